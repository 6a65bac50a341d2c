import type { Configuration } from '#platform/config';
import type { Database } from '#platform/database';
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

/** SQLSTATE foreign_key_violation. */
const FOREIGN_KEY_VIOLATION = '23503';

/**
 * Ends every mail to a mailbox that it did not ask for by an act of its own. Twice is once; it also counts for mails that wait.
 *
 * @param database a statement of its own, because it may fail: in a transaction that would end the transaction
 * @param everywhere from every campaign, not only from the one the mail was about
 * @throws DomainError `unsubscribe-link-unknown`
 */
export async function unsubscribe(
  database: Database,
  configuration: Configuration,
  token: string,
  everywhere: boolean,
): Promise<void> {
  const claim = unsubscribeClaim(configuration, token);
  const campaignId = everywhere ? null : claim.campaignId;
  try {
    await suppress(database, { addressKey: claim.addressKey, reason: 'unsubscribed', campaignId });
  } catch (error) {
    // A campaign that was deleted since sends no more mail: there is nothing to do, and the reader gets no error.
    if ((error as { code?: string }).code !== FOREIGN_KEY_VIOLATION) throw error;
  }
}
