import { setImmediate } from 'node:timers/promises';

/** A process that is held for no longer than this still answers at once, as people and load balancers see it. */
const SLICE_MS = 20;

/** Does work that says where it may pause, from end to end. */
export function atOnce<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** Does it in slices, and lets everything else that waits in the process go first between them. */
export async function inSlices<T>(work: Generator<void, T>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() - since < SLICE_MS) continue;
    await setImmediate();
    since = performance.now();
  }
}
