export { RemindUnverified, remindUnverified } from './jobs/remind-unverified.js';
export { RunReminder, runReminder } from './jobs/run-reminder.js';
export { SendDigest, sendDigest } from './jobs/send-digest.js';
export { SweepReminders, sweepReminders } from './jobs/sweep-reminders.js';
export { ReminderRun } from './reminder-run.entity.js';
export { reminderSubscriptions } from './subscribers.js';
