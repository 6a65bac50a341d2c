import type { Tx } from '#platform/database';
import { assertMove } from '#platform/errors';
import type { Campaign } from '../campaign.entity.js';
import { type CampaignAct, campaignMoves } from '../campaign.states.js';
import { lockCampaign } from '../campaigns.queries.js';

/** $1 the state, $2 the states before it. What belongs to the state is written with it. */
const MOVE = `
  UPDATE campaigns SET state = $1,
    opened_at = CASE WHEN $1 = 'open' THEN coalesce(opened_at, app_now()) ELSE opened_at END,
    reminders_from = CASE WHEN $1 = 'open' THEN app_now() ELSE reminders_from END,
    closed_at = CASE $1 WHEN 'open' THEN NULL WHEN 'closed' THEN app_now() ELSE closed_at END
  WHERE state = ANY($2)`;

/** Acts of the clock: when each is due. */
const DUE = {
  'pass-deadline': 'deadline_at <= app_now()',
  close: 'grace_ends_at <= app_now()',
} as const satisfies Partial<Record<CampaignAct, string>>;

/**
 * Moves a campaign. With {@link moveDueCampaigns} this is the only way a campaign changes its state. The caller records the event.
 *
 * @throws DomainError `campaign-not-found`, `illegal-move`
 */
export async function moveCampaign(tx: Tx, id: string, act: CampaignAct): Promise<Campaign> {
  const { state } = await lockCampaign(tx, id);
  const { from, to } = campaignMoves[act];
  assertMove('campaign', campaignMoves[act], state, to[0]);
  return (await tx.row<Campaign>(`${MOVE} AND id = $3 RETURNING *`, [to[0], from, id])) as Campaign;
}

/**
 * Moves every campaign whose time has come, by one UPDATE that contains the due condition: any number of workers may do it at once.
 *
 * @returns the ids of those that this call moved
 */
export async function moveDueCampaigns(tx: Tx, act: keyof typeof DUE): Promise<string[]> {
  const { from, to } = campaignMoves[act];
  const moved = await tx.rows<{ id: string }>(`${MOVE} AND ${DUE[act]} RETURNING id`, [to[0], from]);
  return moved.map(({ id }) => id);
}
