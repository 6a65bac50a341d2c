// Runs the checks one after the other, a line each, and counts. Started by ../test.mjs on the pinned Node.
import { Report } from './report.mjs';
import { Resources } from './resources.mjs';
import { steps } from './steps.mjs';

const words = process.argv.slice(2);
const chosen = steps.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
const report = new Report();
const resources = new Resources();

let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (interrupted) return;
    interrupted = true;
    void resources.release().finally(() => process.exit(130));
  });
}
/** The process that started this one is gone. */
const orphaned = () => process.kill(process.pid, 'SIGTERM');
process.once('disconnect', orphaned);
process.channel?.unref();

if (chosen.length === 0)
  console.log(`No check is called ${words.join(' or ')}. There are: ${steps.map(({ name }) => name).join(', ')}`);
try {
  for (const step of chosen) {
    report.begin(step.name);
    report.end(await outcomeOf(step));
    if (step.name === 'build' && report.failed > 0 && !resources.isBuilt()) resources.buildFailed = true;
  }
} finally {
  await resources.release();
}
process.exitCode = report.finish();
process.off('disconnect', orphaned); // from here on it is us who leave
process.disconnect?.();

async function outcomeOf(step) {
  if (step.needsBuild && resources.buildFailed) return { skipped: [{ why: 'the build failed' }] };
  try {
    return await step.run(resources);
  } catch (error) {
    return { failed: 1, output: String(error?.stack ?? error) };
  }
}
