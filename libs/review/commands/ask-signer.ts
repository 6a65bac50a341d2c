import type { Tx } from '#platform/database';
import { recordEvent } from '#platform/outbox';
import { holdSignOns, setFlag, type SignOn, signOnOfCampaign } from '#sign-ons';
import { reviewErrors } from '../review.errors.js';
import { reviewEvents } from '../review.events.js';

/**
 * Asks the contact of a sign-on that waits for review. It waits on, with a flag that says so.
 *
 * @param question in words its contact may read
 * @throws DomainError `sign-on-not-found`, `ask-only-waiting`, `question-open`, `roster-archived`
 */
export async function askSigner(
  tx: Tx,
  campaignId: string,
  id: string,
  actor: string,
  question: string,
): Promise<SignOn> {
  await holdSignOns(tx, campaignId, [id]);
  const { state } = await signOnOfCampaign(tx, campaignId, id);
  if (state !== 'pending-review') throw reviewErrors.askOnlyWaiting(state);
  const asked = await tx.row<{ id: string }>(
    `INSERT INTO questions (sign_on_id, question, asked_by) VALUES ($1, $2, $3)
     ON CONFLICT (sign_on_id) WHERE answered_at IS NULL DO NOTHING RETURNING id`,
    [id, question.normalize('NFC').trim(), actor],
  );
  if (asked === undefined) throw reviewErrors.questionOpen();
  await recordEvent(tx, {
    type: reviewEvents.asked,
    campaignId,
    subjectId: id,
    actor,
    data: { questionId: asked.id },
  });
  return setQuestionFlag(tx, id, 'question-open');
}

/** Shows in the review list how the last question stands. @returns the sign-on */
export async function setQuestionFlag(
  tx: Tx,
  id: string,
  flag: 'question-open' | 'question-answered',
): Promise<SignOn> {
  return setFlag(tx, id, flag, ['question-open', 'question-answered']);
}
