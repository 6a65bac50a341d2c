import type { Tx } from '#platform/database';
import { partSignOns } from '../links/part-sign-ons.js';

/**
 * Records a coordinator's answer about two sign-ons of a campaign, whether or not the pair had been found. `different` and
 * `unsure` take the two apart where they were taken for one organization, and hold for every campaign; whoever says `same` merges.
 * The caller holds the decision.
 */
export async function answerPair(
  tx: Tx,
  campaignId: string,
  pair: [string, string],
  answer: 'same' | 'different' | 'unsure',
  actor: string,
): Promise<void> {
  await tx.rows(
    `INSERT INTO possible_duplicates (campaign_id, left_id, right_id, reasons, answer, answered_at)
     VALUES ($1, least($2::uuid, $3::uuid), greatest($2::uuid, $3::uuid), ARRAY['A coordinator said so.'], $4, app_now())
     ON CONFLICT (left_id, right_id) DO UPDATE SET answer = excluded.answer, answered_at = excluded.answered_at`,
    [campaignId, ...pair, answer],
  );
  if (answer !== 'same') await partSignOns(tx, pair, answer, { actor, campaignId });
}
