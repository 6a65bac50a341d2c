import type { Tx } from '#platform/database';

/** Sets whether persons may sign for themselves. The caller holds the campaign and records the event. */
export async function setIndividualsMaySign(tx: Tx, id: string, individualsMaySign: boolean): Promise<void> {
  await tx.rows('UPDATE campaigns SET individuals_may_sign = $2 WHERE id = $1', [id, individualsMaySign]);
}
