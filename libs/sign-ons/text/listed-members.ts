import { foldName } from '#organizations';
import { asTyped } from './plain-text.js';

/** Of a member, in characters. */
export const LONGEST_ROLE = 100;

/** A member as somebody lists it: by its name, or with what it is in the coalition. */
export type MemberInput = string | { name: string; role?: string | null };

/** A member inside a coalition's entry, as it is printed. */
export interface ListedMember {
  name: string;
  /** heading it is listed under: `Observers`; nothing is read out of a name */
  role: string | null;
  /** the name folded, by which two coalitions' members are one; can be rebuilt from the name */
  key: string;
}

/**
 * @returns the members as they are stored, in the same order, those without a role before all that have one: behind a heading they would
 *   be read as standing under it
 */
export function listedMembers(members: readonly MemberInput[] = []): ListedMember[] {
  const listed = members.map((member) => {
    const { name, role } = typeof member === 'string' ? { name: member, role: null } : member;
    const typed = asTyped(name);
    return { name: typed, role: role == null ? null : asTyped(role), key: foldName(typed) };
  });
  return listed.sort((a, b) => Number(a.role !== null) - Number(b.role !== null));
}
