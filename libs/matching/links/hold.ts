import { holdMerges } from '#organizations';
import type { Tx } from '#platform/database';

/*
 * Locks are taken in one order everywhere: the campaign (shared), sign-ons by id, matching of the campaign, merges of
 * organizations; pairs, answers, links and organizations are written only after that.
 */

/** For a job that looks one sign-on up: nobody else looks or decides in this campaign, and no organizations are merged meanwhile. */
export async function holdMatching(tx: Tx, campaignId: string): Promise<void> {
  await holdCampaign(tx, campaignId);
  await holdMerges(tx, 'shared');
}

/** For whoever decides, or may merge organizations: moreover nobody else merges anywhere. */
export async function holdDecision(tx: Tx, campaignId: string): Promise<void> {
  await holdCampaign(tx, campaignId);
  await holdMerges(tx);
}

async function holdCampaign(tx: Tx, campaignId: string): Promise<void> {
  await tx.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 1))', [`matching ${campaignId}`]);
}
