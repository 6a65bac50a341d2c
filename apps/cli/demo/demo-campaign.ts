import { SAMPLE_LETTER } from './sample.js';

/** Where the demonstration's deadlines are read. */
const ZONE = 'America/Mexico_City';

/** @returns the instant as wall time in {@link ZONE}, to the minute: `2027-01-15T17:00` */
function wallTime(instant: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' })
    .format(instant)
    .replace(' ', 'T');
}

/** @param days from now to the deadline @returns a campaign as a coordinator would send it */
export function demoCampaign(title: string, now: Date, days: number): object {
  return {
    title,
    convener: 'Shared Rivers Coalition',
    languages: ['en'],
    letter: [{ language: 'en', body: SAMPLE_LETTER }],
    addressees: ['Chair of the Joint Water Commission', 'Members of the Joint Water Commission'],
    cc: ['Ministers of the Environment'],
    deadline: { local: wallTime(new Date(now.getTime() + days * 86_400_000)), zone: ZONE },
    graceHours: 24,
  };
}
