/** Facts about a campaign; their subject is the campaign. */
export const campaignEvents = {
  created: 'campaign.created',
  /** A new version of the letter is in force; `data` holds `letterVersion` and `material`. */
  changed: 'campaign.changed',
  opened: 'campaign.opened',
  deadlineMoved: 'campaign.deadline-moved',
  /** The rules of a time zone changed, so its wall time means another instant; `data` holds `from`, `to`, `tzdata`. */
  deadlineRecomputed: 'campaign.deadline-recomputed',
  /** `data` holds `steps` and `quietHours` as they are now. */
  planChanged: 'campaign.reminder-plan-changed',
  /** `data` holds `rule` and `hours` as they are now. */
  reconsentTermsChanged: 'campaign.reconsent-terms-changed',
  replyToChanged: 'campaign.reply-to-changed',
  deadlinePassed: 'campaign.deadline-passed',
  closed: 'campaign.closed',
  reopened: 'campaign.reopened',
  finalized: 'campaign.finalized',
} as const;
