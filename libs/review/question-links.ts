import type { Configuration } from '#platform/config';
import type { Reader } from '#platform/database';
import { linkToken, linkTokenHash } from '#platform/tokens';

/**
 * The page on which a contact answers; every mail that names it gets it here, so that the link works when SECRET was changed.
 *
 * @returns the address with its token: for a mail, never for a log
 */
export async function issueQuestionUrl(
  reader: Reader,
  { publicUrl, SECRET }: Configuration,
  questionId: string,
): Promise<string> {
  const token = linkToken(SECRET, 'question', questionId);
  await reader.rows('UPDATE questions SET token_hash = $2 WHERE id = $1 AND token_hash IS DISTINCT FROM $2', [
    questionId,
    linkTokenHash(token),
  ]);
  return `${publicUrl}/q/${token}`;
}
