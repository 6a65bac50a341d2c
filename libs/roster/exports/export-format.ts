import type { Edition } from '../edition.entity.js';
import { printedHeader } from '../printed-header.js';
import type { EditionHeader, PrintedLetter, PrintedSignatory } from '../edition-document.js';
import { rosterErrors } from '../roster.errors.js';

/** What an export is made from. */
export interface ExportSource {
  edition: Pick<Edition, 'header' | 'sha256'>;
  /** what to print of it, whichever schema it was frozen under */
  header: EditionHeader;
  /** the text in the language asked for */
  letter: PrintedLetter;
  signatories: AsyncIterable<PrintedSignatory> | Iterable<PrintedSignatory>;
}

/** One way to write an edition down. Same edition, same bytes. */
export interface ExportFormat {
  extension: 'pdf' | 'docx' | 'txt' | 'md' | 'html' | 'csv' | 'json';
  contentType: string;
  /** entries up to which it is made; no limit when absent */
  mostEntries?: number;
  /**
   * @returns the file in pieces; memory does not grow with the roster (of PDF and DOCX it does)
   * @throws DomainError `roster-too-long`, `characters-missing`, `pdf-*`, `docx-busy` before the first piece
   */
  write(source: ExportSource): AsyncGenerator<string | Uint8Array>;
}

/**
 * @param language BCP 47 tag, or undefined for the letter's main language
 * @throws DomainError `language-not-found`
 */
export function letterIn(edition: Pick<Edition, 'header'>, language: string | undefined): PrintedLetter {
  const { letter } = printedHeader(edition.header);
  const found = language === undefined ? letter[0] : letter.find((text) => text.language === language);
  if (found === undefined) throw rosterErrors.languageNotFound(letter.map((text) => text.language));
  return found;
}
