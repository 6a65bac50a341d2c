/**
 * Who a reminder goes to: signers who have not confirmed, invited organizations that have not signed, signers who were asked
 * a question, or coordinators as a digest of what waits for them.
 */
export const REMINDER_AUDIENCES = ['unverified', 'invited', 'asked', 'coordinators'] as const;
export type ReminderAudience = (typeof REMINDER_AUDIENCES)[number];

/** One step of a plan. */
export interface ReminderStep {
  /** ISO 8601 duration before the deadline: `P7D`, `PT48H`. Days are days of the calendar, hours are hours of the clock. */
  before: string;
  to: ReminderAudience;
}

/** Hours in which nobody is reminded, on the recipient's clock: `21:00` to `08:00` is a night. */
export interface QuietHours {
  from: string;
  to: string;
}

/** Used when a campaign names no plan of its own. */
export const DEFAULT_REMINDER_PLAN: readonly ReminderStep[] = [
  { before: 'P7D', to: 'unverified' },
  { before: 'PT48H', to: 'unverified' },
  { before: 'PT6H', to: 'unverified' },
  { before: 'P7D', to: 'invited' },
  { before: 'PT48H', to: 'invited' },
  { before: 'PT48H', to: 'asked' },
  { before: 'PT6H', to: 'asked' },
  { before: 'PT48H', to: 'coordinators' },
  { before: 'PT6H', to: 'coordinators' },
];

/** How an audience is called in a sentence. */
export const AUDIENCE_WORDS: Readonly<Record<ReminderAudience, string>> = {
  unverified: 'signers who have not confirmed yet',
  invited: 'invited organizations that have not signed yet',
  asked: 'signers who have not answered a question yet',
  coordinators: 'coordinators for whom something waits',
};
