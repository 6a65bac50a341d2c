import { answersAbout, domainsOf, organizationById } from '#organizations';
import type { Reader } from '#platform/database';
import type { SignOn } from '#sign-ons';
import { likelyOrganizations } from './likely-organizations.js';
import { linkOf } from './link.queries.js';
import type { LinkedBy } from './organization-link.entity.js';

/** What the directory knows about a sign-on. */
export interface KnownAs {
  organization: { id: string; name: string; linkedBy: LinkedBy; reasons: string[] } | null;
  /** organizations that it may be and that nobody has answered about, best first */
  mayBe: { id: string; name: string; score: number; reasons: string[] }[];
}

/** @returns the organization a sign-on is taken for, and those of other letters or imports that it may be */
export async function knownAs(reader: Reader, signOn: SignOn): Promise<KnownAs> {
  const { kind, name, country, website, contactEmail } = signOn;
  if (kind === 'individual') return { organization: null, mayBe: [] };
  const link = await linkOf(reader, signOn.id);
  const domains = domainsOf({ website, email: contactEmail });
  const likely = await likelyOrganizations(reader, { name, country, domains });
  const said = link === undefined ? new Map<string, string>() : await answersAbout(reader, link.rootId);
  const open = likely.filter(({ rootId }) => rootId !== link?.rootId && !said.has(rootId));
  const organization = link === undefined ? undefined : await organizationById(reader, link.rootId);
  return {
    organization:
      link === undefined || organization === undefined
        ? null
        : { id: organization.id, name: organization.name, linkedBy: link.linkedBy, reasons: link.reasons },
    mayBe: open.map(({ rootId, name: known, score, reasons }) => ({ id: rootId, name: known, score, reasons })),
  };
}
