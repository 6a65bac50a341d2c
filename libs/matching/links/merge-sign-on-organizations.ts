import { addName, mergeOrganizations, undoOrganizationMerge } from '#organizations';
import type { Tx } from '#platform/database';
import { STANDING } from './link.queries.js';
import { linked } from './part-sign-ons.js';

/** What a merge of two sign-ons taught the directory. */
export interface Learned {
  /** the merge of their organizations; none when they were one already */
  organizationMergeId?: string | null;
  /** the alias that the organization has from now on */
  taughtNameId?: string | null;
}

/**
 * A coordinator says that two sign-ons are one organization: so are the organizations they were taken for, and the name of the
 * first is a name of it. In every other campaign where both stand, its coordinators are asked.
 */
export async function mergeSignOnOrganizations(
  tx: Tx,
  { campaignId, id, into, actor }: { campaignId: string; id: string; into: string; actor: string },
): Promise<Learned> {
  const [gone, kept] = [await linked(tx, id), await linked(tx, into)];
  const organizationMergeId = await mergeOrganizations(tx, gone.organizationId, kept.organizationId, {
    actor,
    campaignId,
  });
  if (organizationMergeId === undefined) return { taughtNameId: await teachName(tx, kept.organizationId, id) };
  await askElsewhere(tx, campaignId, kept.organizationId);
  return { organizationMergeId };
}

/** Takes back what a merge taught; what was undone by somebody else already stays so. */
export async function undoSignOnOrganizations(tx: Tx, learned: Learned, actor: string): Promise<void> {
  if (learned.taughtNameId != null)
    await tx.rows('DELETE FROM organization_names WHERE id = $1', [learned.taughtNameId]);
  if (learned.organizationMergeId == null) return;
  const standing = await tx.row('SELECT 1 AS found FROM organization_merges WHERE id = $1 AND undone_at IS NULL', [
    learned.organizationMergeId,
  ]);
  if (standing !== undefined) await undoOrganizationMerge(tx, learned.organizationMergeId, actor);
}

/** @returns the id of the new alias, or undefined when the organization goes by this name already */
async function teachName(tx: Tx, organizationId: string, signOnId: string): Promise<string | undefined> {
  const fresh = await tx.row<{ name: string }>(
    `SELECT name FROM sign_ons WHERE id = $1 AND NOT EXISTS (
       SELECT FROM organization_names known JOIN organizations ON organizations.id = known.organization_id
       WHERE known.name = sign_ons.name
         AND root_id = (SELECT root_id FROM organizations WHERE id = $2))`,
    [signOnId, organizationId],
  );
  if (fresh === undefined) return undefined;
  return addName(tx, organizationId, { name: fresh.name, kind: 'alias', source: 'merge', sourceId: signOnId });
}

async function askElsewhere(tx: Tx, campaignId: string, organizationId: string): Promise<void> {
  await tx.rows(
    `WITH signer AS (
       SELECT sign_ons.id, campaign_id, link.organization_id FROM organizations
       JOIN organization_links link ON link.organization_id = organizations.id JOIN sign_ons ON sign_ons.id = link.sign_on_id
       WHERE root_id = (SELECT root_id FROM organizations WHERE id = $2) AND sign_ons.campaign_id <> $1 AND state IN ${STANDING})
     INSERT INTO possible_duplicates (campaign_id, left_id, right_id, verdict, score, reasons)
     SELECT one.campaign_id, one.id, other.id, 'same', 1, ARRAY['A coordinator of another letter said that they are one organization.']
     FROM signer one JOIN signer other ON other.campaign_id = one.campaign_id AND one.id < other.id
     WHERE one.organization_id <> other.organization_id ON CONFLICT DO NOTHING`,
    [campaignId, organizationId],
  );
}
