export const reminderEvents = {
  /** A step of the plan is due; the subject is the campaign, `data` holds `audience` and `dueAt`. */
  due: 'reminder.due',
  /** A step was passed over because a later one is due as well, or the campaign was not open yet. */
  skipped: 'reminder.skipped',
} as const;
