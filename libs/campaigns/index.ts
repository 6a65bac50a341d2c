export { Campaign } from './campaign.entity.js';
export { CAMPAIGN_STATES, type CampaignState } from './campaign.states.js';
export { campaignErrors } from './campaigns.errors.js';
export { campaignEvents } from './campaigns.events.js';
export {
  acceptsSignOns,
  campaignById,
  campaignBySlug,
  letterVersion,
  lockCampaign,
  openCampaigns,
  publicCampaignBySlug,
  SLUG,
} from './campaigns.queries.js';
export { changeLetter } from './commands/change-letter.js';
export { closeDueCampaigns } from './commands/close-due-campaigns.js';
export { createCampaign, type NewCampaign } from './commands/create-campaign.js';
export { moveDeadline } from './commands/move-deadline.js';
export { openCampaign } from './commands/open-campaign.js';
export { formatInstant, type WallDeadline } from './deadline.js';
export { SweepCampaigns, sweepCampaigns } from './jobs/sweep-campaigns.js';
export { LetterVersion } from './letter-version.entity.js';
export { withCount } from './letter/canonical-text.js';
export { LetterBody } from './letter/letter-html.js';
export { letterText, wrap } from './letter/letter-text.js';
export { assertPlan, dueAt, HOURS_BETWEEN_REMINDERS, stepInWords } from './plan-times.js';
export { recipientZone } from './recipient-zone.js';
export { type QuietHours, REMINDER_AUDIENCES, type ReminderAudience, type ReminderStep } from './reminder-plan.js';
