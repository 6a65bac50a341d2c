// Runs one project of jest.config.js and counts its tests.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { JEST } from '../tests/jest-arguments.mjs';
import { command } from './run-command.mjs';

/**
 * @param {string} project of jest.config.js
 * @param {Record<string, string>} [env] variables on top of ours
 * @param {string[]} [extra] flags of jest
 * @param {string[]} [paths] parts of the paths of the files to run; all when left out
 * @returns {Promise<{passed: number, failed: number, skipped: {what: string, why: string}[], output: string}>}
 */
export async function jest(project, env = {}, extra = [], paths = []) {
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-jest-'));
  const file = join(folder, 'results.json');
  // Said twice, jest takes the first.
  const said = extra.some((flag) => flag === '--runInBand' || flag.startsWith('--maxWorkers='));
  const workers = said ? [] : [`--maxWorkers=${Math.max(2, availableParallelism() - 1)}`];
  try {
    const { code, errors } = await command(
      process.execPath,
      [
        ...JEST,
        '--selectProjects',
        project,
        '--json',
        `--outputFile=${file}`,
        ...workers,
        ...extra,
        ...(paths.length > 0 ? ['--', ...paths] : []),
      ],
      env,
    );
    return count(readResults(file), code, onlyFailures(errors));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function count(results, code, output) {
  if (!results) return { failed: 1, output };
  const tests = results.testResults.flatMap(({ assertionResults }) => assertionResults);
  // A file that could not even be loaded has no tests to count, but it did fail.
  const brokenFiles = results.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some(isFailed),
  );
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const failed = tests.filter(isFailed).length + brokenFiles.length;
  const skipped = tests
    .filter(({ status }) => ['pending', 'skipped', 'disabled', 'todo'].includes(status))
    .map(({ fullName, status }) => ({
      what: fullName,
      why: status === 'todo' ? 'not written yet' : 'skipped in its file',
    }));
  const other = failed === 0 && code !== 0 ? 1 : 0; // for example a worker that crashed at the end
  return { passed, failed: failed + other, skipped, output };
}

const isFailed = ({ status }) => status === 'failed';

function readResults(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** The reporter's text (on stderr; stdout has the results as JSON) without the lines about files that passed. */
function onlyFailures(text) {
  return text
    .split('\n')
    .filter((line) => !/^(PASS |Running \d+ project|Test results written to)/.test(line))
    .join('\n');
}
