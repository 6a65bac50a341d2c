import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** Wrong codes one mail allows. Five of a million, at most five mails: guessing is hopeless. */
export const CODE_TRIES = 5;

/**
 * The token of a sign-on's link: 256 bits that only this installation can make. It is the same whenever it is asked for,
 * so a mail that a crash made us write twice carries one link.
 *
 * @param secret the installation's SECRET
 */
export function linkToken(secret: string, signOnId: string): string {
  return createHmac('sha256', secret).update(`link:${signOnId}`).digest('base64url');
}

/** @returns what is stored of a token: SHA-256, hex */
export function linkTokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** @returns the six digits of one mail, for those whose policy forbids links */
export function mailCode(secret: string, signOnId: string, revision: number): string {
  const digest = createHmac('sha256', secret).update(`code:${signOnId}:${revision}`).digest();
  return String(digest.readUIntBE(0, 6) % 1_000_000).padStart(6, '0');
}

/** Compares a typed code in constant time; spaces and dashes people type between the digits do not matter. */
export function codeMatches(typed: string, code: string): boolean {
  const digits = Buffer.from(typed.replace(/[\s-]/g, ''));
  const expected = Buffer.from(code);
  return digits.length === expected.length && timingSafeEqual(digits, expected);
}
