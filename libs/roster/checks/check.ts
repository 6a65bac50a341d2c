import type { Campaign } from '#campaigns';
import type { Reader } from '#platform/database';
import type { EditionCounts, PrintedLetter } from '../edition-document.js';
import type { RosterSettings } from '../settings/roster-settings.js';

/** What a check looks at: a campaign as it would be frozen now. */
export interface CheckSource {
  reader: Reader;
  campaign: Campaign;
  settings: RosterSettings;
  counts: EditionCounts;
  /** the texts with the numbers written in */
  letter: PrintedLetter[];
}

/** What somebody should look at before the roster is frozen. */
export interface Finding {
  /** stable, for programs, and to say that it is overridden */
  code: string;
  /** stop: holds the freeze back until it is cured or overridden */
  severity: 'stop' | 'look';
  message: string;
  /** what to do about it */
  cure: string;
  /** how many there are in all */
  found: number;
  /** the first hundred */
  concerned: Concerned[];
}

/** A sign-on, or a place in the letter, that a finding is about. */
export interface Concerned {
  signOnId: string | null;
  /** the name as printed, or the words in the letter */
  text: string;
}

/** One thing that is looked at before a roster is frozen. Who adds a check adds a file and lists it in `index-of-checks.ts`. */
export interface Check {
  /** whether it may hold back the freeze, which asks only those */
  mayStop: boolean;
  find(source: CheckSource): Promise<Finding[]>;
}

/** So many are listed. */
export const MOST_CONCERNED = 100;

/** @returns a finding to look at, or nothing when nobody is concerned */
export function lookAt(
  finding: Pick<Finding, 'code' | 'message' | 'cure'>,
  concerned: Concerned[],
  found = concerned.length,
): Finding[] {
  if (found === 0) return [];
  return [{ ...finding, severity: 'look', found, concerned: concerned.slice(0, MOST_CONCERNED) }];
}

/** @returns the number with its noun */
export function so(many: number, one: string, more: string): string {
  return `${many.toLocaleString('en')} ${many === 1 ? one : more}`;
}
