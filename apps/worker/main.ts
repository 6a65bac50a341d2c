import 'reflect-metadata';
import { assertRealClock } from '#platform/clock';
import { loadConfiguration } from '#platform/config';
import { Database } from '#platform/database';
import { exitWhenParentDies } from '#platform/embedded';
import { createWorker } from './app.js';

/** A job that hangs must not keep a worker from ending; its work is taken over by another. */
const STOP_WITHIN_MS = 15_000;

const configuration = loadConfiguration();
const worker = await createWorker(configuration);
if (configuration.NODE_ENV === 'production') await assertRealClock(worker.app.get(Database));

let stopping = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    void worker.stop().then(() => process.exit(0));
  });
}
if (configuration.EMBEDDED) exitWhenParentDies();

await worker.app.listen(configuration.WORKER_PORT, configuration.HOST);
await worker.start();
