// Compiles the sources to dist with SWC: only the files that changed. When one does not compile, nothing is written.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { readJson, root, say, sayThatWeWait, seconds, SetupError } from './common.mjs';
import { inTurn } from './turn.mjs';

/** nest-cli.json names the folders with sources, for us and for the command line of Nest. */
const { filenames: FOLDERS } = readJson('nest-cli.json').compilerOptions.builder.options;
/** What was built: each source with the time and size it had. In dist, so that it is gone when dist is. */
const RECORD = 'dist/.built.json';
/** A change of these builds everything again. */
export const SETTINGS = ['.swcrc', 'nest-cli.json', 'package-lock.json', 'scripts/setup/build.mjs'];

/**
 * Brings dist up to date; takes a few milliseconds when it is.
 *
 * @returns {Promise<string[]>} the sources that were compiled or removed, as paths from the root
 * @throws {SetupError} when a source does not compile; dist is left as it was
 */
export async function ensureBuilt() {
  if (stale(now()).length === 0) return [];
  return inTurn(root, sayThatWeWait, async () => {
    const state = now(); // taken first: an edit during the build makes the next one build again
    const changed = stale(state);
    if (changed.length > 0) await build(state, changed);
    return changed;
  });
}

/** @returns {Record<string, string>} time and size of every source and setting */
function now() {
  const sources = FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).map((file) => join(folder, file)),
  ).filter((file) => /\.tsx?$/.test(file) && !/[.-]spec\.tsx?$/.test(file));
  return Object.fromEntries([...SETTINGS, ...sources].map((file) => [file, stampOf(file)]));
}

function stampOf(file) {
  const stat = statSync(join(root, file), { throwIfNoEntry: false });
  return stat ? `${stat.mtimeMs} ${stat.size}` : 'missing';
}

/** @returns {string[]} the sources to compile and those to remove from dist */
function stale(state) {
  const before = readJson(RECORD) ?? {};
  const all = SETTINGS.some((file) => before[file] !== state[file]);
  const changed = Object.keys(state).filter((file) => all || before[file] !== state[file]);
  const removed = Object.keys(before).filter((file) => !(file in state));
  return [...changed, ...removed].filter((file) => !SETTINGS.includes(file));
}

async function build(state, changed) {
  const started = Date.now();
  const fresh = readJson(RECORD) === undefined;
  if (fresh) say('Building …');
  const { transformFile } = await import('@swc/core');
  const options = { ...JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8')), swcrc: false };
  delete options.$schema;
  const compile = async (file) => {
    const to = join(root, 'dist', file.replace(/\.tsx?$/, '.js'));
    const sourceFileName = relative(dirname(to), join(root, file));
    return { to, ...(await transformFile(join(root, file), { ...options, sourceFileName })) };
  };
  const compiled = await Promise.allSettled(changed.filter((file) => file in state).map(compile));
  // What follows is SWC's own stack.
  const errors = compiled.flatMap(({ reason }) => (reason ? [String(reason.message).split('\n\nCaused by:')[0]] : []));
  if (errors.length > 0) throw new SetupError(`the build failed.\n${errors.join('\n')}`);

  if (fresh) rmSync(join(root, 'dist'), { recursive: true, force: true });
  // First: a file that became .tsx has the same output as the .ts that is gone.
  for (const file of changed.filter((file) => !(file in state))) {
    for (const end of ['.js', '.js.map']) rmSync(join(root, 'dist', file.replace(/\.tsx?$/, end)), { force: true });
  }
  for (const { value } of compiled) write(value);
  replace(join(root, RECORD), JSON.stringify(state));
  if (fresh) say(`Built in ${seconds(started)} s.`);
}

function write({ to, code, map }) {
  mkdirSync(dirname(to), { recursive: true });
  replace(`${to}.map`, map);
  const name = to.slice(dirname(to).length + 1);
  replace(to, `${code}\n//# sourceMappingURL=${name}.map`);
}

/** Nobody ever reads half a file. */
function replace(file, text) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text);
  renameSync(draft, file);
}
