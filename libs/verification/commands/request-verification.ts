import type { Tx } from '#platform/database';
import { recordEvent } from '#platform/outbox';
import { verificationEvents } from '../verification.events.js';

/** Mails one sign-on may get in all, and how long lies between two. */
const MAILS = 5;
const BETWEEN = '5 minutes';

/**
 * Asks for another verification mail. Nothing happens, and nobody is told so, when the sign-on is unknown or needs none,
 * when the last mail is less than five minutes old, or when five were sent: an answer must not tell whether an
 * address is known.
 *
 * @returns whether one will be sent; not for the eyes of whoever asked
 */
export async function requestVerification(tx: Tx, signOnId: string): Promise<boolean> {
  const asked = await tx.row<{ revision: number; campaignId: string }>(
    `UPDATE verifications SET revision = revision + 1, tries = 0, requested_at = app_now()
     FROM sign_ons WHERE sign_ons.id = sign_on_id AND sign_on_id = $1 AND state = 'unverified'
       AND revision < $2 AND requested_at < app_now() - $3::interval
     RETURNING revision, campaign_id`,
    [signOnId, MAILS, BETWEEN],
  );
  if (asked === undefined) return firstAgain(tx, signOnId);
  await recordEvent(tx, {
    type: verificationEvents.requested,
    campaignId: asked.campaignId,
    subjectId: signOnId,
    actor: 'signer',
    data: { revision: asked.revision },
  });
  return true;
}

/**
 * The very first mail, when its job never ran (a queue that lost its data): without a verification row nothing else would
 * ever send one. The ledger keeps it to one mail, however often this is asked.
 */
async function firstAgain(tx: Tx, signOnId: string): Promise<boolean> {
  const lost = await tx.row<{ campaignId: string }>(
    `SELECT campaign_id FROM sign_ons
     WHERE id = $1 AND state = 'unverified' AND received_at < app_now() - $2::interval
       AND NOT EXISTS (SELECT FROM verifications WHERE sign_on_id = $1)`,
    [signOnId, BETWEEN],
  );
  if (lost === undefined) return false;
  await recordEvent(tx, {
    type: verificationEvents.requested,
    campaignId: lost.campaignId,
    subjectId: signOnId,
    actor: 'signer',
    data: { revision: 1 },
  });
  return true;
}
