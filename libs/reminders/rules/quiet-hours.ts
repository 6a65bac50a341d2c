import { Temporal } from 'temporal-polyfill';
import type { QuietHours } from '#campaigns';

/**
 * @param zone IANA zone of whoever would be woken
 * @returns when the quiet hours end that `now` lies in, or undefined when it lies in none. Hours may go over midnight; the same
 *   time twice means that there are none.
 */
export function quietUntil(now: Date, zone: string, { from, to }: QuietHours): Date | undefined {
  const wall = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  const [time, start, end] = [wall.toPlainTime(), Temporal.PlainTime.from(from), Temporal.PlainTime.from(to)];
  const [sinceStart, beforeEnd] = [
    Temporal.PlainTime.compare(time, start) >= 0,
    Temporal.PlainTime.compare(time, end) < 0,
  ];
  const overMidnight = Temporal.PlainTime.compare(start, end) > 0;
  const quiet = overMidnight ? sinceStart || beforeEnd : sinceStart && beforeEnd;
  if (!quiet) return undefined;
  const day = beforeEnd ? wall.toPlainDate() : wall.toPlainDate().add({ days: 1 });
  return new Date(day.toZonedDateTime({ timeZone: zone, plainTime: end }).epochMilliseconds);
}
