// How jest is called: by `npm test`, and by hand for some files.

/** Real servers that the person may have configured are none of the tests' business. */
const NOT_PASSED_ON = [
  ...['DATABASE_URL', 'REDIS_URL', 'SMTP_URL', 'PORT', 'HOST', 'WORKER_PORT', 'PUBLIC_URL', 'SECRET'],
  ...['EMBEDDED', 'DEV_MAIL_DIR', 'LOG_LEVEL', 'NODE_ENV', 'NODE_OPTIONS', 'TEST_REDIS_URL'],
];

/** @returns {Record<string, string>} the environment of this process, without what would change the result of a test */
export function testEnvironment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !NOT_PASSED_ON.includes(name)));
}

export const JEST = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];

/** An hour: nobody wants a test to time out at a breakpoint. */
const PATIENT = '--testTimeout=3600000';

/**
 * @param {'unit' | 'integration' | 'watch' | 'debug'} how unit and integration run that project of jest.config.js; watch and
 *   debug choose it by the names of the files
 * @param {string[]} args parts of paths, and flags of jest
 * @returns {string[]} what Node is called with
 */
export function jestArguments(how, args) {
  const projects = how === 'watch' || how === 'debug' ? projectsOf(args) : [how];
  // Last, because jest takes every word after it for the name of a project.
  const chosen = ['--selectProjects', ...projects];
  if (how === 'watch') return [...JEST, ...args, '--watchAll', ...chosen];
  if (how === 'debug') return ['--inspect-brk', ...JEST, ...args, '--runInBand', PATIENT, ...chosen];
  return [...JEST, ...args, ...chosen];
}

function projectsOf(args) {
  const ends = {
    '.int-spec': 'integration',
    '.e2e-spec': 'system',
    '.browser-spec': 'browser',
    '.reader-spec': 'readers',
  };
  const named = Object.entries(ends).filter(([end]) => args.some((arg) => arg.includes(end)));
  return named.length > 0 ? named.map(([, project]) => project) : ['unit'];
}
