import type { Tx } from '#platform/database';
import { recordEvent } from '#platform/outbox';
import { holdSignOns, type SignOn, signOnErrors, signOnEvents, signOnOfCampaign } from '#sign-ons';
import { verificationErrors } from '../verification.errors.js';
import { requestVerification } from './request-verification.js';

/** How long somebody who was let in late may confirm. */
const LATE = '7 days';

/**
 * Lets in late who signed before the deadline and did not confirm in time: another mail goes to the contact, who may confirm for
 * seven days. Then a coordinator decides as about any other, and the next edition has it. Nobody gets onto a roster without having
 * proved the mailbox.
 *
 * @throws DomainError `sign-on-not-found`, `not-expired`, `no-mail-left`, `roster-archived`
 */
export async function admitLate(tx: Tx, campaignId: string, id: string, actor: string): Promise<SignOn> {
  await holdSignOns(tx, campaignId, [id]);
  const { state } = await signOnOfCampaign(tx, campaignId, id);
  const standing = `SELECT FROM sign_ons other WHERE other.campaign_id = it.campaign_id AND other.email_key = it.email_key
    AND other.name = it.name AND other.kind = it.kind AND other.state NOT IN ('withdrawn', 'expired')`;
  const admitted = await tx.row<SignOn>(
    `UPDATE sign_ons it SET state = 'unverified', decided_at = NULL, late_until = app_now() + $3::interval
     WHERE id = $2 AND campaign_id = $1 AND state = 'expired' AND NOT EXISTS (${standing}) RETURNING *`,
    [campaignId, id, LATE],
  );
  if (admitted === undefined)
    throw state === 'expired' ? signOnErrors.signedAgain() : verificationErrors.notExpired(state);
  await recordEvent(tx, { type: signOnEvents.admittedLate, campaignId, subjectId: id, actor });
  if (!(await requestVerification(tx, id))) throw verificationErrors.noMailLeft();
  return admitted;
}
