/** Who a reminder goes to: signers who have not verified, or coordinators as a digest of what waits for them. */
export const REMINDER_AUDIENCES = ['unverified', 'coordinators'] as const;
export type ReminderAudience = (typeof REMINDER_AUDIENCES)[number];

/** One step of a plan. */
export interface ReminderStep {
  /** ISO 8601 duration before the deadline: `P7D`, `PT48H`. */
  before: string;
  to: ReminderAudience;
}

/** Used when a campaign names no plan of its own. */
export const DEFAULT_REMINDER_PLAN: readonly ReminderStep[] = [
  { before: 'P7D', to: 'unverified' },
  { before: 'PT48H', to: 'unverified' },
  { before: 'PT6H', to: 'unverified' },
  { before: 'PT48H', to: 'coordinators' },
  { before: 'PT6H', to: 'coordinators' },
];
