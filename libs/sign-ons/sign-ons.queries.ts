import type { Reader } from '#platform/database';
import type { SignOn } from './sign-on.entity.js';
import { SIGN_ON_STATES, type SignOnState } from './sign-on.states.js';
import { signOnErrors } from './sign-ons.errors.js';

/** @throws DomainError `sign-on-not-found` */
export async function signOnById(reader: Reader, id: string): Promise<SignOn> {
  const signOn = await reader.row<SignOn>('SELECT * FROM sign_ons WHERE id = $1', [id]);
  if (signOn === undefined) throw signOnErrors.notFound();
  return signOn;
}

/** @throws DomainError `sign-on-not-found`, for another campaign's too */
export async function signOnOfCampaign(reader: Reader, campaignId: string, id: string): Promise<SignOn> {
  const signOn = await signOnById(reader, id);
  if (signOn.campaignId !== campaignId) throw signOnErrors.notFound();
  return signOn;
}

/** Where a page of sign-ons ended. */
export interface SignOnCursor {
  receivedAt: string;
  id: string;
}

/** @returns sign-ons in the order they came, after the cursor */
export async function signOnsPage(
  reader: Reader,
  campaignId: string,
  { state, after, limit }: { state?: SignOnState; after?: SignOnCursor; limit: number },
): Promise<SignOn[]> {
  return reader.rows<SignOn>(
    `SELECT * FROM sign_ons
     WHERE campaign_id = $1 AND ($2::text IS NULL OR state = $2)
       AND ($3::timestamptz IS NULL OR (date_trunc('milliseconds', received_at), id) > ($3, $4::uuid))
     ORDER BY date_trunc('milliseconds', received_at), id LIMIT $5`,
    [campaignId, state ?? null, after?.receivedAt ?? null, after?.id ?? null, limit],
  );
}

/** @returns how many sign-ons are in each state, zeros included */
export async function countByState(reader: Reader, campaignId: string): Promise<Record<SignOnState, number>> {
  const rows = await reader.rows<{ state: SignOnState; count: number }>(
    'SELECT state, count(*)::int AS count FROM sign_ons WHERE campaign_id = $1 GROUP BY state',
    [campaignId],
  );
  const zeros = Object.fromEntries(SIGN_ON_STATES.map((state) => [state, 0])) as Record<SignOnState, number>;
  return rows.reduce((counts, { state, count }) => ({ ...counts, [state]: count }), zeros);
}
