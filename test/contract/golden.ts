import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { updatesContract } from '../setup/contract-mode.js';

const ROOT = join(import.meta.dirname, 'golden');

/** How much of the differences is shown; `git diff` shows all of them after an update. */
const SHOWN = { files: 10, lines: 60 };

/** What was produced, by path below the part's own folder. */
export type Produced = Record<string, string>;

/**
 * Compares one part of the contract with its golden files, or writes them when the run is an update.
 *
 * @param part folder below `test/contract/golden`; everything in it belongs to this part
 * @param produced every file of that folder
 * @throws Error with a diff for each file that differs, is missing or is stale
 */
export function expectGolden(part: string, produced: Produced): void {
  const folder = join(ROOT, part);
  const files = Object.fromEntries(
    Object.entries(produced).map(([name, text]) => [name, text.endsWith('\n') ? text : `${text}\n`]),
  );
  if (updatesContract()) return write(folder, files);
  const golden = read(folder);
  const names = [...new Set([...Object.keys(golden), ...Object.keys(files)])].sort();
  const different = names.filter((name) => golden[name] !== files[name]);
  if (different.length === 0) return;
  const shown = different.slice(0, SHOWN.files).map((name) => difference(`${part}/${name}`, golden[name], files[name]));
  const others = different.slice(SHOWN.files).map((name) => `Also different: ${part}/${name}`);
  throw new Error([...shown, ...others, CURE].join('\n'));
}

const CURE =
  'The outside would see this difference. If it is intended, run the suite with UPDATE_CONTRACT=1 and commit the golden files with the change; see test/contract/README.md.';

function difference(name: string, golden: string | undefined, now: string | undefined): string {
  if (golden === undefined) return `New, without a golden file: ${name}`;
  if (now === undefined) return `Stale, nothing produces it any more: ${name}`;
  const lines = createTwoFilesPatch(name, name, golden, now, 'golden', 'now', { context: 2 }).split('\n').slice(1);
  const more = lines.length > SHOWN.lines ? [`… and ${lines.length - SHOWN.lines} more lines`] : [];
  return [...lines.slice(0, SHOWN.lines), ...more].join('\n');
}

function read(folder: string): Produced {
  return Object.fromEntries(filesIn(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

function write(folder: string, files: Produced): void {
  for (const stale of filesIn(folder).filter((name) => !(name in files))) rmSync(join(folder, stale));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

function filesIn(folder: string): string[] {
  try {
    const found = readdirSync(folder, { recursive: true, withFileTypes: true });
    return found
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
