export { RemindUnverified, remindUnverified } from './jobs/remind-unverified.js';
export { SendDigest, sendDigest } from './jobs/send-digest.js';
export { SweepReminders, sweepReminders } from './jobs/sweep-reminders.js';
export { ReminderRun } from './reminder-run.entity.js';
export { Reminder } from './reminder.entity.js';
