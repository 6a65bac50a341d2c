import type { Tx } from '#platform/database';
import { recordEvent } from '#platform/outbox';
import { organizationErrors } from './organizations.errors.js';
import { organizationEvents } from './organizations.events.js';

/** Who merges, and why. */
export interface MergeSaid {
  /** `matching` when the names were in the safe band, else a coordinator */
  actor: string;
  reasons?: string[];
  campaignId?: string | null;
}

/**
 * Makes two organizations one: the first is from now on read as the second. Nothing is moved or lost, so that
 * {@link undoOrganizationMerge} gives back exactly what was. What people said before about the two stays on record and
 * is in force again when the merge is undone.
 *
 * @returns the id of the merge, or undefined when the two are one already
 */
export async function mergeOrganizations(
  tx: Tx,
  goneId: string,
  keptId: string,
  { actor, reasons = [], campaignId = null }: MergeSaid,
): Promise<string | undefined> {
  await holdMerges(tx);
  const [gone, kept] = [await rootOf(tx, goneId), await rootOf(tx, keptId)];
  if (gone === kept) return undefined;
  const merge = (await tx.row<{ id: string }>(
    `INSERT INTO organization_merges (gone_id, kept_id, actor, reasons, campaign_id) VALUES ($1, $2, $3, $4, $5) RETURNING id`,
    [gone, kept, actor, reasons, campaignId],
  )) as { id: string };
  await tx.rows(
    `UPDATE organizations SET root_id = $2, merged_into = CASE WHEN id = $1 THEN $2 ELSE merged_into END WHERE root_id = $1`,
    [gone, kept],
  );
  await recordEvent(tx, {
    type: organizationEvents.merged,
    campaignId,
    subjectId: gone,
    actor,
    data: { into: kept, merge: merge.id },
  });
  return merge.id;
}

/**
 * Undoes a merge: each of the two is again what it was, with everything that hung on it then and that was hung on it since.
 *
 * @throws DomainError `merge-not-found`, `merge-undone`
 */
export async function undoOrganizationMerge(tx: Tx, mergeId: string, actor: string): Promise<void> {
  await holdMerges(tx);
  const undone = await tx.row<{ goneId: string; campaignId: string | null }>(
    `UPDATE organization_merges SET undone_at = app_now(), undone_by = $2 WHERE id = $1 AND undone_at IS NULL
     RETURNING gone_id, campaign_id`,
    [mergeId, actor],
  );
  if (undone === undefined) {
    const known = await tx.row('SELECT 1 AS found FROM organization_merges WHERE id = $1', [mergeId]);
    throw known === undefined ? organizationErrors.mergeNotFound() : organizationErrors.mergeUndone();
  }
  await tx.rows(
    `WITH RECURSIVE own (id) AS (
       SELECT $1::uuid UNION ALL SELECT organizations.id FROM organizations JOIN own ON merged_into = own.id)
     UPDATE organizations SET root_id = $1, merged_into = CASE WHEN id = $1 THEN NULL ELSE merged_into END
     WHERE id IN (SELECT id FROM own)`,
    [undone.goneId],
  );
  await recordEvent(tx, {
    type: organizationEvents.unmerged,
    campaignId: undone.campaignId,
    subjectId: undone.goneId,
    actor,
    data: { merge: mergeId },
  });
}

/**
 * Merges take turns: who is merged into whom is read, and then written by. They are rare. Call it after every other lock.
 *
 * @param mode `shared` for who reads roots and must not see them change; never take it first and then the whole
 */
export async function holdMerges(tx: Tx, mode: 'whole' | 'shared' = 'whole'): Promise<void> {
  await tx.rows(
    mode === 'whole'
      ? `SELECT pg_advisory_xact_lock(hashtext('organizations.merge'))`
      : `SELECT pg_advisory_xact_lock_shared(hashtext('organizations.merge'))`,
  );
}

/** @throws DomainError `organization-not-found` */
async function rootOf(tx: Tx, id: string): Promise<string> {
  const row = await tx.row<{ rootId: string }>('SELECT root_id FROM organizations WHERE id = $1', [id]);
  if (row === undefined) throw organizationErrors.notFound();
  return row.rootId;
}
