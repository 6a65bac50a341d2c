import type { EditionHeader } from '../edition-document.js';
import { exportErrors } from './export.errors.js';
import type { ExportFormat } from './export-format.js';

/** Entries up to which the formats are made that somebody opens as pages. */
export const MOST_ENTRIES = 20_000;

const entriesOf = ({ counts }: Pick<EditionHeader, 'counts'>): number => counts.organizations + counts.individuals;

/** @returns whether an edition can be had in this format */
export function fits({ mostEntries = Infinity }: ExportFormat, header: Pick<EditionHeader, 'counts'>): boolean {
  return entriesOf(header) <= mostEntries;
}

/** @throws DomainError `roster-too-long` */
export function assertFits(format: ExportFormat, header: Pick<EditionHeader, 'counts'>): void {
  if (fits(format, header)) return;
  throw exportErrors.tooLong(format.extension.toUpperCase(), entriesOf(header), format.mostEntries ?? 0);
}
