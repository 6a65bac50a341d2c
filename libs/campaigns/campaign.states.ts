import type { Moves } from '#platform/errors';

export const CAMPAIGN_STATES = ['draft', 'open', 'closing', 'closed', 'finalized', 'archived'] as const;

/**
 * draft: being written. open: accepts sign-ons. closing: past the deadline, those who signed in time may still verify.
 * closed: grace is over, the roster can be frozen. finalized: an edition exists. archived: read only.
 */
export type CampaignState = (typeof CAMPAIGN_STATES)[number];

export type CampaignAct = 'open' | 'pass-deadline' | 'close' | 'close-early' | 'finalize' | 'archive';

/** Every move of a campaign. `move-campaign.ts` is the only place that makes one. */
export const campaignMoves: Moves<CampaignAct, CampaignState> = {
  /** By hand; of a closing one by moving its deadline ahead. */
  open: { from: ['draft', 'closing', 'closed', 'finalized'], to: ['open'] },
  'pass-deadline': { from: ['open'], to: ['closing'] },
  /** The grace is over. */
  close: { from: ['closing'], to: ['closed'] },
  /** A coordinator makes the letter final before the grace is over, perhaps before the clock was seen to pass the deadline. */
  'close-early': { from: ['open', 'closing'], to: ['closed'] },
  finalize: { from: ['closed'], to: ['finalized'] },
  archive: { from: ['finalized'], to: ['archived'] },
};
