import { join } from 'node:path';
import { isPortTaken, waitUntil } from '#platform/embedded';

const READY_WITHIN_MS = 90_000;
const ANSWER_WITHIN_MS = 5_000;

/** @throws with the cure when somebody already listens on the api's port; asked before anything heavy starts */
export async function refuseTakenPort(port: number, host: string): Promise<void> {
  let taken: boolean;
  try {
    taken = await isPortTaken(port, host);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new Error(`Nothing can listen on ${host}:${port} (${reason}). Cure: set PORT or HOST to something else.`, {
      cause: error,
    });
  }
  if (taken) {
    throw new Error(
      `Port ${port} is in use. Cure: stop what uses it, or choose another port: PORT=${port + 1} npm start`,
    );
  }
}

/**
 * Polls `GET /health/ready` of each process until all answer 2xx.
 *
 * @throws the signal's reason when it is aborted, or an error that names the logs when 90 seconds were not enough
 */
export async function waitUntilReady(
  urls: Record<string, string>,
  dataDir: string,
  signal: AbortSignal,
): Promise<void> {
  const waiting = new Map(Object.entries(urls));
  const ready = await waitUntil(
    async () => {
      signal.throwIfAborted();
      for (const [name, url] of waiting) if (await answersReady(url)) waiting.delete(name);
      return waiting.size === 0;
    },
    READY_WITHIN_MS,
    50,
  );
  if (ready) return;
  const logs = [...waiting.keys()].map((name) => join(dataDir, `${name}.log`));
  throw new Error(
    `Not ready within ${READY_WITHIN_MS / 1000} s: ${[...waiting.keys()].join(', ')}. See ${logs.join(' and ')}`,
  );
}

async function answersReady(url: string): Promise<boolean> {
  // 127.0.0.1 rather than localhost: that may mean ::1 first, where nobody listens
  const address = new URL('/health/ready', url.replace('//localhost', '//127.0.0.1'));
  try {
    const answer = await fetch(address, {
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      headers: { connection: 'close' },
    });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}
