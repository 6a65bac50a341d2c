import { createOrganization } from '#organizations';
import type { Tx } from '#platform/database';
import type { SignOn } from '#sign-ons';
import { type Link, writeLink } from './link.queries.js';
import type { LinkedBy } from './organization-link.entity.js';

/**
 * Links a sign-on to an organization of its own. A name that was submitted before to this letter, letter for letter but for case and
 * the like, and was not taken for anybody known either, is that organization: whoever sends it over and over makes one.
 */
export async function makeOrganization(tx: Tx, signOn: SignOn, domains: string[], linkedBy: LinkedBy): Promise<Link> {
  const { id, name, country, website, state } = signOn;
  const known = linkedBy === 'new' ? await namesake(tx, signOn) : undefined;
  const organizationId =
    known ??
    (await createOrganization(tx, {
      name,
      origin: 'sign-on',
      signOn,
      country,
      website,
      domains,
      vouched: state === 'approved',
    }));
  return writeLink(tx, id, {
    organizationId,
    rootId: organizationId,
    linkedBy: known === undefined ? linkedBy : 'matching',
    score: known === undefined ? null : 1,
    reasons: known === undefined ? [] : ['The names are equal apart from case, accents, punctuation and spaces.'],
  });
}

/** The organization that an equal name of the same country was made into, unless a person has parted or merged it. */
async function namesake(tx: Tx, { id, campaignId, matchKey, country }: SignOn): Promise<string | undefined> {
  const row = await tx.row<{ organizationId: string }>(
    `SELECT organization_id FROM sign_ons JOIN organization_links ON sign_on_id = sign_ons.id
     JOIN organizations ON organizations.id = organization_id
     WHERE sign_ons.campaign_id = $1 AND match_key = $2 AND sign_ons.id <> $3 AND linked_by = 'new' AND organizations.merged_into IS NULL
       AND sign_ons.country IS NOT DISTINCT FROM $4
       AND NOT EXISTS (SELECT FROM organization_answers WHERE organizations.id IN (left_id, right_id))
     ORDER BY received_at, sign_ons.id LIMIT 1`,
    [campaignId, matchKey, id, country],
  );
  return row?.organizationId;
}
