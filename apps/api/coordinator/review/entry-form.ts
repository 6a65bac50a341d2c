import { isDeepStrictEqual } from 'node:util';
import type { ListedMember, SignOn } from '#sign-ons';
import { checked } from '../../http/validation.js';
import { isTicked, textOf } from '../../http/form.js';
import { membersIn } from '../../http/member-lines.js';
import { PrintedBody } from './review.schema.js';

const FIELDS = ['displayName', 'sortKey', 'affiliation', 'country', 'region', 'orgType', 'members'] as const;
type Field = (typeof FIELDS)[number];

/** How an entry is printed and filed, as somebody typed it. */
export type EntryForm = Record<Field, string> & { convener: boolean };

const LABELS: Record<string, string> = {
  displayName: 'The printed name',
  sortKey: 'What it is filed under',
  affiliation: 'The affiliation',
  country: 'The country',
  region: 'The region',
  orgType: 'How far it reaches',
  members: 'The list of members',
  convener: 'A convener of this letter',
};

/** @returns what a field of the form is called */
export function entryLabel(field: string): string | undefined {
  return LABELS[field];
}

/** @returns a form filled in with what is in force */
export function entryFormOf(signOn: SignOn): EntryForm {
  const { displayName, sortKey, affiliation, country, region, orgType, convener, printedMembers } = signOn;
  const texts = { displayName, sortKey, affiliation, country, region, orgType };
  const filled = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text ?? '']));
  return { ...(filled as Record<keyof typeof texts, string>), members: memberLines(printedMembers) ?? '', convener };
}

/**
 * @returns members as the form has them: one a line, each role as a heading above its own; undefined where that would not be the same
 *   members again (one without a role behind one with, a name that ends in a colon)
 */
export function memberLines(members: readonly ListedMember[]): string | undefined {
  let role: string | null = null;
  const lines = members.flatMap((member) => {
    const heading = member.role !== role && member.role !== null ? [`${member.role}:`] : [];
    role = member.role;
    return [...heading, member.name];
  });
  const text = lines.join('\n');
  const again = membersIn(text).map((member) => (typeof member === 'string' ? { name: member, role: null } : member));
  const same = isDeepStrictEqual(
    again.map(({ name, role: own }) => [name, own ?? null]),
    members.map(({ name, role: own }) => [name, own]),
  );
  return same ? text : undefined;
}

export function readEntryForm(sent: unknown): EntryForm {
  const texts = Object.fromEntries(FIELDS.map((name) => [name, textOf(sent, name).replace(/\r\n?/g, '\n')]));
  return { ...(texts as Record<Field, string>), convener: isTicked(sent, 'convener') };
}

/**
 * @param sent a form that may have been begun from an earlier revision of the entry
 * @returns what was typed; a text field that the form did not have, such as members that could not be edited in it, is as in force
 */
export function typedOver(sent: unknown, signOn: SignOn): EntryForm {
  const [typed, now] = [readEntryForm(sent), entryFormOf(signOn)];
  const missing = FIELDS.filter((field) => !Object.hasOwn(Object(sent) as object, field));
  return { ...typed, ...Object.fromEntries(missing.map((field) => [field, now[field]])) };
}

/**
 * @param signOn as the form was begun from; the command that stores the change checks that it still is
 * @returns what the form changes, and nothing else
 * @throws DomainError `invalid-request` naming the field
 */
export async function printedEdit(form: EntryForm, signOn: SignOn): Promise<PrintedBody> {
  const before = entryFormOf(signOn);
  const changed = FIELDS.filter((field) => form[field].trim() !== before[field].trim());
  const edit = Object.fromEntries(changed.map((field) => [field, valueOf(field, form[field])]));
  return checked(PrintedBody, form.convener === before.convener ? edit : { ...edit, convener: form.convener });
}

function valueOf(field: Field, text: string): unknown {
  if (field === 'members') return membersIn(text);
  return text.trim() === '' ? null : text;
}
