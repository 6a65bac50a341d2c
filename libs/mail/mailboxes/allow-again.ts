import type { Reader } from '#platform/database';
import type { SuppressionReason } from './suppression.entity.js';

/** What a server or a report said may be over; what the owner said is theirs to take back. */
const NOT_THEIRS: SuppressionReason[] = ['bounce', 'refused'];

/**
 * Writes to a mailbox again: its server was mended, or the refusal was a mistake. Mails that ended as suppressed stay so.
 *
 * @param addressKey see addressKey
 * @param alsoTheirs also after a complaint or an unsubscription; only when its owner asks for it
 * @returns the reasons that stood against it
 */
export async function allowAgain(
  reader: Reader,
  addressKey: string,
  alsoTheirs: boolean,
): Promise<SuppressionReason[]> {
  const lifted = await reader.rows<{ reason: SuppressionReason }>(
    'DELETE FROM suppressions WHERE address_key = $1 AND ($2 OR reason = ANY($3::text[])) RETURNING reason',
    [addressKey, alsoTheirs, NOT_THEIRS],
  );
  return [...new Set(lifted.map(({ reason }) => reason))].sort();
}
