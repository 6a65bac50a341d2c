import type { Tx } from '#platform/database';
import { holdSignOns, readmitExpired, type SignOn, signOnErrors, signOnOfCampaign } from '#sign-ons';
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
  const admitted = await readmitExpired(tx, campaignId, id, LATE, actor);
  if (admitted === undefined)
    throw state === 'expired' ? signOnErrors.signedAgain() : verificationErrors.notExpired(state);
  if (!(await requestVerification(tx, id))) throw verificationErrors.noMailLeft();
  return admitted;
}
