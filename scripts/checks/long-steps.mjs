// `npm run test:long`: what takes too long for every change; run before an issue closes. A new long test is a step here.
import { jest } from './jest.mjs';
import { node } from './run-command.mjs';
import { findOrInstall } from './system-packages.mjs';
import { upgradeFrom } from './upgrade.mjs';

const cli = 'dist/apps/cli/main.js';

/** `npm run test:upgrade`: a data folder of the release before goes on. */
export const upgradeStep = { name: 'upgrade', needsBuild: true, run: () => upgradeFrom() };

export const longSteps = [
  upgradeStep,
  {
    // Random letters against a model: ten times as many as in `npm test`.
    name: 'models',
    needsBuild: true,
    run: async (resources) =>
      jest('integration', { TEST_POSTGRES_URL: await resources.postgres(), MODEL_RUNS: '200' }, [], ['test/model/']),
  },
  {
    // `npm test` takes the specs that put a queue to work; this is every one of them.
    name: 'integration-redis-all',
    needsBuild: true,
    run: async (resources) => {
      const redis = await resources.redis();
      if (redis.why) return { skipped: [redis] };
      return jest('integration', { TEST_POSTGRES_URL: await resources.postgres(), TEST_REDIS_URL: redis.url });
    },
  },
  {
    // Three rounds of every fault on both backends; docs/RELIABILITY.md says how to run more.
    name: 'faults-long',
    needsBuild: true,
    run: async () => {
      const redis = await findOrInstall(['redis-server', 'valkey-server'], 'redis-server', 'redis-server');
      const env = { FAULTS_ROUNDS: '3', FAULTS_SIGN_ONS: '600', FAULTS_BOTH: 'true', FAULTS_REDIS: redis.path ?? '' };
      return jest('faults', env, ['--maxWorkers=4']);
    },
  },
  { name: 'bench-matching', needsBuild: true, run: () => node([cli, 'bench', 'matching', '--sizes', '1000,10000']) },
  { name: 'bench-finalize', needsBuild: true, run: () => node([cli, 'bench', 'finalize', '--sizes', '100,20000']) },
];
