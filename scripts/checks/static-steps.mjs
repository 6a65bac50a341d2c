// What can be said about the code without running its tests: `npm run check`. A new check is a line here, or a file beside.
import { ensureBuilt } from '../setup/build.mjs';
import { lockfileIsComplete } from './lockfile.mjs';
import { node } from './run-command.mjs';

const bin = (path) => `node_modules/${path}`;
const cli = 'dist/apps/cli/main.js';
/** Ignored by git; what lies here may be deleted at any time. */
const CACHE = '.undersigned/cache';

export const buildStep = {
  name: 'build',
  run: async () => {
    await ensureBuilt();
    return { passed: 1 };
  },
};

/**
 * Independent of each other, so that several run at once; the longest first.
 *
 * @param {{ cached: boolean }} how `cached` lets ESLint look at changed files only, which for rules about types may miss what a change
 *   elsewhere brought about; `npm test` looks at every file. The other caches are exact: they go by content
 */
export const staticSteps = ({ cached }) => [
  {
    name: 'lint',
    run: () =>
      node([
        bin('eslint/bin/eslint.js'),
        '.',
        ...(cached ? ['--cache', '--cache-strategy=content', `--cache-location=${CACHE}/eslint.json`] : []),
      ]),
  },
  {
    name: 'types',
    run: () =>
      node([
        bin('typescript/bin/tsc'),
        ...['--noEmit', '-p', '.', '--incremental', '--tsBuildInfoFile', `${CACHE}/types.tsbuildinfo`],
      ]),
  },
  // PostgreSQL starts only when a statement or the schema is new.
  { name: 'sql', needsBuild: true, run: () => node(['scripts/checks/sql/main.ts']) },
  {
    name: 'layers',
    run: () => node([bin('dependency-cruiser/bin/dependency-cruiser.mjs'), 'apps', 'libs', 'migrations', 'test']),
  },
  {
    name: 'folders',
    run: () =>
      node([
        bin('dependency-cruiser/bin/dependency-cruiser.mjs'),
        ...['--config', '.dependency-cruiser.folders.cjs', 'apps', 'libs', 'migrations'],
      ]),
  },
  {
    name: 'format',
    run: () =>
      node([
        bin('prettier/bin/prettier.cjs'),
        ...['--check', '--log-level=warn', '.', '--cache', '--cache-strategy=content'],
        `--cache-location=${CACHE}/prettier.json`,
      ]),
  },
  {
    name: 'migrations',
    needsBuild: true,
    run: async (resources) => node([cli, 'migrations', 'check'], { DATABASE_URL: await resources.emptyDatabase() }),
  },
  { name: 'unused', run: () => node([bin('knip/bin/knip.js'), '--no-progress']) },
  { name: 'openapi', needsBuild: true, run: () => node([cli, 'openapi', '--check']) },
  { name: 'lockfile', run: lockfileIsComplete },
];
