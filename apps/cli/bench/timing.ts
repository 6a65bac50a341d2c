/** Durations in milliseconds. */
export interface Timing {
  p50: number;
  p99: number;
  max: number;
}

/** Runs `work` for every item, `atOnce` at a time. @returns the results in order, and how long one took */
export async function timed<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<R>,
): Promise<{ results: R[]; timing: Timing }> {
  const results = new Array<R>(items.length);
  const took: number[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) {
      const started = performance.now();
      results[index] = await work(items[index] as T);
      took.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return { results, timing: timingOf(took) };
}

function timingOf(took: number[]): Timing {
  const sorted = took.sort((a, b) => a - b);
  const at = (part: number): number => Math.round((sorted[Math.ceil(sorted.length * part) - 1] ?? 0) * 10) / 10;
  return { p50: at(0.5), p99: at(0.99), max: at(1) };
}
