import type { PrintedSignatory } from '../../edition-document.js';
import type { ExportSource } from '../export-format.js';
import { labelsIn } from './labels.js';
import { hasIdentificationNote, sectionHeading } from './letter-head.js';

/** A piece of a roster, as it is read from top to bottom. */
export type RosterPiece =
  | { kind: 'start'; heading: string; note: string | undefined }
  /** without heading and note where the roster has one section only */
  | { kind: 'section'; first: boolean; heading: string | undefined; note: string | undefined }
  | { kind: 'entry'; entry: PrintedSignatory };

/** The roster with its headings and notes in the letter's language; nothing when nobody signed. */
export async function* bySection({ header, letter, signatories }: ExportSource): AsyncGenerator<RosterPiece> {
  const { signatories: heading, identification } = labelsIn(letter.language);
  const noteIf = (section: string | null): string | undefined =>
    hasIdentificationNote(header, section) ? identification : undefined;
  let section: string | undefined;
  for await (const entry of signatories) {
    if (section === undefined) yield { kind: 'start', heading, note: noteIf(null) };
    if (entry.section !== section) {
      yield {
        kind: 'section',
        first: section === undefined,
        heading: sectionHeading(header, entry.section, letter.language),
        note: noteIf(entry.section),
      };
    }
    section = entry.section;
    yield { kind: 'entry', entry };
  }
}
