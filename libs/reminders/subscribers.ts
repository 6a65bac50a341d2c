import { campaignEvents, type ReminderAudience } from '#campaigns';
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
  // Whoever confirmed and is not approved when the roster is frozen is not in the letter: coordinators hear it in time.
  subscribe(campaignEvents.deadlinePassed, runReminder, (event) => ({
    campaignId: event.subjectId,
    audience: 'coordinators' as const,
    dueAt: event.occurredAt.toISOString(),
  })),
];
