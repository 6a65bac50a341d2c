import type { Tx } from '#platform/database';
import { type ReconsentAct, reconsentMoves } from '../reconsent.states.js';

/** One question: whom it asks, about which letter version. */
export interface QuestionKey {
  signOnId: string;
  number: number;
}

/** Moves questions whose answer is known now, any number in one statement; those in another state stay as they are. */
export async function moveReconsents(
  tx: Tx,
  act: 'stay-silent' | 'miss' | 'supersede',
  questions: QuestionKey[],
): Promise<void> {
  if (questions.length === 0) return;
  await tx.rows(
    `UPDATE reconsents SET state = $3, answered_at = app_now() FROM unnest($1::uuid[], $2::int[]) AS asked (id, number)
     WHERE sign_on_id = asked.id AND reconsents.number = asked.number AND state = ANY($4)`,
    [questions.map(({ signOnId }) => signOnId), questions.map(({ number }) => number), ...target(act)],
  );
}

/** Writes down the answers of signers about one version, whether or not a mail has asked them yet. */
export async function answerReconsents(
  tx: Tx,
  act: 'confirm' | 'miss-at-freeze',
  { campaignId, number, signOnIds }: { campaignId: string; number: number; signOnIds: string[] },
): Promise<void> {
  if (signOnIds.length === 0) return;
  await tx.rows(
    `INSERT INTO reconsents (sign_on_id, number, campaign_id, state, answer_by, answered_at)
     SELECT id, $2, $3, $4, app_now(), app_now() FROM unnest($1::uuid[]) AS signer (id)
     ON CONFLICT (sign_on_id, number) DO UPDATE SET state = excluded.state, answered_at = excluded.answered_at
     WHERE reconsents.state = ANY($5)`,
    [signOnIds, number, campaignId, ...target(act)],
  );
}

const target = (act: ReconsentAct): [to: string, from: readonly string[]] => [
  reconsentMoves[act].to[0],
  reconsentMoves[act].from,
];
