import type { Reader } from '#platform/database';
import { linkTokenHash } from '#platform/tokens';
import type { Question } from './question.entity.js';
import { reviewErrors } from './review.errors.js';

/** @throws DomainError `link-unknown` */
export async function questionByToken(reader: Reader, token: string): Promise<Question> {
  const found = await reader.row<Question>('SELECT * FROM questions WHERE token_hash = $1', [linkTokenHash(token)]);
  if (found === undefined) throw reviewErrors.linkUnknown();
  return found;
}

/** @returns undefined when it went with its sign-on */
export async function questionById(reader: Reader, id: string): Promise<Question | undefined> {
  return reader.row<Question>('SELECT * FROM questions WHERE id = $1', [id]);
}

/** @returns the questions that were asked about a sign-on, the newest first */
export async function questionsOf(reader: Reader, signOnId: string): Promise<Question[]> {
  return reader.rows<Question>('SELECT * FROM questions WHERE sign_on_id = $1 ORDER BY asked_at DESC, id', [signOnId]);
}
