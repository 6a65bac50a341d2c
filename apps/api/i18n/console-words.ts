import type { OrgType, SignOnState } from '#sign-ons';

/** States of sign-ons, for people. */
export const STATES: Record<SignOnState, string> = {
  unverified: 'not confirmed yet',
  'pending-review': 'waiting for review',
  approved: 'approved',
  rejected: 'rejected',
  merged: 'merged into another',
  withdrawn: 'withdrawn',
  expired: 'never confirmed',
  'needs-reconsent': 'did not agree to the letter as it is now',
};

/** How those answered who were asked about a change of the letter. */
export const ANSWERS: Record<string, string> = {
  open: 'have not answered yet',
  confirmed: 'confirmed',
  'not-objected': 'did not object',
  missed: 'did not answer in time',
  superseded: 'need not answer any more',
};

export const REACH: Record<OrgType, string> = {
  local: 'Local',
  state: 'State or regional',
  national: 'National',
  international: 'International',
};

/** @returns "3 approved, 1 waiting for review"; empty when there are none */
export function countsInWords(counts: Partial<Record<string, number>>, words: Record<string, string>): string {
  return Object.entries(counts)
    .filter(([, count]) => count !== undefined && count > 0)
    .map(([key, count]) => `${(count ?? 0).toLocaleString('en')} ${words[key] ?? key}`)
    .join(', ');
}
