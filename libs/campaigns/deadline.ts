import { Temporal } from 'temporal-polyfill';
import { campaignErrors, type DeadlinePath } from './campaigns.errors.js';
import { recipientZone } from './recipient-zone.js';

/** A deadline as a person writes it: wall time and the place whose clocks count. */
export interface WallDeadline {
  /** `2027-01-15T17:00`, to the minute or second */
  local: string;
  /** IANA zone: `America/Mexico_City` */
  zone: string;
}

/** Version of the time zone data of this process: `2026c`; a later one sorts after an earlier one. */
export const TZDATA = process.versions.tz ?? '';

const LOCAL = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/;

function zoneKnown(zone: string): boolean {
  // Offsets like +02:00 are accepted by Intl but are no places: they ignore daylight saving.
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    // Both: Intl alone also knows abbreviations such as IST, which are several places or none.
    new Intl.DateTimeFormat('en', { timeZone: zone });
    new Temporal.ZonedDateTime(0n, zone);
    return true;
  } catch {
    return false;
  }
}

/**
 * The instant of a deadline.
 *
 * An hour that comes twice (clocks going back) means its second coming: nobody who is in time by their own clock is
 * refused. An hour that is skipped (clocks going forward) does not exist and is refused.
 *
 * @param at where it stands in the request, for the error
 * @throws DomainError `time-zone-unknown`, `deadline-malformed` or `deadline-skipped`, naming the field
 */
export function deadlineInstant({ local, zone }: WallDeadline, at: DeadlinePath = 'deadline.'): Date {
  const { wall, instant } = resolved({ local, zone }, at);
  if (!wall.equals(Temporal.PlainDateTime.from(local))) throw campaignErrors.deadlineSkipped(at, zone);
  return instant;
}

/**
 * The instant that a deadline means by the rules of today. Like {@link deadlineInstant}, but an hour that new rules skip means the
 * moment after the gap: a deadline that was announced cannot be refused any more.
 */
export function deadlineInstantNow(deadline: WallDeadline): Date {
  return resolved(deadline, 'deadline.').instant;
}

function resolved({ local, zone }: WallDeadline, at: DeadlinePath): { wall: Temporal.PlainDateTime; instant: Date } {
  if (!zoneKnown(zone)) throw campaignErrors.zoneUnknown(at);
  let wall: Temporal.PlainDateTime;
  try {
    if (!LOCAL.test(local)) throw new RangeError(local);
    wall = Temporal.PlainDateTime.from(local, { overflow: 'reject' });
  } catch {
    throw campaignErrors.deadlineMalformed(at);
  }
  const zoned = wall.toZonedDateTime(zone, { disambiguation: 'later' });
  return { wall: zoned.toPlainDateTime(), instant: new Date(zoned.epochMilliseconds) };
}

/** The name of a zone at an instant, and how far it is from UTC where it is: "Central Standard Time, GMT-6". */
function zoneName(instant: Date, zone: string, language: string): string {
  const [name, offset] = (['long', 'shortOffset'] as const).map(
    (timeZoneName) =>
      new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName })
        .formatToParts(instant)
        .find(({ type }) => type === 'timeZoneName')?.value ?? zone,
  ) as [string, string];
  // A zone without a name is called by its offset, and one on Greenwich's clocks needs none.
  return /^(GMT|UTC)[+\u2212-]/.test(name) || /^(GMT|UTC)([+\u2212-]0)?$/.test(offset) ? name : `${name}, ${offset}`;
}

/**
 * A deadline for people to read: `Friday, January 15, 2027 at 5:00 PM (Central Standard Time, GMT-6)`, and where the reader's clocks are
 * known to show another time ` = Saturday, January 16, 2027 at 12:00 AM (Central European Standard Time, GMT+1)`.
 *
 * @param zone IANA zone whose clocks count; its name is part of the text
 * @param language BCP 47 tag of the reader
 * @param country of the reader, ISO 3166-1 alpha-2, where it is known
 */
export function formatInstant(instant: Date, zone: string, language: string, country: string | null = null): string {
  const own = recipientZone(country, instant, zone);
  const shown = [zone, own].map((place) => {
    const wall = new Intl.DateTimeFormat(language, { timeZone: place, dateStyle: 'full', timeStyle: 'short' });
    return { time: wall.format(instant), text: `${wall.format(instant)} (${zoneName(instant, place, language)})` };
  });
  const [here, there] = shown as [(typeof shown)[0], (typeof shown)[0]];
  return here.time === there.time ? here.text : `${here.text} = ${there.text}`;
}
