// The lists of steps, each in the order in which a mistake is found fastest. A list within a list runs at the same time.
import { composeFileIsValid } from './compose.mjs';
import { jest } from './jest.mjs';
import { longSteps, upgradeStep } from './long-steps.mjs';
import { queueSpecs } from './queue-specs.mjs';
import { buildStep, staticSteps } from './static-steps.mjs';
import { findOrInstall } from './system-packages.mjs';

const testSteps = [
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
      const redis = await resources.redis();
      if (redis.why) return { skipped: [redis] };
      const env = { TEST_POSTGRES_URL: await resources.postgres(), TEST_REDIS_URL: redis.url };
      return jest('integration', env, [], queueSpecs());
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
      const browser = await resources.chromium();
      if (browser.why) return { skipped: [browser] };
      const env = { TEST_POSTGRES_URL: await resources.postgres(), CHROMIUM_PATH: browser.path };
      return jest('browser', env, ['--runInBand']);
    },
  },
];

export const lists = {
  check: [buildStep, staticSteps({ cached: true })],
  test: [buildStep, [...staticSteps({ cached: false }), { name: 'compose', run: composeFileIsValid }], ...testSteps],
  long: [buildStep, ...longSteps],
  upgrade: [buildStep, upgradeStep],
};
