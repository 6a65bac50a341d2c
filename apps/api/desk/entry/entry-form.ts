import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { DomainError } from '#platform/errors';
import type { SignOn } from '#sign-ons';
import { PrintedBody } from '../../coordinator/review-body.dto.js';
import { fieldProblems } from '../../http/validation.js';
import { membersIn } from '../../pages/sign/sign-form.js';
import { isTicked, textOf } from '../parts/sent.js';

const FIELDS = ['displayName', 'sortKey', 'affiliation', 'country', 'region', 'orgType', 'members'] as const;

/** How an entry is printed and filed, as somebody typed it. */
export type EntryForm = Record<(typeof FIELDS)[number], string> & { convener: boolean };

const LABELS: Record<string, string> = {
  displayName: 'The printed name',
  sortKey: 'What it is filed under',
  affiliation: 'The affiliation',
  country: 'The country',
  region: 'The region',
  orgType: 'How far it reaches',
  members: 'The list of members',
};

/** @returns what a field of the form is called */
export function entryLabel(field: string): string | undefined {
  return LABELS[field];
}

/** @returns a form filled in with what is in force */
export function entryFormOf(signOn: SignOn): EntryForm {
  const { displayName, sortKey, affiliation, country, region, orgType, convener, printedMembers } = signOn;
  let role: string | null = null;
  const lines = printedMembers.flatMap((member) => {
    const heading = member.role !== role && member.role !== null ? [`${member.role}:`] : [];
    role = member.role;
    return [...heading, member.name];
  });
  const texts = { displayName, sortKey, affiliation, country, region, orgType };
  const filled = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text ?? '']));
  return { ...(filled as Record<keyof typeof texts, string>), members: lines.join('\n'), convener };
}

export function readEntryForm(sent: unknown): EntryForm {
  const texts = Object.fromEntries(FIELDS.map((name) => [name, textOf(sent, name)]));
  return { ...(texts as Record<(typeof FIELDS)[number], string>), convener: isTicked(sent, 'convener') };
}

/**
 * @returns what the form changes; members only when they are not as they were, for those as typed are kept as they are
 * @throws DomainError `invalid-request` naming the field
 */
export async function printedEdit(form: EntryForm, signOn: SignOn): Promise<PrintedBody> {
  const optional = (text: string): string | null => (text.trim() === '' ? null : text);
  const asBefore = form.members.replace(/\r\n?/g, '\n').trim() === entryFormOf(signOn).members;
  const body = plainToInstance(PrintedBody, {
    displayName: optional(form.displayName),
    sortKey: optional(form.sortKey),
    ...(signOn.kind === 'individual' ? { affiliation: optional(form.affiliation) } : {}),
    country: optional(form.country),
    region: optional(form.region),
    orgType: optional(form.orgType),
    convener: form.convener,
    ...(asBefore ? {} : { members: membersIn(form.members) }),
  });
  const problems = fieldProblems(await validate(body));
  if (problems.length > 0)
    throw new DomainError('invalid-request', 'invalid', 'Some fields have to be corrected.', problems);
  return body;
}
