import { createHash } from 'node:crypto';

/** @returns numbers from 0 to 1 that are the same for the same seed */
export function seeded(seed: string): () => number {
  let count = 0;
  return () =>
    createHash('sha256')
      .update(`${seed} ${(count += 1)}`)
      .digest()
      .readUInt32BE() /
    2 ** 32;
}
