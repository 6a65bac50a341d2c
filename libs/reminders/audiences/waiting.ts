import { openDuplicates } from '#matching';
import type { Reader } from '#platform/database';
import { countByState } from '#sign-ons';

/** What waits in one campaign for its coordinators, and how much is done. */
export interface Waiting {
  approved: number;
  pendingReview: number;
  unverified: number;
  possibleDuplicates: number;
}

/** @returns what waits, or undefined when nothing does */
export async function waitingIn(reader: Reader, campaignId: string): Promise<Waiting | undefined> {
  const { approved, unverified, 'pending-review': pendingReview } = await countByState(reader, campaignId);
  const { length: possibleDuplicates } = await openDuplicates(reader, campaignId);
  const waits = pendingReview + unverified + possibleDuplicates > 0;
  return waits ? { approved, pendingReview, unverified, possibleDuplicates } : undefined;
}
