import type { Tx } from '#platform/database';

/**
 * Removes those of these organizations that came as a coalition's member, that nobody stood up for and no other organization refers to.
 *
 * @param ids organizations that no sign-on and no member of one is taken for any more; the caller keeps it so until it commits
 */
export async function forgetUnknown(tx: Tx, ids: string[]): Promise<void> {
  await tx.rows(
    `DELETE FROM organizations it WHERE id = ANY($1) AND origin = 'member' AND NOT vouched AND root_id = id
       AND NOT EXISTS (SELECT FROM organizations other WHERE other.root_id = it.id AND other.id <> it.id)
       AND NOT EXISTS (SELECT FROM organization_merges WHERE it.id IN (gone_id, kept_id))`,
    [ids],
  );
}
