import { type Campaign, closeEarly, finalizeCampaign, lockCampaign } from '#campaigns';
import type { Database, Tx } from '#platform/database';
import { recordEvents } from '#platform/outbox';
import { mayStillAgree, settleBeforeFreezing } from '#reconsent';
import { expireUnverified } from '#sign-ons';
import type { Edition } from '../edition.entity.js';
import { rosterErrors } from '../roster.errors.js';
import { rosterEvents } from '../roster.events.js';
import { type EditionDecision, freeze } from './freeze.js';

/** What a coordinator saw and accepts when they make a letter final. */
export interface FinalizeDecision extends EditionDecision {
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
    return finalizeNow(tx, campaign, actor, { override });
  });
}

/**
 * The same at the wish of a coordinator, who may do it as soon as the deadline has passed and nobody can confirm any more, and
 * earlier if they say so.
 *
 * @throws DomainError `deadline-ahead`, `in-grace`, `already-final`, `roster-changed-meanwhile`, `checks-stop`
 */
export async function finalizeByHand(
  database: Database,
  campaignId: string,
  actor: string,
  { evenInGrace = false, ...decision }: FinalizeDecision,
): Promise<Edition> {
  return database.transaction(async (tx) => {
    const campaign = await lockCampaign(tx, campaignId);
    if (campaign.state === 'finalized' || campaign.state === 'archived') throw rosterErrors.alreadyFinal();
    if (campaign.state === 'draft' || !(await isOver(tx, campaignId))) throw rosterErrors.deadlineAhead();
    if (campaign.state !== 'closed') await closeInGrace(tx, campaignId, actor, evenInGrace);
    return finalizeNow(tx, campaign, actor, decision);
  });
}

/**
 * Whether a letter waits for a coordinator to make it final: its deadline has passed and it has no edition yet. {@link finalizeByHand} decides
 * again by the clock.
 */
export function mayFinalizeByHand({ state }: Pick<Campaign, 'state'>): boolean {
  return state === 'closing' || state === 'closed';
}

async function finalizeNow(tx: Tx, campaign: Campaign, actor: string, decision: EditionDecision): Promise<Edition> {
  await expireUnverified(tx, campaign.id);
  await settleBeforeFreezing(tx, campaign.id);
  const edition = await freeze(tx, campaign, decision);
  await recordFrozen(tx, edition, actor, decision);
  await finalizeCampaign(tx, campaign.id, edition.id, actor);
  return edition;
}

/** Says that an edition exists, and which checks were overridden for it. */
export async function recordFrozen(
  tx: Tx,
  edition: Edition,
  actor: string,
  { override = [] }: EditionDecision,
): Promise<void> {
  const { id, campaignId, number, count } = edition;
  const data = { number, count, ...(override.length > 0 ? { override } : {}) };
  await recordEvents(tx, [{ type: rosterEvents.frozen, campaignId, subjectId: id, actor, data }]);
}

async function closeInGrace(tx: Tx, campaignId: string, actor: string, evenInGrace: boolean): Promise<void> {
  const row = await tx.row<{ unverified: number }>(
    `SELECT count(*)::int AS unverified FROM sign_ons JOIN campaigns ON campaigns.id = campaign_id
     WHERE campaign_id = $1 AND sign_ons.state = 'unverified' AND app_now() < grace_ends_at`,
    [campaignId],
  );
  const waiting = (row?.unverified ?? 0) + (await mayStillAgree(tx, campaignId));
  if (waiting > 0 && !evenInGrace) throw rosterErrors.inGrace(waiting);
  await closeEarly(tx, campaignId, actor);
}

/** False when the deadline of a closed campaign was moved ahead: it is about to be opened again, not to be frozen. */
async function isOver(tx: Tx, campaignId: string): Promise<boolean> {
  const row = await tx.row<{ over: boolean }>('SELECT deadline_at <= app_now() AS over FROM campaigns WHERE id = $1', [
    campaignId,
  ]);
  return row?.over ?? false;
}
