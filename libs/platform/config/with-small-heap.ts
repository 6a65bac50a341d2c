import { setFlagsFromString } from 'node:v8';

let running = 0;

/**
 * Runs work through which much streams and of which nothing is kept, a roster of a million, and lets this process collect garbage as soon
 * as it has some meanwhile, rather than when four times as much has piled up. It is no bound: what is really kept may still grow. Not for
 * all the time: it doubles what a mail waits (docs/BENCHMARKS.md). Works at any time, because Node does not freeze V8's flags.
 */
export async function withSmallHeap<T>(work: () => Promise<T>): Promise<T> {
  running += 1;
  setFlagsFromString('--optimize-for-size');
  try {
    return await work();
  } finally {
    running -= 1;
    if (running === 0) setFlagsFromString('--no-optimize-for-size');
  }
}
