import type { Tx } from '#platform/database';
import { recordEvent } from '#platform/outbox';
import { revisionOf } from '#platform/revision';
import type { SignOn } from '../sign-on.entity.js';
import type { OrgType } from '../sign-on.kinds.js';
import { signOnEvents } from '../sign-ons.events.js';
import { listedMembers, type MemberInput } from '../text/listed-members.js';
import { asTyped } from '../text/plain-text.js';

/** What a coordinator may set about how and where an entry is printed; null takes it away, or goes back to the name as typed. */
export interface PrintedEdit {
  displayName?: string | null;
  /** what the entry is filed under: `WOLA` for "Washington Office on Latin America (WOLA)" */
  sortKey?: string | null;
  /** of an individual */
  affiliation?: string | null;
  /** ISO 3166-1 alpha-2 */
  country?: string | null;
  region?: string | null;
  orgType?: OrgType | null;
  /** whether it is a convener, printed first where the roster says so */
  convener?: boolean;
  /** in place of all members printed so far; null goes back to those as typed */
  members?: MemberInput[] | null;
}

const COLUMNS = {
  displayName: 'display_name',
  sortKey: 'sort_key',
  affiliation: 'affiliation',
  country: 'country',
  region: 'region',
  orgType: 'org_type',
  convener: 'convener',
  members: 'printed_members',
} as const satisfies Record<keyof PrintedEdit, string>;

const FIELDS = Object.keys(COLUMNS) as (keyof PrintedEdit)[];

/** @returns the revision of how an entry is printed and filed: it changes with each field that a coordinator may set, and with no other */
export function printedRevision(signOn: SignOn): string {
  const members = signOn.printedMembers.map(({ name, role }) => [name, role]);
  return revisionOf(FIELDS.map((field) => (field === 'members' ? members : signOn[field])));
}

/**
 * Changes how an entry is printed and filed; the name and the members as typed stay. The caller holds the sign-on.
 *
 * @returns the sign-on as it is now; nothing is written when nothing is set
 */
export async function editPrintedFields(tx: Tx, signOn: SignOn, edit: PrintedEdit, actor: string): Promise<SignOn> {
  const fields = FIELDS.filter((field) => edit[field] !== undefined);
  if (fields.length === 0) return signOn;
  const { id, campaignId } = signOn;
  const edited = await tx.row<SignOn>(
    `UPDATE sign_ons SET ${fields.map((field, index) => `${COLUMNS[field]} = $${index + 2}`).join(', ')} WHERE id = $1 RETURNING *`,
    [id, ...fields.map((field) => stored(field, edit, signOn))],
  );
  await recordEvent(tx, { type: signOnEvents.edited, campaignId, subjectId: id, actor, data: { fields } });
  return edited as SignOn;
}

function stored(field: keyof PrintedEdit, edit: PrintedEdit, signOn: SignOn): unknown {
  if (field === 'members') return JSON.stringify(listedMembers(edit.members ?? signOn.members));
  const value = edit[field];
  return typeof value === 'string' ? asTyped(value) : value;
}
