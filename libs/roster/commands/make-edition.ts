import { type Campaign, lockCampaign } from '#campaigns';
import type { Database, Tx } from '#platform/database';
import { settleBeforeFreezing } from '#reconsent';
import { expireUnverified } from '#sign-ons';
import type { Edition } from '../edition.entity.js';
import { hasChanges, pendingChanges } from '../pending-changes.queries.js';
import { rosterErrors } from '../roster.errors.js';
import { rosterRevision } from '../roster-revision.queries.js';
import { recordFrozen } from './finalize-roster.js';
import { type EditionDecision, freeze } from './freeze.js';

/**
 * Makes the next edition of a letter that is final, from what was decided, corrected and withdrawn since. The letter is not opened for
 * anybody; page, API and exports show the new edition from then on. Whoever was approved since, and never agreed to a change of the letter
 * that asked for it, is not on it.
 *
 * @throws DomainError `not-final`, `nothing-changed`, `roster-changed-meanwhile`, `checks-stop`
 */
export async function makeEdition(
  database: Database,
  campaignId: string,
  actor: string,
  decision: EditionDecision = {},
): Promise<Edition> {
  // By itself, so that it stands also when there is nothing left to make an edition of: what is pending then says so too.
  await database.transaction(async (tx) => {
    if (!mayMakeEdition(await lockCampaign(tx, campaignId))) throw rosterErrors.notFinal();
    await assertAsSeen(tx, campaignId, decision);
    await expireUnverified(tx, campaignId);
    await settleBeforeFreezing(tx, campaignId);
  });
  return database.transaction(async (tx) => {
    const campaign = await lockCampaign(tx, campaignId);
    if (!mayMakeEdition(campaign)) throw rosterErrors.notFinal();
    await settleBeforeFreezing(tx, campaignId);
    if (!hasChanges(await pendingChanges(tx, campaignId, 0))) throw rosterErrors.nothingChanged();
    const edition = await freeze(tx, campaign, decision);
    await recordFrozen(tx, edition, actor, decision);
    return edition;
  });
}

/**
 * Refuses a stale decision before anything is settled, so that it leaves nothing behind. {@link freeze} compares again, with the entries that
 * it stores: what changes a roster without holding the campaign may still come between.
 */
async function assertAsSeen(tx: Tx, campaignId: string, { expectedRevision }: EditionDecision): Promise<void> {
  if (expectedRevision !== undefined && expectedRevision !== (await rosterRevision(tx, campaignId)))
    throw rosterErrors.changedMeanwhile();
}

/** Whether a letter is final, so that a coordinator may make its next edition. */
export function mayMakeEdition({ state }: Pick<Campaign, 'state'>): boolean {
  return state === 'finalized';
}
