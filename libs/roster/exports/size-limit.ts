import type { EditionHeader } from '../edition-document.js';
import { exportErrors } from './export.errors.js';

/** Entries up to which the formats are made that somebody opens as pages. */
const MOST_ENTRIES = 20_000;

/** @throws DomainError `roster-too-long` */
export function assertFits({ counts }: Pick<EditionHeader, 'counts'>, format: string): void {
  const entries = counts.organizations + counts.individuals;
  if (entries > MOST_ENTRIES) throw exportErrors.tooLong(format, entries, MOST_ENTRIES);
}
