import 'reflect-metadata';
import { assertRealClock } from '#platform/clock';
import { loadConfiguration } from '#platform/config';
import { assertMigrated, Database } from '#platform/database';
import { exitWhenParentDies } from '#platform/embedded';
import { exitWithReason } from '#platform/logging';
import { createWorker, type WorkerApp } from './app.js';

/** A job that hangs must not keep a worker from ending; its work is taken over by another. */
const STOP_WITHIN_MS = 15_000;

function stopOnSignal(worker: WorkerApp): void {
  let stopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
      void worker.stop().then(() => process.exit(0));
    });
  }
}

try {
  const configuration = loadConfiguration();
  const worker = await createWorker(configuration);
  await assertMigrated(worker.app.get(Database));
  if (configuration.NODE_ENV === 'production') await assertRealClock(worker.app.get(Database));
  stopOnSignal(worker);
  if (configuration.EMBEDDED) exitWhenParentDies();
  await worker.app.listen(configuration.WORKER_PORT, configuration.HOST);
  worker.start();
} catch (error) {
  exitWithReason('worker', error);
}
