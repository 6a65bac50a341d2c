import type { Configuration } from '#platform/config';
import type { Reader } from '#platform/database';
import { linkTokenHash } from '#platform/tokens';
import { linkToken } from './secrets.js';

/**
 * The page on which a signer confirms, sees or withdraws their signature; every mail that names it gets it here, so that
 * the link in it works even when SECRET was changed since the last mail. A link made with the old secret works until then.
 *
 * @returns the address with its token: for a mail, never for a log
 */
export async function issueConfirmUrl(
  reader: Reader,
  { publicUrl, SECRET }: Configuration,
  signOnId: string,
): Promise<string> {
  const token = linkToken(SECRET, signOnId);
  await reader.rows(
    `INSERT INTO verifications (sign_on_id, token_hash) VALUES ($1, $2)
     ON CONFLICT (sign_on_id) DO UPDATE SET token_hash = excluded.token_hash WHERE verifications.token_hash <> excluded.token_hash`,
    [signOnId, linkTokenHash(token)],
  );
  return `${publicUrl}/v/${token}`;
}

/** @returns the page on which a signer types the code of their mail */
export function codeUrl(publicUrl: string, signOnId: string): string {
  return `${publicUrl}/sign-ons/${signOnId}/code`;
}
