import type { Tx } from '#platform/database';
import {
  editPrintedFields,
  holdSignOns,
  type PrintedEdit,
  printedRevision,
  type SignOn,
  signOnOfCampaign,
} from '#sign-ons';
import { reviewErrors } from '../review.errors.js';

/**
 * Changes how an entry is printed and filed. The name and the members as typed stay.
 *
 * @param expectedRevision the `printedRevision` that the change is based on; left out: whatever is stored
 * @throws DomainError `sign-on-not-found`, `roster-archived`, `entry-changed-meanwhile` (conflict) when the entry has another revision
 */
export async function editPrinted(
  tx: Tx,
  campaignId: string,
  id: string,
  edit: PrintedEdit,
  actor: string,
  expectedRevision?: string,
): Promise<SignOn> {
  await holdSignOns(tx, campaignId, [id]);
  const signOn = await signOnOfCampaign(tx, campaignId, id);
  if (expectedRevision !== undefined && expectedRevision !== printedRevision(signOn))
    throw reviewErrors.entryChangedMeanwhile();
  return editPrintedFields(tx, signOn, edit, actor);
}
