const ONE_APPROVED = ['sign_ons_one_approved_key', 'sign_ons_one_approved_person_key'];

/** Whether an approval was refused because the organization, or the person of that mailbox, is approved already. */
export function isTaken(error: unknown): boolean {
  return ONE_APPROVED.includes((error as { constraint?: string }).constraint ?? '');
}
