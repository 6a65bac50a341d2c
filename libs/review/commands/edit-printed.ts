import type { Tx } from '#platform/database';
import { recordEvent } from '#platform/outbox';
import { holdSignOns, type SignOn, signOnErrors, signOnEvents } from '#sign-ons';

/** What a coordinator may set about how an entry is printed; null goes back to the name as typed. */
export interface PrintedEdit {
  displayName?: string | null;
  /** what the entry is filed under: `WOLA` for "Washington Office on Latin America (WOLA)" */
  sortKey?: string | null;
}

/**
 * Changes how an entry is printed and filed. The name as typed stays.
 *
 * @throws DomainError `sign-on-not-found`, `roster-final`
 */
export async function editPrinted(
  tx: Tx,
  campaignId: string,
  id: string,
  edit: PrintedEdit,
  actor: string,
): Promise<SignOn> {
  await holdSignOns(tx, campaignId, [id]);
  const edited = await tx.row<SignOn>(
    `UPDATE sign_ons SET display_name = CASE WHEN $3 THEN $4 ELSE display_name END, sort_key = CASE WHEN $5 THEN $6 ELSE sort_key END
     WHERE id = $2 AND campaign_id = $1 RETURNING *`,
    [
      campaignId,
      id,
      edit.displayName !== undefined,
      edit.displayName?.normalize('NFC').trim() ?? null,
      edit.sortKey !== undefined,
      edit.sortKey?.normalize('NFC').trim() ?? null,
    ],
  );
  if (edited === undefined) throw signOnErrors.notFound();
  await recordEvent(tx, {
    type: signOnEvents.edited,
    campaignId,
    subjectId: id,
    actor,
    data: { fields: Object.keys(edit).filter((field) => edit[field as keyof PrintedEdit] !== undefined) },
  });
  return edited;
}
