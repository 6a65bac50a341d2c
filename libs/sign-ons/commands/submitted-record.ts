import { foldName } from '#organizations';
import type { SignOnKind } from '../sign-on.kinds.js';
import { listedMembers } from '../text/listed-members.js';
import { asTyped, emailKey } from '../text/plain-text.js';
import { nameToPrint } from './name-to-print.js';
import type { SubmittedSignOn } from './submitted-sign-on.js';

/** What a signer fills in, as it is stored. */
export interface SubmittedRecord {
  kind: SignOnKind;
  name: string;
  matchKey: string;
  contactEmail: string;
  emailKey: string;
  country: string | null;
  website: string | null;
  affiliation: string | null;
  region: string | null;
  orgType: string | null;
  members: string[];
  /** as JSON */
  printedMembers: string;
  contactName: string;
  contactTitle: string | null;
  language: string;
}

/** Columns that a repeat may correct as long as the contact has not confirmed; by the others it is known as a repeat. */
export const CORRECTABLE = `country, website, affiliation, region, org_type, members, printed_members,
  contact_name, contact_title, language`;

/** @returns the values of {@link CORRECTABLE}, in the same order */
export const correctable = (record: SubmittedRecord) => [
  record.country,
  record.website,
  record.affiliation,
  record.region,
  record.orgType,
  record.members,
  record.printedMembers,
  record.contactName,
  record.contactTitle,
  record.language,
];

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
    matchKey: foldName(name),
    country: input.country ?? null,
    website: input.website ?? null,
    affiliation: typedOrNull(input.affiliation),
    region: typedOrNull(input.region),
    orgType: input.orgType ?? null,
    members: members.map((member) => member.name),
    printedMembers: JSON.stringify(members),
    contactName: asTyped(input.contactName),
    contactTitle: typedOrNull(input.contactTitle),
    contactEmail: input.contactEmail.trim(),
    emailKey: emailKey(input.contactEmail),
    language,
  };
}

const typedOrNull = (text: string | undefined): string | null => (text === undefined ? null : asTyped(text));
