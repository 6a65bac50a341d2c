export { Campaign } from './campaign.entity.js';
export { CAMPAIGN_STATES, type CampaignState } from './campaign.states.js';
export { campaignErrors, LETTER_CHANGED_MEANWHILE } from './campaigns.errors.js';
export { campaignEvents } from './campaigns.events.js';
export {
  acceptsSignOns,
  campaignById,
  campaignBySlug,
  changedSince,
  latestCampaigns,
  letterVersion,
  letterVersions,
  mainLetters,
  numberedLetter,
  numberedText,
  type NumberedVersion,
  lockCampaign,
  openCampaigns,
  publicCampaignBySlug,
  SLUG,
} from './campaigns.queries.js';
export { changeLetter, type LetterEdit, newLetter } from './commands/change-letter.js';
export { closeDueCampaigns } from './commands/close-due-campaigns.js';
export { closeEarly } from './commands/close-early.js';
export { createCampaign, type NewCampaign } from './commands/create-campaign.js';
export { startCampaign } from './commands/start-campaign.js';
export { changeReplyTo } from './commands/change-reply-to.js';
export { changeReconsentTerms } from './commands/change-reconsent-terms.js';
export { finalizeCampaign } from './commands/finalize-campaign.js';
export { moveDeadline } from './commands/move-deadline.js';
export { openCampaign } from './commands/open-campaign.js';
export { setIndividualsMaySign } from './commands/set-individuals-may-sign.js';
export { setReminderPlan } from './commands/set-reminder-plan.js';
export { formatInstant, type WallDeadline } from './deadline.js';
export { sweepCampaigns } from './jobs/sweep-campaigns.js';
export { LetterVersion } from './letter-version.entity.js';
export type { LetterCounts } from './letter/placeholders.js';
export { LetterChange } from './letter-change.entity.js';
export { type LetterInput, type LetterText } from './letter-text.js';
export { canonicalLetter, HEAD_KEYS, letterHash, letterSource } from './letter/canonical-letter.js';
export {
  type ChangedParagraph,
  type ComparedText,
  differenceText,
  differs,
  letterDifference,
  letterDifferences,
} from './letter/difference.js';
export { DifferenceView } from './letter/difference-view.js';
export { readFrontMatter } from './letter/front-matter.js';
export { isLetterDate, letterDate, LetterView } from './letter/letter-view.js';
export { letterRevision } from './letter/letter-revision.js';
export { unnumberedLetter, writtenLetter } from './letter/written-letter.js';
export { LetterBody } from './letter/letter-html.js';
export { letterText, wrap } from './letter/letter-text.js';
export type { Language as NumberLanguage } from './numbers/number-words.js';
export {
  NUMBER_LANGUAGES,
  numberLanguages,
  numberWordsIn,
  searchable,
  type WordedNumber,
} from './numbers/number-words-in.js';
export { dueAt, HOURS_BETWEEN_REMINDERS, stepInWords } from './plan-times.js';
export { recipientZone } from './recipient-zone.js';
export { type QuietHours, REMINDER_AUDIENCES, type ReminderAudience, type ReminderStep } from './reminder-plan.js';
export { RECONSENT_RULES, type ReconsentRule } from './reconsent-rule.js';
export { CampaignsModule } from './campaigns.module.js';
