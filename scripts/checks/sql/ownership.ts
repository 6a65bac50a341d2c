// Only the lib that owns a table writes it, and a lib reads only what it may import.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from './compare.ts';
import { libOf } from './owners.ts';
import type { Statement } from './statements.ts';
import type { Tables } from './tables.ts';

/** The order of the import rules, from the same list. */
const LAYERS = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'layers.json'), 'utf8')) as {
  life: string[];
  around: string[];
};

/** A change and its event are one statement, so any lib may add these beside a table of its own. */
const BESIDE_ONES_OWN = new Set(['events', 'outbox']);

/** @returns what a statement does with tables that are not its lib's to write or to read */
export function compareOwnership(
  statement: Statement,
  { written, read }: Tables,
  owners: ReadonlyMap<string, string>,
): Finding[] {
  const { file, line, variant } = statement;
  const lib = libOf(file);
  const found = (message: string): Finding => ({ file, line, variant, message });
  if (lib === undefined) {
    const tables = [...written, ...read];
    return tables.length === 0
      ? []
      : [found(`an app has no SQL of its own, and this is on ${listOf(tables)}: ask a lib`)];
  }
  const writesOwn = written.some((table) => owners.get(table) === lib);
  const foreign = written.filter((table) => !mayWrite(lib, table, owners, writesOwn));
  const above = read.filter((table) => !written.includes(table) && !mayRead(lib, owners.get(table)));
  return [
    ...foreign.map((table) =>
      found(
        `${lib} writes \`${table}\`, which ${ownerOf(table, owners)}: call a command of that lib, or add one there`,
      ),
    ),
    ...above.map((table) =>
      found(
        `${lib} reads \`${table}\`, which ${ownerOf(table, owners)} and ${lib} may not import: move the query to a lib that may, or hand over what it needs`,
      ),
    ),
  ];
}

function mayWrite(lib: string, table: string, owners: ReadonlyMap<string, string>, writesOwn: boolean): boolean {
  const owner = owners.get(table);
  return owner === lib || (BESIDE_ONES_OWN.has(table) && (writesOwn || isPlatform(lib)));
}

function mayRead(lib: string, owner: string | undefined): boolean {
  if (owner === undefined) return false;
  if (owner === lib || isPlatform(owner)) return true;
  if (isPlatform(lib)) return false;
  if (LAYERS.around.includes(owner)) return true;
  const at = LAYERS.life.indexOf(owner);
  return at >= 0 && at < LAYERS.life.indexOf(lib);
}

const isPlatform = (lib: string): boolean => lib.startsWith('platform/');

function ownerOf(table: string, owners: ReadonlyMap<string, string>): string {
  const owner = owners.get(table);
  return owner === undefined ? 'no lib owns (no entity names it)' : `${owner} owns`;
}

const listOf = (tables: readonly string[]): string => [...new Set(tables)].map((table) => `\`${table}\``).join(', ');
