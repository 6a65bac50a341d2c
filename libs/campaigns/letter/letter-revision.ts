import type { Campaign } from '../campaign.entity.js';

/** @returns the revision of the letter in force, which is the number of its version: `expectedRevision` of a change */
export function letterRevision({ letterVersion }: Pick<Campaign, 'letterVersion'>): string {
  return String(letterVersion);
}
