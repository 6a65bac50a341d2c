import type { Configuration } from '#platform/config';
import type { Reader } from '#platform/database';
import { linkToken, linkTokenHash } from '#platform/tokens';

/**
 * The page of an invitation; every mail that names it gets it here, so that the link works when SECRET was changed.
 *
 * @returns the address with its token: for a mail, never for a log
 */
export async function issueInvitationUrl(
  reader: Reader,
  { publicUrl, SECRET }: Configuration,
  invitationId: string,
): Promise<string> {
  const token = linkToken(SECRET, 'invitation', invitationId);
  await reader.rows('UPDATE invitations SET token_hash = $2 WHERE id = $1 AND token_hash IS DISTINCT FROM $2', [
    invitationId,
    linkTokenHash(token),
  ]);
  return `${publicUrl}/i/${token}`;
}
