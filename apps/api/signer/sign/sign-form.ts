import { createHash, randomUUID } from 'node:crypto';
import { plainToInstance } from 'class-transformer';
import { isUUID, validate } from 'class-validator';
import type { Invitation } from '#invitations';
import type { FieldProblem } from '#platform/errors';
import type { SignOnKind } from '#sign-ons';
import { fieldProblems } from '../../http/validation.js';
import { membersIn } from '../../http/member-lines.js';
import { SignOnBody } from './sign.schema.js';

const TEXT_FIELDS = [
  'kind',
  'organizationName',
  'affiliation',
  'country',
  'region',
  'orgType',
  'website',
  'members',
  'contactName',
  'contactTitle',
  'contactEmail',
  'language',
  'letterVersion',
  'formKey',
  'invitation',
] as const;

/** The form as a person filled it in, to be shown again just so. */
export type SignForm = Record<(typeof TEXT_FIELDS)[number], string> & { consent: boolean; authorized: boolean };

/**
 * @param letterVersion number of the version that its reader has seen
 * @returns an empty form. Its key makes a second press of the button a retry of the first.
 */
export function emptyForm(language: string, letterVersion: number, kind: SignOnKind = 'organization'): SignForm {
  return readForm({ language, letterVersion: String(letterVersion), kind, formKey: randomUUID() });
}

/**
 * @returns a form filled in with what an invitation knows of the organization. Whom it was sent to is not in it: links are
 *   forwarded, and who signs is whoever fills it in
 * @param token of its link, which the form carries on
 */
export function invitedForm(invitation: Invitation, token: string, letterVersion: number): SignForm {
  const { organizationName, country, website, language } = invitation;
  return {
    ...emptyForm(language, letterVersion),
    organizationName,
    country: country ?? '',
    website: website ?? '',
    invitation: token,
  };
}

/** @param body a parsed form, or anything else that was sent in its place; what is no text counts as not filled in */
export function readForm(body: unknown): SignForm {
  const sent = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const texts = TEXT_FIELDS.map((name) => [name, typeof sent[name] === 'string' ? sent[name] : '']);
  return {
    ...(Object.fromEntries(texts) as Record<(typeof TEXT_FIELDS)[number], string>),
    consent: sent.consent === 'yes',
    authorized: sent.authorized === 'yes',
  };
}

/** A press of a button that shows the form in another language, with what its page showed. */
export interface LanguageSwitch {
  /** whatever was sent as a BCP 47 tag */
  language: string;
  /** number of the version that the signer saw before the change that the page showed */
  seen?: string;
  /** whether the page said what has to be corrected */
  corrected: boolean;
}

/** @param body see {@link readForm} @returns undefined when the form was sent to sign */
export function readSwitch(body: unknown): LanguageSwitch | undefined {
  const { inLanguage, seen, corrected } = (body ?? {}) as Record<string, unknown>;
  if (typeof inLanguage !== 'string') return undefined;
  return { language: inLanguage, seen: typeof seen === 'string' ? seen : undefined, corrected: corrected === 'yes' };
}

function toBody(form: SignForm): Record<Exclude<keyof SignOnBody, 'invitation'>, unknown> {
  const optional = (text: string): string | undefined => (text.trim() === '' ? undefined : text);
  const members = membersIn(form.members);
  const person = form.kind === 'individual';
  return {
    kind: optional(form.kind),
    organizationName: person ? optional(form.organizationName) : form.organizationName,
    affiliation: optional(form.affiliation),
    country: optional(form.country),
    region: optional(form.region),
    orgType: optional(form.orgType),
    website: optional(form.website),
    members: members.length === 0 ? undefined : members,
    contactName: form.contactName,
    contactTitle: optional(form.contactTitle),
    contactEmail: form.contactEmail,
    language: optional(form.language),
    letterVersion: form.letterVersion === '' ? undefined : Number(form.letterVersion),
    consent: form.consent,
    authorized: form.authorized,
  };
}

/** Checks a form by the rules of the JSON API. */
export async function checkForm(form: SignForm): Promise<{ body: SignOnBody; problems: FieldProblem[] }> {
  const body = plainToInstance(SignOnBody, toBody(form));
  return { body, problems: fieldProblems(await validate(body)) };
}

/**
 * @returns the Idempotency-Key of a form. It contains what was written: the same form sent twice is one request, the same
 *   page sent again after a correction is another. Undefined for a form that is not ours.
 */
export function idempotencyKey(form: SignForm): string | undefined {
  if (!isUUID(form.formKey)) return undefined;
  return createHash('sha256').update(JSON.stringify(form)).digest('hex');
}
