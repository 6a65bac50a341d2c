import type { Reader } from '#platform/database';
import { comparer } from '../compare/comparer.js';
import { directoryWeights } from '../directory-weights.js';

/**
 * Compares a name with a few others, by what the directory teaches about their words.
 *
 * @param others few: each is compared
 * @param campaignId the letter whose own sign-ons teach as well
 * @returns the positions of those that are the same organization without a person's look
 */
export async function sameAmong(
  reader: Reader,
  name: string,
  others: readonly string[],
  campaignId: string,
): Promise<number[]> {
  if (others.length === 0) return [];
  const { compare } = comparer(await directoryWeights(reader, [name, ...others], campaignId));
  return others.flatMap((other, index) => (compare(name, other).verdict === 'same' ? [index] : []));
}
