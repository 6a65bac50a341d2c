import { createHash, randomBytes } from 'node:crypto';

/** @returns 256 random bits as text */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** @returns a fresh bearer token of 256 bits; the prefix lets secret scanners find one that leaked */
export function newToken(): string {
  return `und_${newSecret()}`;
}

/** @returns what is stored of a token or a secret: its SHA-256 in hex. It has 256 bits of entropy, so no salt or stretching is needed. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
