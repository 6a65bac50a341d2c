import type { Transitions } from '#platform/errors';

export const CAMPAIGN_STATES = ['draft', 'open', 'closing', 'closed', 'finalized', 'archived'] as const;

/**
 * draft: being written. open: accepts sign-ons. closing: past the deadline, those who signed in time may still verify.
 * closed: grace is over, the roster can be frozen. finalized: an edition exists. archived: read only.
 */
export type CampaignState = (typeof CAMPAIGN_STATES)[number];

export const campaignMoves: Transitions<CampaignState> = {
  draft: ['open'],
  open: ['closing'],
  closing: ['closed', 'open'],
  closed: ['finalized', 'open'],
  finalized: ['open', 'archived'],
  archived: [],
};
