import { type EmbeddedPostgres, startEmbeddedPostgres } from '#platform/embedded';
import type { Log } from './plan.js';

/**
 * An embedded PostgreSQL that is started again on the same port when it ends by itself, for example killed for memory.
 *
 * @param onGivenUp called when it cannot be started again
 */
export async function keepPostgresRunning(
  options: { dataDir: string; durable: boolean; log: Log },
  onGivenUp: (error: Error) => void,
): Promise<{ url: string; stop(): Promise<void> }> {
  let stopping = false;
  let current = await startEmbeddedPostgres(options);
  const { url, port } = current;
  let restarting: Promise<void> | undefined;

  const watch = (postgres: EmbeddedPostgres): void => {
    void postgres.exited.then(() => {
      if (!stopping) restarting = restart();
    });
  };
  const restart = async (): Promise<void> => {
    options.log('PostgreSQL ended unexpectedly; starting it again …');
    try {
      current = await startEmbeddedPostgres({ ...options, port });
      watch(current);
    } catch (error) {
      onGivenUp(error as Error);
    }
  };
  watch(current);
  return {
    url,
    stop: async () => {
      stopping = true;
      await restarting;
      await current.stop();
    },
  };
}
