import { csvExport } from './csv.js';
import { docxExport } from './docx/docx.js';
import type { ExportFormat } from './export-format.js';
import { htmlExport } from './html.js';
import { jsonExport } from './json.js';
import { markdownExport } from './markdown.js';
import { pdfExport } from './pdf/pdf.js';
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
