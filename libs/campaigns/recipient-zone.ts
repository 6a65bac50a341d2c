import { Temporal } from 'temporal-polyfill';

// Node has it (V8 9.9, ECMA-402 "Intl Locale Info"); the types come with ES2026.
type LocaleWithZones = Intl.Locale & { getTimeZones?: () => string[] | undefined };

/**
 * The zone that a country lives by, where all of its clocks show one time at that moment: Germany has two zones of one time,
 * Mexico has several times.
 *
 * @param country ISO 3166-1 alpha-2
 * @returns the zone, or `otherwise` when the country is unknown or has several times
 */
export function recipientZone(country: string | null, at: Date, otherwise: string): string {
  if (country === null) return otherwise;
  const zones = (new Intl.Locale(`und-${country}`) as LocaleWithZones).getTimeZones?.() ?? [];
  const instant = Temporal.Instant.fromEpochMilliseconds(at.getTime());
  const offsets = new Set(zones.map((zone) => instant.toZonedDateTimeISO(zone).offsetNanoseconds));
  return offsets.size === 1 ? (zones[0] ?? otherwise) : otherwise;
}
