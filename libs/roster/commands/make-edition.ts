import { lockCampaign } from '#campaigns';
import type { Database } from '#platform/database';
import { settleBeforeFreezing } from '#reconsent';
import { expireUnverified } from '#sign-ons';
import type { Edition } from '../edition.entity.js';
import { pendingChanges } from '../pending-changes.queries.js';
import { rosterErrors } from '../roster.errors.js';
import { recordFrozen } from './finalize-roster.js';
import { freeze } from './freeze.js';

/**
 * Makes the next edition of a letter that is final, from what was decided, corrected and withdrawn since. The letter is not opened for
 * anybody; page, API and exports show the new edition from then on. Whoever was approved since, and never agreed to a change of the letter
 * that asked for it, is not on it.
 *
 * @param override codes of checks that may find something and yet not hold it back
 * @throws DomainError `not-final`, `nothing-changed`, `checks-stop`
 */
export async function makeEdition(
  database: Database,
  campaignId: string,
  actor: string,
  override: string[] = [],
): Promise<Edition> {
  // By itself, so that it stands also when there is nothing left to make an edition of: what is pending then says so too.
  await database.transaction(async (tx) => {
    if ((await lockCampaign(tx, campaignId)).state !== 'finalized') throw rosterErrors.notFinal();
    await expireUnverified(tx, campaignId);
    await settleBeforeFreezing(tx, campaignId);
  });
  return database.transaction(async (tx) => {
    const campaign = await lockCampaign(tx, campaignId);
    if (campaign.state !== 'finalized') throw rosterErrors.notFinal();
    await settleBeforeFreezing(tx, campaignId);
    const { added, removed, corrected, letterChanged, layoutChanged } = await pendingChanges(tx, campaignId, 0);
    if (added + removed + corrected === 0 && !letterChanged && !layoutChanged) throw rosterErrors.nothingChanged();
    const edition = await freeze(tx, campaign, override);
    await recordFrozen(tx, edition, actor, override);
    return edition;
  });
}
