import type { ExportFormat } from '../export-format.js';
import { assertFits, MOST_ENTRIES } from '../size-limit.js';
import { letterDocument } from './letter-document.js';
import { packed, type Part } from './packed.js';
import { rosterXml } from './roster-xml.js';
import { unpacked } from './unpacked.js';

/** A Word document with real styles, to be edited further. Made entry by entry, so memory does not grow with the roster. */
export const docxExport: ExportFormat = {
  extension: 'docx',
  contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  mostEntries: MOST_ENTRIES,
  async *write(source) {
    assertFits(docxExport, source.header);
    const files = await unpacked(letterDocument(source), source.header.frozenAt);
    const parts = files.map(({ name, text }): Part => {
      return { name, content: name === 'word/document.xml' ? rosterXml(text, source.signatories) : [text] };
    });
    yield* packed(parts);
  },
};
