// `npm run build`: only when something changed.
import { ensureReady, runMain } from './bootstrap.mjs';

await runMain(async () => {
  await ensureReady();
  return 0;
});
