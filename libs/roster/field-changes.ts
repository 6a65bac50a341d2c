import { type PrintedMember, printedMembers, type PrintedSignatory } from './edition-document.js';

/** What of an entry may differ from one edition to the next. counted: which of its members the number in the letter counts. */
export const ENTRY_FIELDS = ['name', 'kind', 'country', 'affiliation', 'members', 'counted'] as const;
export type EntryField = (typeof ENTRY_FIELDS)[number];

/** One thing about an entry that is not as it was. */
export interface FieldChange {
  field: EntryField;
  /** as in the edition before: words as printed, ISO 3166-1 alpha-2 of the country, organization or individual; null for nothing */
  before: string | null;
  /** the same in this edition */
  after: string | null;
}

/** What of an entry is compared. */
export type ComparedEntry = Pick<PrintedSignatory, 'name' | 'kind' | 'country' | 'affiliation' | 'members'>;

/**
 * Says what differs between two editions of an entry.
 *
 * @returns a change for each field that differs, in the order of {@link ENTRY_FIELDS}; whom the number counts only where the members
 *   themselves stayed
 */
export function fieldChanges(before: ComparedEntry, after: ComparedEntry): FieldChange[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  const differing = ENTRY_FIELDS.filter((field) => was[field] !== is[field]);
  return differing
    .filter((field) => field !== 'counted' || !differing.includes('members'))
    .map((field) => ({ field, before: was[field], after: is[field] }));
}

function fieldsOf({ name, kind, country, affiliation, members }: ComparedEntry): Record<EntryField, string | null> {
  const counted = members.filter((member) => member.counted);
  return { name, kind, country, affiliation, members: named(members), counted: named(counted) };
}

const named = (members: PrintedMember[]): string | null => (members.length === 0 ? null : printedMembers(members));
