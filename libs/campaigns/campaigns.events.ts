/** Facts about a campaign; their subject is the campaign. */
export const campaignEvents = {
  created: 'campaign.created',
  changed: 'campaign.changed',
  opened: 'campaign.opened',
  deadlineMoved: 'campaign.deadline-moved',
  deadlinePassed: 'campaign.deadline-passed',
  closed: 'campaign.closed',
  reopened: 'campaign.reopened',
  finalized: 'campaign.finalized',
} as const;
