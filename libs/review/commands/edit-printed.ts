import type { Tx } from '#platform/database';
import { editPrintedFields, holdSignOns, type PrintedEdit, type SignOn, signOnOfCampaign } from '#sign-ons';

/**
 * Changes how an entry is printed and filed. The name and the members as typed stay.
 *
 * @throws DomainError `sign-on-not-found`, `roster-archived`
 */
export async function editPrinted(
  tx: Tx,
  campaignId: string,
  id: string,
  edit: PrintedEdit,
  actor: string,
): Promise<SignOn> {
  await holdSignOns(tx, campaignId, [id]);
  return editPrintedFields(tx, await signOnOfCampaign(tx, campaignId, id), edit, actor);
}
