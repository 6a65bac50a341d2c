import { candidateNames, type CandidateName } from '#organizations';
import type { Reader } from '#platform/database';
import type { Beyond } from '../compare/beyond.js';
import { comparer } from '../compare/comparer.js';
import type { Comparison } from '../compare/comparison.js';
import { directoryWeights } from '../directory-weights.js';

/** Who is looked for. */
export interface Sought {
  name: string;
  /** ISO 3166-1 alpha-2 */
  country?: string | null;
  /** from `domainsOf` */
  domains: string[];
  /** also among organizations that only this campaign knows */
  campaignId?: string;
}

/** An organization of the directory that the name may be. */
export interface LikelyOrganization extends Comparison {
  /** the organization that bears the name, before merges */
  organizationId: string;
  /** the organization as it is read now */
  rootId: string;
  /** the name it is known by that came nearest */
  name: string;
}

/**
 * Looks a name up in the directory. Bounded whatever the size of the directory: candidates come from indexes, and only they are
 * compared.
 *
 * @returns those that are the same or for review, each organization once by its best name, best first
 */
export async function likelyOrganizations(reader: Reader, sought: Sought): Promise<LikelyOrganization[]> {
  const candidates = await candidateNames(reader, sought);
  if (candidates.length === 0) return [];
  const weights = await directoryWeights(
    reader,
    [sought.name, ...candidates.map(({ name }) => name)],
    sought.campaignId,
  );
  const { compare } = comparer(weights);
  const best = new Map<string, LikelyOrganization>();
  for (const candidate of candidates) {
    const found = compare(sought.name, candidate.name, beyond(sought, candidate));
    const known = best.get(candidate.rootId);
    if (found.verdict === 'different' || (known !== undefined && known.score >= found.score)) continue;
    const { organizationId, rootId, name } = candidate;
    best.set(rootId, { ...found, organizationId, rootId, name });
  }
  return [...best.values()].sort((a, b) => b.score - a.score || (a.rootId < b.rootId ? -1 : 1));
}

function beyond(sought: Sought, candidate: CandidateName): Beyond {
  const domain =
    sought.domains.length === 0 || candidate.domains.length === 0
      ? undefined
      : sought.domains.some((one) => candidate.domains.includes(one))
        ? 'same'
        : 'different';
  const country =
    sought.country == null || candidate.country === null
      ? undefined
      : sought.country === candidate.country
        ? 'same'
        : 'different';
  return { domain, country };
}
