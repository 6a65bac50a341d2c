import { foldName } from '#organizations';
import type { SignOnKind } from '../sign-on.kinds.js';
import { listedMembers } from '../text/listed-members.js';
import { asTyped, emailKey } from '../text/plain-text.js';
import { nameToPrint } from './name-to-print.js';
import type { SubmittedSignOn } from './submitted-sign-on.js';

/** Columns of `sign_ons` as a signer fills them. */
export interface SubmittedRecord {
  kind: SignOnKind;
  name: string;
  match_key: string;
  country: string | null;
  website: string | null;
  affiliation: string | null;
  region: string | null;
  org_type: string | null;
  members: string[];
  /** as JSON */
  printed_members: string;
  contact_name: string;
  contact_title: string | null;
  contact_email: string;
  email_key: string;
  language: string;
}

/** Columns that a repeat may correct as long as the contact has not confirmed; by the others it is known as a repeat. */
export const CORRECTABLE = [
  'country',
  'website',
  'affiliation',
  'region',
  'org_type',
  'members',
  'printed_members',
  'contact_name',
  'contact_title',
  'language',
] as const satisfies (keyof SubmittedRecord)[];

export const SUBMITTED = [
  'kind',
  'name',
  'match_key',
  'contact_email',
  'email_key',
  ...CORRECTABLE,
] as const satisfies (keyof SubmittedRecord)[];

/**
 * @param language of the signer, one of the campaign's
 * @throws DomainError `invalid-request` naming each field that does not belong to who signs
 */
export function submittedRecord(input: SubmittedSignOn, language: string): SubmittedRecord {
  const name = nameToPrint(input);
  const members = listedMembers(input.members);
  return {
    kind: input.kind ?? 'organization',
    name,
    match_key: foldName(name),
    country: input.country ?? null,
    website: input.website ?? null,
    affiliation: typedOrNull(input.affiliation),
    region: typedOrNull(input.region),
    org_type: input.orgType ?? null,
    members: members.map((member) => member.name),
    printed_members: JSON.stringify(members),
    contact_name: asTyped(input.contactName),
    contact_title: typedOrNull(input.contactTitle),
    contact_email: input.contactEmail.trim(),
    email_key: emailKey(input.contactEmail),
    language,
  };
}

const typedOrNull = (text: string | undefined): string | null => (text === undefined ? null : asTyped(text));

/** @returns for each column its parameter in a statement: the first is `$<first>` */
export function parametersFrom<C extends string>(first: number, columns: readonly C[]): Record<C, string> {
  return Object.fromEntries(columns.map((column, index) => [column, `$${first + index}`])) as Record<C, string>;
}

/** @returns the values of these columns, in their order */
export function valuesOf(record: SubmittedRecord, columns: readonly (keyof SubmittedRecord)[]): unknown[] {
  return columns.map((column) => record[column]);
}
