import { foldName } from '#organizations';
import type { SignOnKind } from '../sign-on.kinds.js';
import { type ListedMember, listedMembers } from '../text/listed-members.js';
import { asTyped, emailKey } from '../text/plain-text.js';
import { nameToPrint } from './name-to-print.js';
import type { SubmittedSignOn } from './submitted-sign-on.js';

/** A sign-on as it is stored, handed to PostgreSQL as one JSON value; {@link SUBMITTED_COLUMNS} reads it. */
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
  printed_members: ListedMember[];
  contact_name: string;
  contact_title: string | null;
  contact_email: string;
  email_key: string;
  language: string;
  /** number of the version that the signer saw; null for the one in force */
  seen_version: number | null;
}

/** SQL: the columns of a {@link SubmittedRecord}, for `jsonb_to_record`. */
export const SUBMITTED_COLUMNS = `(kind text, name text, match_key text, country text, website text, affiliation text, region text,
  org_type text, members text[], printed_members jsonb, contact_name text, contact_title text, contact_email text, email_key text,
  language text, seen_version int)`;

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
    printed_members: members,
    contact_name: asTyped(input.contactName),
    contact_title: typedOrNull(input.contactTitle),
    contact_email: input.contactEmail.trim(),
    email_key: emailKey(input.contactEmail),
    language,
    seen_version: input.letterVersion ?? null,
  };
}

const typedOrNull = (text: string | undefined): string | null => (text === undefined ? null : asTyped(text));
