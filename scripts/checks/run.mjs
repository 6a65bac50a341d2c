// `run.mjs LIST [NAME…]`: runs the steps of a list, or those whose name contains one of the words given, and counts.
import { availableParallelism } from 'node:os';
import { inParallel } from './in-parallel.mjs';
import { Report } from './report.mjs';
import { Resources } from './resources.mjs';
import { lists } from './steps.mjs';

const [listName, ...words] = process.argv.slice(2);
const stages = lists[listName].map((stage) => [stage].flat());
const named = ({ name }) => words.length === 0 || words.some((word) => name.includes(word));
// What is built is built first, also for a single step.
const chosen = stages.map((stage) => stage.filter(named));
const needsBuild = chosen.flat().some((step) => step.needsBuild);
if (needsBuild && chosen[0].length === 0) chosen[0] = stages[0];

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

if (chosen.flat().length === 0) {
  const names = stages.flat().map(({ name }) => name);
  console.log(`No step is called ${words.join(' or ')}. There are: ${names.join(', ')}`);
}
try {
  for (const stage of chosen) await inParallel(stage, Math.max(2, availableParallelism()), runStep);
} finally {
  await resources.release();
}
process.exitCode = report.finish();
process.off('disconnect', orphaned); // from here on it is us who leave
process.disconnect?.();

async function runStep(step) {
  const running = report.begin(step.name);
  const outcome = await outcomeOf(step);
  if (step === stages[0][0] && outcome.failed > 0) resources.buildFailed = true;
  report.end(running, outcome);
}

async function outcomeOf(step) {
  if (step.needsBuild && resources.buildFailed) return { skipped: [{ why: 'the build failed' }] };
  try {
    return await step.run(resources);
  } catch (error) {
    return { failed: 1, output: String(error?.stack ?? error) };
  }
}
