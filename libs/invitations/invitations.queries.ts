import type { Reader } from '#platform/database';
import { linkTokenHash } from '#platform/tokens';
import type { Invitation } from './invitation.entity.js';
import { INVITATION_STATES, type InvitationState } from './invitation.states.js';
import { invitationErrors } from './invitations.errors.js';

/** @throws DomainError `link-unknown` */
export async function invitationByToken(reader: Reader, token: string): Promise<Invitation> {
  const found = await reader.row<Invitation>('SELECT * FROM invitations WHERE token_hash = $1', [linkTokenHash(token)]);
  if (found === undefined) throw invitationErrors.linkUnknown();
  return found;
}

/** @throws DomainError `invitation-not-found` */
export async function invitationById(reader: Reader, id: string): Promise<Invitation> {
  const found = await reader.row<Invitation>('SELECT * FROM invitations WHERE id = $1', [id]);
  if (found === undefined) throw invitationErrors.notFound();
  return found;
}

/** Where a page of invitations ended. */
export interface InvitationCursor {
  name: string;
  id: string;
}

/** @returns invitations by name (code points), after the cursor */
export async function invitationsPage(
  reader: Reader,
  campaignId: string,
  { state, after, limit }: { state?: InvitationState; after?: InvitationCursor; limit: number },
): Promise<Invitation[]> {
  return reader.rows<Invitation>(
    `SELECT * FROM invitations
     WHERE campaign_id = $1 AND ($2::text IS NULL OR state = $2)
       AND ($3::text IS NULL OR (organization_name COLLATE "C", id) > ($3 COLLATE "C", $4::uuid))
     ORDER BY organization_name COLLATE "C", id LIMIT $5`,
    [campaignId, state ?? null, after?.name ?? null, after?.id ?? null, limit],
  );
}

/** @returns how many invitations are in each state, zeros included */
export async function invitationCounts(reader: Reader, campaignId: string): Promise<Record<InvitationState, number>> {
  const rows = await reader.rows<{ state: InvitationState; count: number }>(
    'SELECT state, count(*)::int AS count FROM invitations WHERE campaign_id = $1 GROUP BY state',
    [campaignId],
  );
  const zeros = Object.fromEntries(INVITATION_STATES.map((state) => [state, 0])) as Record<InvitationState, number>;
  return rows.reduce((counts, { state, count }) => ({ ...counts, [state]: count }), zeros);
}
