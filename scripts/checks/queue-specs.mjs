// Which integration specs a second run with Redis could tell something new about: those that put a real queue to work.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root } from '../setup/common.mjs';

/** A queue is opened by its factory or by a whole worker, in this process or in one of its own. */
const OPENS_A_QUEUE = /\bcreateQueueBackend\b|\bcreateWorker\b|\bapps\/worker\//;
/** The contract boots a worker to look at it, and runs no queue. */
const ONE_RUN_IS_ENOUGH = /^test\/contract\//;
const TEST_FILE = /^test\/|-spec\.ts$/;

/** @returns {string[]} paths from the root: specs that open a queue by themselves or through the files of test/ that they import */
export function queueSpecs() {
  return ['apps', 'libs', 'test']
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((file) => join(folder, file)))
    .filter((file) => file.endsWith('.int-spec.ts') && !ONE_RUN_IS_ENOUGH.test(file) && opensQueue(file, new Set()));
}

function opensQueue(file, seen) {
  if (seen.has(file)) return false;
  seen.add(file);
  const source = readFileSync(join(root, file), 'utf8');
  if (OPENS_A_QUEUE.test(source)) return true;
  return importsOf(file, source).some((imported) => TEST_FILE.test(imported) && opensQueue(imported, seen));
}

function importsOf(file, source) {
  return [...source.matchAll(/from '(\.[^']+)\.js'/g)]
    .map(([, path]) => relative(root, join(root, dirname(file), `${path}.ts`)))
    .filter((path) => existsSync(join(root, path)));
}
