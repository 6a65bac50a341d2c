import { createHmac } from 'node:crypto';

/**
 * Names a mailbox without saying its address: HMAC-SHA-256 of the address in one spelling (NFKC, lower case) under SECRET. A plain
 * hash could be turned back by trying addresses; this one cannot without SECRET.
 *
 * @param secret the installation's SECRET; after a change every mailbox has another key
 * @returns 64 hexadecimal digits
 */
export function addressKey(secret: string, address: string): string {
  const spelled = address.normalize('NFKC').trim().toLowerCase();
  return createHmac('sha256', secret).update(`mailbox:${spelled}`).digest('hex');
}
