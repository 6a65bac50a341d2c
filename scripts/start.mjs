// `npm start`: everything that one machine needs, under one supervisor.
import { ensureReady, runMain, runOnPinnedNode } from './bootstrap.mjs';

await runMain(async () => {
  await ensureReady();
  return runOnPinnedNode('dist/apps/cli/main.js', ['start', ...process.argv.slice(2)]);
});
