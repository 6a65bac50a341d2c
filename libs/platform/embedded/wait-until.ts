import { setTimeout as pause } from 'node:timers/promises';

/**
 * Waits for a condition instead of guessing a time.
 *
 * @param withinMs the longest to wait
 * @returns whether the condition came true in time
 */
export async function waitUntil(
  condition: () => boolean | Promise<boolean>,
  withinMs: number,
  everyMs = 25,
): Promise<boolean> {
  const end = Date.now() + withinMs;
  for (;;) {
    if (await condition()) return true;
    if (Date.now() >= end) return false;
    await pause(everyMs);
  }
}
