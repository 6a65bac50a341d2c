// A spec of one pure file should not load the database, the queues and every other file of a lib only because the file
// imports one function from `#campaigns`. Under jest, an import from a lib's index.ts is therefore led straight to the file
// that the index takes the name from. The modules are the same, only fewer of them are loaded.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const NAMED_IMPORT = /^import\s+(type\s+)?\{([^{}]*)\}\s+from\s+'#([a-z/-]+)';/gm;
const NAMED_EXPORT = /^export\s+(?:type\s+)?\{([^{}]*)\}\s+from\s+'(\.[^']+)';/gm;

/**
 * @param {string} source TypeScript
 * @param {string} file its absolute path
 * @param {(lib: string) => Map<string, {path: string, name: string}>} [exportsOf] which file and name stands behind each name of a lib
 * @returns {string} the source with as many lines as before
 */
export function straightenImports(source, file, exportsOf = exportsOfLib) {
  return source.replace(NAMED_IMPORT, (whole, type = '', list, lib) => {
    const known = exportsOf(lib);
    const statements = names(list).map(({ typed, name, as }) => {
      const target = known.get(name);
      const from = target ? relativePath(dirname(file), target.path) : `#${lib}`;
      return `import ${type}{ ${typed}${target?.name ?? name} as ${as} } from '${from}';`;
    });
    return statements.join(' ') + '\n'.repeat(whole.split('\n').length - 1);
  });
}

/** @returns {{typed: string, name: string, as: string}[]} `type a as b, c` taken apart */
function names(list) {
  const parts = list.replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, '').split(',');
  return parts
    .map((part) => /^\s*(type\s+)?(\w+)(?:\s+as\s+(\w+))?\s*$/.exec(part))
    .filter((match) => match !== null)
    .map(([, typed = '', name, as = name]) => ({ typed, name, as }));
}

const cache = new Map();

/** An index that does more than hand on names of its own lib keeps what it does: names that are not found stay with it. */
function exportsOfLib(lib) {
  if (!cache.has(lib)) {
    const index = join(root, 'libs', lib, 'index.ts');
    cache.set(lib, existsSync(index) ? handedOn(readFileSync(index, 'utf8'), dirname(index)) : new Map());
  }
  return cache.get(lib);
}

/** @returns {Map<string, {path: string, name: string}>} what an index.ts hands on, by the name it gives it */
export function handedOn(index, folder) {
  const entries = [...index.matchAll(NAMED_EXPORT)].flatMap(([, list, from]) =>
    names(list).map(({ name, as }) => [as, { path: join(folder, from), name }]),
  );
  return new Map(entries);
}

function relativePath(from, to) {
  const path = relative(from, to);
  return path.startsWith('.') ? path : `./${path}`;
}
