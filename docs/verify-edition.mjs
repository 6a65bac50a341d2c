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

function read(file) {
  try {
    const { sha256, edition } = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof sha256 === 'string' && Array.isArray(edition?.signatories)) return { sha256, edition };
  } catch {
    // said below
  }
  console.error('This is no letter.json of an edition: give the path of one.');
  process.exit(2);
}

const { sha256, edition } = read(process.argv[2]);
const computed = createHash('sha256').update(canonical(edition), 'utf8').digest('hex');
const entries = edition.signatories.length;
// Members count where the campaign's rule says so; editions of the first schema know no such rule.
const members = edition.signatories
  .flatMap((entry) => entry.members)
  .filter((member) => member.counted === true).length;
const same = computed === sha256;
const counted = edition.count === entries + members;
console.log(`${computed} ${same ? 'agrees' : 'DIFFERS'}, ${entries} entries`);
if (!counted)
  console.log(`The edition says ${edition.count}, and lists ${entries} entries with ${members} counted members.`);
process.exitCode = same && counted ? 0 : 1;
