import { linkToken } from './secrets.js';

/** @returns the page on which a signer confirms, sees or withdraws their signature */
export function confirmUrl(publicUrl: string, secret: string, signOnId: string): string {
  return `${publicUrl}/v/${linkToken(secret, signOnId)}`;
}

/** @returns the page on which a signer types the code of their mail */
export function codeUrl(publicUrl: string, signOnId: string): string {
  return `${publicUrl}/sign-ons/${signOnId}/code`;
}
