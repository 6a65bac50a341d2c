import type { Tx } from '#platform/database';
import { signOnErrors } from '../sign-ons.errors.js';

/**
 * Holds a campaign against being frozen, and some of its sign-ons with what is merged into them against everybody else, until the transaction ends.
 * Whoever decides calls this first: locks are taken in one order (campaign, then sign-ons by id), so that two people
 * deciding about the same ones cannot wait for each other for ever.
 *
 * @param evenWhenArchived for the signer, who may withdraw at any time. What is decided once the letter is final goes into its next edition
 * @throws DomainError `roster-archived`
 */
export async function holdSignOns(tx: Tx, campaignId: string, ids: string[], evenWhenArchived = false): Promise<void> {
  const campaign = await tx.row<{ state: string }>('SELECT state FROM campaigns WHERE id = $1 FOR SHARE', [campaignId]);
  if (campaign?.state === 'archived' && !evenWhenArchived) throw signOnErrors.rosterArchived();
  // NO KEY: a row that refers to a sign-on may be written meanwhile, so matching never waits for a decision.
  await tx.rows('SELECT id FROM sign_ons WHERE id = ANY($1) OR merged_into = ANY($1) ORDER BY id FOR NO KEY UPDATE', [
    ids,
  ]);
}
