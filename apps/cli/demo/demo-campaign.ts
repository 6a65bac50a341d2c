import { SAMPLE_LETTER } from './sample.js';

/** Where the demonstration's deadlines are read. */
const ZONE = 'America/Mexico_City';

/** @returns five in the afternoon in {@link ZONE} on the day of the instant: its reminders fall due by day, when they go out at once */
function fiveOnTheDayOf(instant: Date): string {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short' }).format(instant);
  return `${day}T17:00`;
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
    deadline: { local: fiveOnTheDayOf(new Date(now.getTime() + days * 86_400_000)), zone: ZONE },
    graceHours: 24,
  };
}
