import { Temporal } from 'temporal-polyfill';
import type { Campaign } from './campaign.entity.js';
import { campaignErrors } from './campaigns.errors.js';
import { formatInstant } from './deadline.js';
import { AUDIENCE_WORDS, type ReminderStep } from './reminder-plan.js';

/** Nobody is reminded twice within so many hours, so two steps for the same people must lie further apart. */
export const HOURS_BETWEEN_REMINDERS = 20;

type Deadline = Pick<Campaign, 'deadlineAt' | 'deadlineZone'>;

/**
 * When a step of a plan falls due. Days are counted on the calendar of the campaign's zone, so that `P7D` is the same time of
 * day a week before, whatever the clocks do in between; hours and minutes pass as they do.
 */
export function dueAt({ deadlineAt, deadlineZone }: Deadline, { before }: Pick<ReminderStep, 'before'>): Date {
  const { days, hours, minutes } = Temporal.Duration.from(before);
  const due = Temporal.Instant.fromEpochMilliseconds(deadlineAt.getTime())
    .toZonedDateTimeISO(deadlineZone)
    .subtract({ days })
    .subtract({ hours, minutes });
  return new Date(due.epochMilliseconds);
}

/** @returns a step as one sentence, its time in the campaign's zone */
export function stepInWords(deadline: Deadline, step: ReminderStep): string {
  const when = formatInstant(dueAt(deadline, step), deadline.deadlineZone, 'en');
  return `${when}, ${beforeInWords(step.before)} before the deadline: to ${AUDIENCE_WORDS[step.to]}`;
}

/** @returns `P7D` as "7 days", `P1DT6H` as "1 day and 6 hours" */
function beforeInWords(before: string): string {
  const { days, hours, minutes } = Temporal.Duration.from(before);
  const parts = Object.entries({ day: days, hour: hours, minute: minutes }).filter(([, count]) => count > 0);
  return parts.map(([unit, count]) => `${count} ${unit}${count === 1 ? '' : 's'}`).join(' and ');
}

/**
 * Checks that a plan can be carried out: every step before the deadline, and far enough from the next one to the same people.
 *
 * @param field of the list in the request
 * @throws DomainError `reminder-plan` naming each step at fault
 */
export function assertPlan(plan: readonly ReminderStep[], field: string): void {
  const minutes = plan.map(({ before }) => Temporal.Duration.from(before).total({ unit: 'minutes' }));
  const problems = plan.flatMap(({ to }, index) => {
    const own = minutes[index] ?? 0;
    if (own === 0) return [{ field: `${field}[${index}].before`, message: 'must be some time before the deadline' }];
    const near = plan.findIndex(
      (other, at) => at < index && other.to === to && Math.abs(own - (minutes[at] ?? 0)) < HOURS_BETWEEN_REMINDERS * 60,
    );
    if (near < 0) return [];
    const message = `is within ${HOURS_BETWEEN_REMINDERS} hours of entry ${near + 1} for the same people, and nobody is reminded twice in that time; move it or leave it out`;
    return [{ field: `${field}[${index}].before`, message }];
  });
  if (problems.length > 0) throw campaignErrors.reminderPlan(problems);
}
