import type { Configuration } from '#platform/config';
import type { Reader } from '#platform/database';
import { mailErrors } from '../mail.errors.js';
import { suppress } from '../mailboxes/suppressions.js';
import { readUnsubscribeToken, type UnsubscribeClaim, unsubscribeToken } from './unsubscribe-token.js';

/**
 * What a mail says about unsubscribing (RFC 2369, and RFC 8058 for the one click that mail programs offer).
 *
 * @returns headers by name
 */
export function unsubscribeHeaders(
  { publicUrl, SECRET }: Configuration,
  claim: UnsubscribeClaim,
): Record<string, string> {
  return {
    'List-Unsubscribe': `<${publicUrl}/unsubscribe/${unsubscribeToken(SECRET, claim)}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}

/** @throws DomainError `unsubscribe-link-unknown` @returns what the link of a mail is for */
export function unsubscribeClaim({ SECRET }: Configuration, token: string): UnsubscribeClaim {
  const claim = readUnsubscribeToken(SECRET, token);
  if (claim === undefined) throw mailErrors.unsubscribeLinkUnknown();
  return claim;
}

/**
 * Ends every mail to a mailbox that it did not ask for by an act of its own. Twice is once; it also counts for mails that wait.
 *
 * @param everywhere from every campaign, not only from the one the mail was about
 * @throws DomainError `unsubscribe-link-unknown`
 */
export async function unsubscribe(
  reader: Reader,
  configuration: Configuration,
  token: string,
  everywhere: boolean,
): Promise<void> {
  const { addressKey, campaignId } = unsubscribeClaim(configuration, token);
  // A campaign that was deleted since leaves nothing to unsubscribe from, and nobody an error.
  const known =
    campaignId === null || everywhere
      ? null
      : await reader.row<{ id: string }>('SELECT id FROM campaigns WHERE id = $1', [campaignId]);
  if (known === undefined) return;
  await suppress(reader, { addressKey, reason: 'unsubscribed', campaignId: known?.id ?? null });
}
