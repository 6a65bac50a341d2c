import { comparer, directoryWeights, type Verdict } from '#matching';
import { type CandidateName, candidateNames } from '#organizations';
import type { Reader } from '#platform/database';

/** A known name, with what the comparer says of it. */
export interface JudgedName extends CandidateName {
  verdict: Verdict;
  score: number;
}

/** All that a new sign-on needs: finds candidates, loads what the directory knows of their words, compares. The likeliest first. */
export async function lookUp(reader: Reader, name: string): Promise<JudgedName[]> {
  const candidates = await candidateNames(reader, { name });
  const weights = await directoryWeights(reader, [name, ...candidates.map((one) => one.name)]);
  const { compare } = comparer(weights);
  return candidates
    .map((one) => ({ ...one, ...compare(name, one.name) }))
    .sort((left, right) => right.score - left.score);
}
