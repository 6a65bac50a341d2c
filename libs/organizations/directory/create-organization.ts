import type { Tx } from '#platform/database';
import { addName } from './add-name.js';
import type { NameSource } from './organization-name.entity.js';
import type { OrganizationOrigin } from './organization.entity.js';

/** An organization as it comes into the directory. */
export interface NewOrganization {
  /** as typed; becomes the canonical name */
  name: string;
  origin: OrganizationOrigin;
  /** the sign-on it came with: until somebody vouches for it only that one’s campaign sees it */
  signOn?: { id: string; campaignId: string };
  /** a person stands up for it, so every campaign may be led to it */
  vouched?: boolean;
  /** ISO 3166-1 alpha-2 */
  country?: string | null;
  website?: string | null;
  /** from `domainsOf` */
  domains?: string[];
}

/** Adds an organization with its canonical name. @returns its id */
export async function createOrganization(tx: Tx, organization: NewOrganization): Promise<string> {
  const { name, origin, signOn, vouched = false, country = null, website = null, domains = [] } = organization;
  const made = (await tx.row<{ id: string }>(
    `INSERT INTO organizations (id, root_id, origin, vouched, country, website, domains, origin_campaign_id)
     SELECT id, id, $1, $2, $3, $4, $5, $6 FROM gen_random_uuid() AS id RETURNING id`,
    [origin, vouched, country, website, domains, signOn?.campaignId ?? null],
  )) as { id: string };
  const source: NameSource = origin;
  await addName(tx, made.id, { name, kind: 'canonical', source, sourceId: signOn?.id });
  return made.id;
}
