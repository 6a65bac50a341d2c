import { foldName } from '#organizations';
import type { BenchOrganization } from './directory.js';
import { noisy } from './noise.js';
import { seededRandom } from './random.js';

/** A misspelled name, and the organization it was made from. */
export interface Query {
  query: string;
  kind: string;
  origin: string;
  originId: string;
}

/** Makes names to look up. @param ids of the organizations, in order */
export function makeQueries(
  organizations: readonly BenchOrganization[],
  ids: readonly string[],
  { seed, queries }: { seed: number; queries: number },
): Query[] {
  const random = seededRandom(seed * 7919 + 17);
  const owners = new Map(organizations.map(({ name }, index) => [foldName(name), index]));
  const found: Query[] = [];
  while (found.length < queries) {
    const index = random.below(organizations.length);
    const origin = organizations[index] as BenchOrganization;
    const made = noisy(origin, random);
    // A name that noise made into that of another organization asks for that one.
    if ((owners.get(foldName(made.query)) ?? index) === index)
      found.push({ ...made, origin: origin.name, originId: ids[index] ?? '' });
  }
  return found;
}
