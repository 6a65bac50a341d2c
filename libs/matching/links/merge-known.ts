import {
  holdMerges,
  isMergeInto,
  mergeOrganizations,
  type MergeSaid,
  organizationErrors,
  undoOrganizationMerge,
} from '#organizations';
import type { Tx } from '#platform/database';
import { MATCHED } from './link.queries.js';

/** For each letter so many sign-ons of each of the two; whoever answers sees the rest by their names. */
const MOST_EACH = 3;
/** Over all letters. */
const MOST_ASKED = 500;

/**
 * Makes two organizations one, and asks the coordinators of every other letter where both stand: their lists have one organization
 * twice now, and that is theirs to decide. The caller holds the decision, or nothing of the directory yet.
 *
 * @param said.campaignId where it is said and nobody needs to ask
 * @returns the id of the merge, or undefined when the two are one already
 */
export async function mergeKnown(tx: Tx, goneId: string, keptId: string, said: MergeSaid): Promise<string | undefined> {
  await holdMerges(tx);
  const sides = await tx.rows<{ rootId: string }>('SELECT root_id FROM organizations WHERE id = ANY($1)', [
    [goneId, keptId],
  ]);
  if (new Set(sides.map(({ rootId }) => rootId)).size < 2) return mergeOrganizations(tx, goneId, keptId, said);
  const both = await tx.rows<{ leftId: string; rightId: string; campaignId: string }>(
    `WITH signer AS (
       SELECT sign_ons.id, campaign_id, root_id, row_number() OVER (
         PARTITION BY campaign_id, root_id ORDER BY (state = 'approved') DESC, received_at, sign_ons.id) AS place
       FROM organizations JOIN organization_links link ON link.organization_id = organizations.id
       JOIN sign_ons ON sign_ons.id = link.sign_on_id
       WHERE root_id IN (SELECT root_id FROM organizations WHERE id IN ($1, $2)) AND state IN ${MATCHED}
         AND campaign_id IS DISTINCT FROM $3)
     SELECT least(one.id, other.id) AS left_id, greatest(one.id, other.id) AS right_id, one.campaign_id
     FROM signer one JOIN signer other ON other.campaign_id = one.campaign_id AND one.root_id < other.root_id
     WHERE one.place <= ${MOST_EACH} AND other.place <= ${MOST_EACH} LIMIT ${MOST_ASKED}`,
    [goneId, keptId, said.campaignId ?? null],
  );
  const merge = await mergeOrganizations(tx, goneId, keptId, said);
  const reasons = said.reasons ?? [];
  await tx.rows(
    `INSERT INTO possible_duplicates (campaign_id, left_id, right_id, verdict, score, reasons, merge_id)
     SELECT campaign_id, left_id, right_id, 'same', 1, $2, $3
     FROM jsonb_to_recordset($1::jsonb) AS pair (left_id uuid, right_id uuid, campaign_id uuid) ON CONFLICT DO NOTHING`,
    [
      JSON.stringify(
        both.map(({ leftId, rightId, campaignId }) => ({
          left_id: leftId,
          right_id: rightId,
          campaign_id: campaignId,
        })),
      ),
      reasons.length > 0 ? reasons : ['A coordinator said that they are one organization.'],
      merge ?? null,
    ],
  );
  return merge;
}

/**
 * A coordinator says that two organizations of the directory are one, as {@link mergeKnown} makes them.
 *
 * @param actor `coordinator:<id>`
 * @throws DomainError `organization-merge-into-itself` when the two are one already, `organization-not-found`
 */
export async function mergeInDirectory(tx: Tx, goneId: string, keptId: string, actor: string): Promise<void> {
  const merge = await mergeKnown(tx, goneId, keptId, { actor });
  if (merge === undefined) throw organizationErrors.mergeIntoItself();
}

/**
 * A coordinator undoes a merge that made an organization of the directory what it is, as {@link undoKnownMerge} does.
 *
 * @param rootId of the organization
 * @param actor `coordinator:<id>`
 * @throws DomainError `merge-not-found` when it is no merge of that organization
 */
export async function undoMergeInDirectory(tx: Tx, rootId: string, mergeId: string, actor: string): Promise<void> {
  if (!(await isMergeInto(tx, mergeId, rootId))) throw organizationErrors.mergeNotFound();
  await undoKnownMerge(tx, mergeId, actor);
}

/** Undoes a merge, and takes back what it asked and nobody has answered. @throws DomainError `merge-not-found`, `merge-undone` */
export async function undoKnownMerge(tx: Tx, mergeId: string, actor: string): Promise<void> {
  await undoOrganizationMerge(tx, mergeId, actor);
  await tx.rows(`DELETE FROM possible_duplicates WHERE merge_id = $1 AND answer = 'open'`, [mergeId]);
}
