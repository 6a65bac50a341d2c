// Every check, in the order in which a mistake is found fastest.
import { ensureBuilt } from '../bootstrap/build.mjs';
import { composeFileIsValid } from './compose.mjs';
import { hasTests, jest } from './jest.mjs';
import { node } from './run-command.mjs';
import { findOrInstall } from './system-packages.mjs';

const bin = (path) => `node_modules/${path}`;
const cli = 'dist/apps/cli/main.js';

export const steps = [
  { name: 'types', run: () => node([bin('typescript/bin/tsc'), '--noEmit', '-p', '.']) },
  { name: 'lint', run: () => node([bin('eslint/bin/eslint.js'), '.']) },
  {
    name: 'layers',
    run: () => node([bin('dependency-cruiser/bin/dependency-cruiser.mjs'), 'apps', 'libs', 'migrations', 'test']),
  },
  {
    name: 'folders',
    run: () =>
      node([
        bin('dependency-cruiser/bin/dependency-cruiser.mjs'),
        ...['--config', '.dependency-cruiser.folders.cjs'],
        ...['apps', 'libs', 'migrations'],
      ]),
  },
  {
    // Needs the migrations as built code, and an own PostgreSQL only when a statement or the schema is new.
    name: 'sql',
    run: async () => {
      await ensureBuilt();
      return node(['scripts/checks/sql/main.ts']);
    },
  },
  { name: 'unused', run: () => node([bin('knip/bin/knip.js'), '--no-progress']) },
  {
    name: 'build',
    run: async () => {
      await ensureBuilt();
      return { passed: 1 };
    },
  },
  {
    name: 'migrations',
    needsBuild: true,
    run: async (resources) => node([cli, 'migrations', 'check'], { DATABASE_URL: await resources.emptyDatabase() }),
  },
  { name: 'openapi', needsBuild: true, run: () => node([cli, 'openapi', '--check']) },
  { name: 'compose', run: composeFileIsValid },
  { name: 'unit', run: () => jest('unit') },
  {
    name: 'integration',
    needsBuild: true,
    run: async (resources) => jest('integration', { TEST_POSTGRES_URL: await resources.postgres() }),
  },
  {
    name: 'integration-redis',
    needsBuild: true,
    run: async (resources) => {
      if (!hasTests('integration')) return { skipped: [{ why: 'there are none' }] };
      const redis = await resources.redis();
      if (redis.why) return { skipped: [redis] };
      // The api never touches a queue: its specs would be the same run again.
      const env = { TEST_POSTGRES_URL: await resources.postgres(), TEST_REDIS_URL: redis.url };
      return jest('integration', env, [
        '--testPathIgnorePatterns',
        '/apps/api/',
        '/libs/platform/embedded/',
        '/apps/cli/',
        '/test/model/',
      ]);
    },
  },
  {
    name: 'system',
    needsBuild: true,
    run: async (resources) => jest('system', { TEST_POSTGRES_URL: await resources.postgres() }, ['--runInBand']),
  },
  {
    name: 'readers',
    run: async () => {
      const pdftotext = await findOrInstall(['pdftotext'], 'poppler-utils');
      if (pdftotext.why) return { skipped: [pdftotext] };
      return jest('readers');
    },
  },
  {
    // One round of each with few sign-ons; `npm run test:faults` does more of both.
    name: 'faults',
    needsBuild: true,
    run: async () => {
      const redis = await findOrInstall(['redis-server', 'valkey-server'], 'redis-server', 'redis-server');
      return jest('faults', { FAULTS_SIGN_ONS: '60', FAULTS_REDIS: redis.path ?? '' }, ['--maxWorkers=4']);
    },
  },
  {
    name: 'browser',
    needsBuild: true,
    run: async (resources) => {
      if (!hasTests('browser')) return { skipped: [{ why: 'there are none' }] };
      const browser = await resources.chromium();
      if (browser.why) return { skipped: [browser] };
      const env = { TEST_POSTGRES_URL: await resources.postgres(), CHROMIUM_PATH: browser.path };
      return jest('browser', env, ['--runInBand']);
    },
  },
];
