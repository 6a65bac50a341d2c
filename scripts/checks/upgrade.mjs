// `npm run test:upgrade`: whether a data folder of the release before goes on, and its worker runs on our schema.
import { jest } from './jest.mjs';
import { builtRelease, RELEASE_BEFORE } from './release-before.mjs';
import { findOrInstall } from './system-packages.mjs';

/**
 * @param {string} commit the release that made the data
 * @returns what a step returns: counts, or why it was skipped
 */
export async function upgradeFrom(commit = RELEASE_BEFORE) {
  const before = await builtRelease(commit);
  if (before.why) return { skipped: [before] };
  const redis = await findOrInstall(['redis-server', 'valkey-server'], 'redis-server', 'redis-server');
  const env = { UPGRADE_FROM: before.folder, UPGRADE_REDIS: redis.path ?? '' };
  return jest('upgrade', env, ['--runInBand']);
}
