import type { Tx } from '#platform/database';

/** A person stands up for an organization: from now on every campaign may be led to it. Its names follow by trigger. */
export async function vouchOrganization(tx: Tx, organizationId: string): Promise<void> {
  await tx.rows('UPDATE organizations SET vouched = true WHERE id = $1 AND NOT vouched', [organizationId]);
}
