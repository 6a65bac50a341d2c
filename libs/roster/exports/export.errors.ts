import { DomainError } from '#platform/errors';

const OTHERS = 'The other formats (DOCX, HTML, Markdown, text, CSV, JSON) are not concerned.';

/** The catalogue of what can keep an edition from being exported. */
export const exportErrors = {
  tooLong: (format: string, count: number, most: number) =>
    new DomainError(
      'roster-too-long',
      'conflict',
      `${format} is made up to ${most} entries, and this edition has ${count}. Take the CSV, which has them all, or HTML, Markdown, text or JSON.`,
    ),
  charactersMissing: (characters: string[], names: string[]) =>
    new DomainError(
      'characters-missing',
      'conflict',
      `The fonts of the PDF have Latin, Cyrillic and Greek letters. They lack ${characters.join(' ')}, which ${
        names.length > 0 ? `these entries need: ${names.join('; ')}` : 'the text of the letter needs'
      }. ${OTHERS} Word chooses a font for each character, so the DOCX prints them.`,
    ),
  pdfBusy: () =>
    new DomainError('pdf-busy', 'too-many', 'Too many letters are being set as PDF. Try again in a minute.'),
  docxBusy: () =>
    new DomainError('docx-busy', 'too-many', 'Too many letters are being made as DOCX. Try again in a minute.'),
  pdfUnavailable: () =>
    new DomainError(
      'pdf-unavailable',
      'conflict',
      `This server cannot make PDF: there is no Typst for its system, or it was not installed. ${OTHERS}`,
    ),
  pdfFailed: () => new DomainError('pdf-failed', 'conflict', `The PDF cannot be made on this server now. ${OTHERS}`),
};
