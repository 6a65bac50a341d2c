import { createHash, createHmac } from 'node:crypto';

/**
 * The token of a link in a mail: 256 bits that only this installation can make. It is the same whenever it is asked for, so a mail
 * that a crash made us write twice carries one link, and nobody has to keep it.
 *
 * @param secret the installation's SECRET
 * @param purpose what the link is for; a token for one purpose is worth nothing for another
 * @param id of what it leads to
 */
export function linkToken(secret: string, purpose: string, id: string): string {
  return createHmac('sha256', secret).update(`${purpose}:${id}`).digest('base64url');
}

/** @returns what is stored of a token: SHA-256, hex */
export function linkTokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
