import { exportErrors } from '../export.errors.js';
import type { ExportFormat, ExportSource } from '../export-format.js';
import { onceForAll, Turns } from '../one-at-a-time.js';
import { assertFits, MOST_ENTRIES } from '../size-limit.js';
import { letterDocument } from './letter-document.js';
import { packed, type Part } from './packed.js';
import { rosterXml } from './roster-xml.js';
import { unpacked } from './unpacked.js';

/**
 * A Word document with real styles, to be edited further. Made entry by entry, and packed whole before the first piece goes out, so that
 * a slow reader holds up nobody: 20,000 entries are some 100 kB.
 */
export const docxExport: ExportFormat = {
  extension: 'docx',
  contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  mostEntries: MOST_ENTRIES,
  async *write(source) {
    assertFits(docxExport, source.header);
    yield await makeOnce(source);
  },
};

const turns = new Turns(exportErrors.docxBusy);
const makeOnce = onceForAll((source) => turns.take(() => make(source)));

async function make(source: ExportSource): Promise<Uint8Array> {
  const files = await unpacked(letterDocument(source), source.header.frozenAt);
  const parts = files.map(({ name, text }): Part => {
    return { name, content: name === 'word/document.xml' ? rosterXml(text, source.signatories) : [text] };
  });
  return Buffer.concat(await Array.fromAsync(packed(parts)));
}
