import type { Configuration } from '#platform/config';
import type { Reader } from '#platform/database';
import { mailErrors } from '../mail.errors.js';
import { suppress } from '../mailboxes/suppressions.js';
import { readUnsubscribeToken, type UnsubscribeClaim, unsubscribeToken } from './unsubscribe-token.js';

/** @returns the address of the page, and of the one click, that unsubscribes one mailbox */
export function unsubscribeUrl({ publicUrl, SECRET }: Configuration, claim: UnsubscribeClaim): string {
  return `${publicUrl}/unsubscribe/${unsubscribeToken(SECRET, claim)}`;
}

/**
 * What a mail says to programs about unsubscribing (RFC 2369, and RFC 8058 for the one click that they offer).
 *
 * @returns headers by name
 */
export function unsubscribeHeaders(url: string): Record<string, string> {
  return { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
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
