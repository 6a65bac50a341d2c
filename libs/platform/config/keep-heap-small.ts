import { setFlagsFromString } from 'node:v8';

/**
 * Lets this process collect garbage as soon as it has some, rather than when four times as much has piled up: what streams through a
 * worker, a roster of a million, is all garbage a moment later. It is no bound: what is really kept may still grow. Costs a little speed
 * (docs/BENCHMARKS.md). Works at any time, because Node does not freeze V8's flags.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--optimize-for-size');
}
