// `npm test [-- NAME…]`: every check there is, or those whose name contains one of the words given.
import { ensureInstalled } from './bootstrap/install.mjs';
import { refuseOldNode, runMain, runOnPinnedNode } from './bootstrap.mjs';

await runMain(async () => {
  refuseOldNode();
  await ensureInstalled();
  return runOnPinnedNode('scripts/checks/run.mjs', process.argv.slice(2));
});
