import type { Database } from '#platform/database';
import { recordEvent } from '#platform/outbox';
import { holdSignOns, signOnById } from '#sign-ons';
import { questionByToken } from '../questions.queries.js';
import type { Question } from '../question.entity.js';
import { reviewErrors } from '../review.errors.js';
import { reviewEvents } from '../review.events.js';
import { setQuestionFlag } from './ask-signer.js';

/**
 * Stores the answer to a question, by the link of its mail. The first answer stands; answering again changes nothing.
 *
 * @throws DomainError `link-unknown`, `question-over` when the sign-on was decided meanwhile
 */
export async function answerQuestion(database: Database, token: string, answer: string): Promise<Question> {
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
