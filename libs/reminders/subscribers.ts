import type { ReminderAudience } from '#campaigns';
import { subscribe } from '#platform/queues';
import { runReminder } from './jobs/run-reminder.js';
import { reminderEvents } from './reminders.events.js';

/** What reminders do when something happens. */
export const reminderSubscriptions = [
  subscribe(reminderEvents.due, runReminder, (event) => ({
    campaignId: event.subjectId,
    audience: event.data.audience as ReminderAudience,
    dueAt: String(event.data.dueAt),
  })),
];
