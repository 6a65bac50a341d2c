export { changeReminderPlan } from './commands/change-reminder-plan.js';
export { RemindAsked, remindAsked } from './jobs/remind-asked.js';
export { RemindInvited, remindInvited } from './jobs/remind-invited.js';
export { RemindUnverified, remindUnverified } from './jobs/remind-unverified.js';
export { SendDigest, sendDigest } from './jobs/send-digest.js';
export { SweepReminders, sweepReminders } from './jobs/sweep-reminders.js';
export { reminderPlanOf } from './plan.queries.js';
export { ReminderRun } from './reminder-run.entity.js';
export { Reminder } from './reminder.entity.js';
