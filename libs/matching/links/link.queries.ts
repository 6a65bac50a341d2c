import { vouchOrganization } from '#organizations';
import { type Reader, sqlList, type Tx } from '#platform/database';
import { ENDED_STATES, MATCHED_STATES } from '#sign-ons';
import type { LinkedBy } from './organization-link.entity.js';

/** SQL: states in which a sign-on takes part in matching. */
export const MATCHED = sqlList(MATCHED_STATES);

/** SQL: states of sign-ons that are asked about no more. */
export const ENDED = sqlList(ENDED_STATES);

/** Which organization a sign-on is taken for. */
export interface Link {
  organizationId: string;
  rootId: string;
  linkedBy: LinkedBy;
  score: number | null;
  reasons: string[];
}

/** @returns undefined when matching has not looked at the sign-on yet */
export async function linkOf(reader: Reader, signOnId: string): Promise<Link | undefined> {
  return reader.row<Link>(
    `SELECT organization_id, root_id, linked_by, score, reasons FROM organization_links
     JOIN organizations ON organizations.id = organization_id WHERE sign_on_id = $1`,
    [signOnId],
  );
}

/** @returns how many sign-ons of a campaign matching has looked at */
export async function linkedCount(reader: Reader, campaignId: string): Promise<number> {
  const row = await reader.row<{ count: number }>(
    `SELECT count(*)::int AS count FROM organization_links JOIN sign_ons ON sign_ons.id = sign_on_id WHERE campaign_id = $1`,
    [campaignId],
  );
  return row?.count ?? 0;
}

/** Links a sign-on to an organization, in place of what it was linked to. @returns the link */
export async function writeLink(tx: Tx, signOnId: string, link: Link): Promise<Link> {
  await tx.rows(
    `INSERT INTO organization_links (sign_on_id, organization_id, linked_by, score, reasons) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (sign_on_id) DO UPDATE SET organization_id = excluded.organization_id, linked_by = excluded.linked_by,
       score = excluded.score, reasons = excluded.reasons`,
    [signOnId, link.organizationId, link.linkedBy, link.score, link.reasons],
  );
  return link;
}

/** A person stands up for the organization of a sign-on: from now on every campaign may be led to it. */
export async function vouchFor(tx: Tx, signOnId: string): Promise<void> {
  const link = await linkOf(tx, signOnId);
  if (link !== undefined) await vouchOrganization(tx, link.organizationId);
}
