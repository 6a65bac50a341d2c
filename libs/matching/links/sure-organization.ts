import { domainsOf } from '#organizations';
import type { Reader } from '#platform/database';
import { likelyOrganizations } from './likely-organizations.js';
import { safeAmong } from './safe-among.js';

/** Who is looked for, as somebody wrote it down. */
export interface NamedOrganization {
  name: string;
  /** ISO 3166-1 alpha-2 */
  country?: string | null;
  website?: string | null;
  email?: string | null;
}

/**
 * @param campaignId also among organizations that only this campaign knows
 * @returns the organization of the directory that this is without a person's look, as it is read now; undefined when nobody or
 *   more than one may be it
 */
export async function sureOrganization(
  reader: Reader,
  { name, country, website, email }: NamedOrganization,
  campaignId: string,
): Promise<string | undefined> {
  const likely = await likelyOrganizations(reader, {
    name,
    country,
    domains: domainsOf({ website, email }),
    campaignId,
  });
  return safeAmong(name, likely)?.rootId;
}
