import { addName, forgetTaughtName } from '#organizations';
import type { Tx } from '#platform/database';
import { mergeKnown, undoKnownMerge } from './merge-known.js';
import { isPerson } from './offer-persons.js';
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
 * first is a name of it. In every other campaign where both stand, its coordinators are asked. What was asked about the first
 * is asked about the second when matching comes to it again. The caller holds the decision.
 */
export async function mergeSignOnOrganizations(
  tx: Tx,
  { campaignId, id, into, actor }: { campaignId: string; id: string; into: string; actor: string },
): Promise<Learned> {
  if (await isPerson(tx, id)) return {};
  const [gone, kept] = [await linked(tx, id), await linked(tx, into)];
  const organizationMergeId = await mergeKnown(tx, gone.organizationId, kept.organizationId, { actor, campaignId });
  await lookAgain(tx, id);
  return organizationMergeId === undefined
    ? { taughtNameId: await teachName(tx, kept.organizationId, id) }
    : { organizationMergeId };
}

/** Takes back what a merge taught; what was undone by somebody else already stays so. The caller holds the decision. */
export async function undoSignOnOrganizations(tx: Tx, id: string, learned: Learned, actor: string): Promise<void> {
  await lookAgain(tx, id);
  if (learned.taughtNameId != null) await forgetTaughtName(tx, learned.taughtNameId);
  if (learned.organizationMergeId == null) return;
  const standing = await tx.row('SELECT 1 AS found FROM organization_merges WHERE id = $1 AND undone_at IS NULL', [
    learned.organizationMergeId,
  ]);
  if (standing !== undefined) await undoKnownMerge(tx, learned.organizationMergeId, actor);
}

/** Matching comes once more to a sign-on, and to those it was asked about with. */
async function lookAgain(tx: Tx, signOnId: string): Promise<void> {
  await tx.rows(
    `UPDATE organization_links SET settled_at = NULL
     WHERE settled_at IS NOT NULL AND sign_on_id IN (
       SELECT $1 UNION SELECT CASE WHEN left_id = $1 THEN right_id ELSE left_id END
       FROM possible_duplicates WHERE $1 IN (left_id, right_id))`,
    [signOnId],
  );
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
