import { coreKey, directoryCounts } from '#organizations';
import type { Reader } from '#platform/database';
import { knownName } from './compare/known-name.js';
import { type TokenWeights, weightsFrom } from './compare/token-weights.js';

/**
 * Loads what the directory teaches about these names, in one statement: how rare their words are, in how many places their
 * cores are known, what their acronyms stand for. Good for comparing these names with each other and for nothing else.
 *
 * @param campaignId the letter whose own sign-ons count though nobody vouched for them yet
 */
export async function directoryWeights(
  reader: Reader,
  names: readonly string[],
  campaignId?: string,
): Promise<TokenWeights> {
  const peeled = names.map((name) => knownName(name).peeled);
  const shown = peeled.flatMap(({ acronyms, short, words }) => [
    ...acronyms,
    ...(short ? words.map(({ text }) => text) : []),
  ]);
  const counts = await directoryCounts(reader, {
    stems: distinct(peeled.flatMap(({ line }) => line.map(({ stem }) => stem))),
    // Chapters are often listed by the acronym alone, which then is their core.
    cores: distinct([...peeled.map(coreKey), ...shown]),
    acronyms: distinct(shown),
    ...(campaignId === undefined ? {} : { campaignId }),
  });
  return weightsFrom(counts);
}

function distinct(list: readonly string[]): string[] {
  return [...new Set(list)];
}
