import type { EditionHeader } from '../edition-document.js';
import { csvExport } from './csv.js';
import { docxExport } from './docx/docx.js';
import type { ExportFormat } from './export-format.js';
import { htmlExport } from './html.js';
import { jsonExport } from './json.js';
import { markdownExport } from './markdown.js';
import { pdfExport } from './pdf/pdf.js';
import { fits } from './size-limit.js';
import { textExport } from './text.js';

/** Every way to write an edition down. */
export const exportFormats: readonly ExportFormat[] = [
  pdfExport,
  docxExport,
  textExport,
  markdownExport,
  htmlExport,
  csvExport,
  jsonExport,
];

/** @returns those that an edition of this size can be had in */
export function formatsFor(header: Pick<EditionHeader, 'counts'>): ExportFormat[] {
  return exportFormats.filter((format) => fits(format, header));
}
