import { createHmac, timingSafeEqual } from 'node:crypto';
import { linkToken as tokenFor } from '#platform/tokens';

/** Wrong codes one mail allows. Five of a million, at most five mails: guessing is hopeless. */
export const CODE_TRIES = 5;

/** @returns the token of a sign-on's link; see `#platform/tokens` */
export function linkToken(secret: string, signOnId: string): string {
  return tokenFor(secret, 'link', signOnId);
}

/** @returns the six digits of one mail, for those whose policy forbids links */
export function mailCode(secret: string, signOnId: string, revision: number): string {
  const digest = createHmac('sha256', secret).update(`code:${signOnId}:${revision}`).digest();
  return String(digest.readUIntBE(0, 6) % 1_000_000).padStart(6, '0');
}

/** What people type of a code: six digits, with spaces and dashes in any place. */
export const WHOLE_CODE = /^[\s-]*(\d[\s-]*){6}$/;

/** @returns whether a text has the six digits of a code: anything else is a slip of the finger */
export function isWholeCode(typed: string): boolean {
  return WHOLE_CODE.test(typed);
}

/** Compares a typed code in constant time; spaces and dashes people type between the digits do not matter. */
export function codeMatches(typed: string, code: string): boolean {
  const digits = Buffer.from(typed.replace(/[\s-]/g, ''));
  const expected = Buffer.from(code);
  return digits.length === expected.length && timingSafeEqual(digits, expected);
}
