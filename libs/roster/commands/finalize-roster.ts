import { type Campaign, campaignEvents, lockCampaign } from '#campaigns';
import type { Database, Tx } from '#platform/database';
import { recordEvent, recordEvents } from '#platform/outbox';
import { settleBeforeFreezing } from '#reconsent';
import { expireUnverified } from '#sign-ons';
import type { Edition } from '../edition.entity.js';
import { rosterErrors } from '../roster.errors.js';
import { rosterEvents } from '../roster.events.js';
import { freeze } from './freeze.js';

/** What a coordinator takes upon themselves. */
export interface FinalizeDecision {
  /** codes of checks that may find something and yet not hold it back */
  override?: string[];
  /** freeze although somebody who signed in time may still confirm */
  evenInGrace?: boolean;
}

/**
 * Freezes the roster of a closed campaign into its next edition: what was never verified expires, the count is what was
 * frozen, the letter has that count written in, and the hash is over all of it. Doing it twice is doing it
 * once: the second finds the campaign finalized.
 *
 * @returns the edition, or undefined when the campaign is not (or no longer) closed
 * @throws DomainError `checks-stop`
 */
export async function finalizeRoster(
  database: Database,
  campaignId: string,
  actor: string,
  override: string[] = [],
): Promise<Edition | undefined> {
  return database.transaction(async (tx) => {
    const campaign = await lockCampaign(tx, campaignId);
    if (campaign.state !== 'closed' || !(await isOver(tx, campaignId))) return undefined;
    return finalizeNow(tx, campaign, actor, override);
  });
}

/**
 * The same at the wish of a coordinator, who may do it as soon as the deadline has passed and nobody can confirm any more, and
 * earlier if they say so.
 *
 * @throws DomainError `deadline-ahead`, `in-grace`, `already-final`, `checks-stop`
 */
export async function finalizeByHand(
  database: Database,
  campaignId: string,
  actor: string,
  { override = [], evenInGrace = false }: FinalizeDecision,
): Promise<Edition> {
  return database.transaction(async (tx) => {
    const campaign = await lockCampaign(tx, campaignId);
    if (campaign.state === 'finalized' || campaign.state === 'archived') throw rosterErrors.alreadyFinal();
    if (campaign.state === 'draft' || !(await isOver(tx, campaignId))) throw rosterErrors.deadlineAhead();
    if (campaign.state !== 'closed') await closeEarly(tx, campaignId, actor, evenInGrace);
    return finalizeNow(tx, campaign, actor, override);
  });
}

async function finalizeNow(tx: Tx, campaign: Campaign, actor: string, override: string[]): Promise<Edition> {
  await expireUnverified(tx, campaign.id);
  await settleBeforeFreezing(tx, campaign.id);
  const edition = await freeze(tx, campaign, override);
  await tx.rows(`UPDATE campaigns SET state = 'finalized' WHERE id = $1`, [campaign.id]);
  await recordFrozen(tx, edition, actor, override);
  const { id: campaignId } = campaign;
  const data = { editionId: edition.id };
  await recordEvent(tx, { type: campaignEvents.finalized, campaignId, subjectId: campaignId, actor, data });
  return edition;
}

/** Says that an edition exists, and which checks were overridden for it. */
export async function recordFrozen(tx: Tx, edition: Edition, actor: string, override: string[]): Promise<void> {
  const { id, campaignId, number, count } = edition;
  const data = { number, count, ...(override.length > 0 ? { override } : {}) };
  await recordEvents(tx, [{ type: rosterEvents.frozen, campaignId, subjectId: id, actor, data }]);
}

async function closeEarly(tx: Tx, campaignId: string, actor: string, evenInGrace: boolean): Promise<void> {
  const row = await tx.row<{ waiting: number }>(
    `SELECT count(*)::int AS waiting FROM sign_ons JOIN campaigns ON campaigns.id = campaign_id
     WHERE campaign_id = $1 AND (sign_ons.state IN ('unverified', 'needs-reconsent')
         OR (sign_ons.state IN ('approved', 'pending-review')
           AND EXISTS (SELECT FROM reconsents JOIN letter_changes USING (campaign_id, number)
             WHERE sign_on_id = sign_ons.id AND reconsents.state = 'open' AND rule = 'confirm')))
       AND app_now() < deadline_at + make_interval(hours => grace_hours)`,
    [campaignId],
  );
  if ((row?.waiting ?? 0) > 0 && !evenInGrace) throw rosterErrors.inGrace(row?.waiting ?? 0);
  await tx.rows(`UPDATE campaigns SET state = 'closed', closed_at = app_now() WHERE id = $1`, [campaignId]);
  await recordEvent(tx, { type: campaignEvents.closed, campaignId, subjectId: campaignId, actor });
}

/** False when the deadline of a closed campaign was moved ahead: it is about to be opened again, not to be frozen. */
async function isOver(tx: Tx, campaignId: string): Promise<boolean> {
  const row = await tx.row<{ over: boolean }>('SELECT deadline_at <= app_now() AS over FROM campaigns WHERE id = $1', [
    campaignId,
  ]);
  return row?.over ?? false;
}
