import type { Database } from '#platform/database';
import { recordEvent } from '#platform/outbox';
import { holdSignOns, signOnById, unprintable } from '#sign-ons';
import { questionByToken } from '../questions.queries.js';
import type { Question } from '../question.entity.js';
import { reviewErrors } from '../review.errors.js';
import { reviewEvents } from '../review.events.js';
import { setQuestionFlag } from './ask-signer.js';

/** Of an answer, in characters (code points). */
export const LONGEST_ANSWER = 5_000;

/** What can be wrong with an answer. */
export type AnswerFault = 'missing' | 'too-long' | 'unprintable';

/** @returns what is wrong with an answer as it was typed, or undefined; line breaks and tabs are allowed */
export function answerFault(answer: string): AnswerFault | undefined {
  if (answer.trim() === '') return 'missing';
  if ([...answer].length > LONGEST_ANSWER) return 'too-long';
  return unprintable(answer, true) === undefined ? undefined : 'unprintable';
}

const FAULTS: Record<AnswerFault, string> = {
  missing: 'must be filled in',
  'too-long': `must have at most ${LONGEST_ANSWER} characters`,
  unprintable: 'contains an invisible or control character; delete it',
};

/**
 * Stores the answer to a question, by the link of its mail. The first answer stands; answering again changes nothing.
 *
 * @throws DomainError `invalid-request` for what {@link answerFault} finds, `link-unknown`, `question-over` when the sign-on was decided meanwhile
 */
export async function answerQuestion(database: Database, token: string, answer: string): Promise<Question> {
  const fault = answerFault(answer);
  if (fault !== undefined) throw reviewErrors.answerUnusable(FAULTS[fault]);
  const { id, signOnId } = await questionByToken(database, token);
  const { campaignId } = await signOnById(database, signOnId);
  return database.transaction(async (tx) => {
    await holdSignOns(tx, campaignId, [signOnId], true);
    const { state } = await signOnById(tx, signOnId);
    const answered = await tx.row<Question>(
      `UPDATE questions SET answer = $2, answered_at = app_now()
       WHERE id = $1 AND answered_at IS NULL AND $3 = 'pending-review' RETURNING *`,
      [id, answer.normalize('NFC').trim(), state],
    );
    if (answered === undefined) {
      const known = await questionByToken(tx, token);
      if (known.answeredAt === null) throw reviewErrors.questionOver();
      return known;
    }
    await setQuestionFlag(tx, signOnId, 'question-answered');
    await recordEvent(tx, {
      type: reviewEvents.answered,
      campaignId,
      subjectId: signOnId,
      actor: 'signer',
      data: { questionId: id },
    });
    return answered;
  });
}
