import type { PrintedSignatory } from '../edition-document.js';
import { exportErrors } from './export.errors.js';
import type { ExportSource } from './export-format.js';

/** Entries up to which a format that has to be made in one piece is made. */
export const MOST_ENTRIES = 20_000;

/**
 * @returns every entry, for a format that needs all of them at once
 * @throws DomainError `roster-too-long`, before anything is read
 */
export async function allOf({ header, signatories }: ExportSource, format: string): Promise<PrintedSignatory[]> {
  const entries = header.counts.organizations + header.counts.individuals;
  if (entries > MOST_ENTRIES) throw exportErrors.tooLong(format, entries, MOST_ENTRIES);
  const all: PrintedSignatory[] = [];
  for await (const entry of signatories) all.push(entry);
  return all;
}
