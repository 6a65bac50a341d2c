// `npm run test:faults [-- --rounds N --sign-ons N --seed S --only REGEX --json]`: breaks the real stack in every way of test/faults.
import { ensureReady, refuseOldNode, runMain, runOnPinnedNode } from './bootstrap.mjs';

await runMain(async () => {
  refuseOldNode();
  await ensureReady();
  return runOnPinnedNode('scripts/checks/faults.mjs', process.argv.slice(2));
});
