// Recomputes the hash of an edition without Undersigned: `node verify-edition.mjs letter.json`.
// The hash is SHA-256 over the canonical JSON (RFC 8785) of `edition`: keys in the order of their UTF-16 code units, no spaces, texts and
// numbers as JSON.stringify writes them.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.keys(value).sort();
  return `{${fields.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}

const { sha256, edition } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const computed = createHash('sha256').update(canonical(edition), 'utf8').digest('hex');
console.log(`${computed} ${computed === sha256 ? 'agrees' : 'DIFFERS'}, ${edition.signatories.length} entries`);
process.exitCode = computed === sha256 ? 0 : 1;
