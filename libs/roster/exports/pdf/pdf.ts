import type { PrintedSignatory } from '../../edition-document.js';
import { exportErrors } from '../export.errors.js';
import type { ExportFormat, ExportSource } from '../export-format.js';
import { onceForAll } from '../one-at-a-time.js';
import { assertFits, MOST_ENTRIES } from '../size-limit.js';
import { pdfLetter } from './pdf-letter.js';
import { TEMPLATE } from './template.js';
import { typeset } from './typesetter.js';

/** How many characters and names an error names. */
const NAMED = 10;

function naming(missing: string[], signatories: PrintedSignatory[]): Error {
  const characters = [...new Set(missing)];
  const names = signatories
    .filter((entry) => {
      const printed = [
        entry.name,
        entry.affiliation ?? '',
        ...entry.members.flatMap(({ name, role }) => [name, role ?? '']),
      ];
      return printed.some((text) => characters.some((character) => text.includes(character)));
    })
    .map(({ name }) => name);
  return exportErrors.charactersMissing(characters.slice(0, NAMED), names.slice(0, NAMED));
}

/** Typeset, tagged and accessible (PDF/UA-1), fonts embedded. */
export const pdfExport: ExportFormat = {
  extension: 'pdf',
  contentType: 'application/pdf',
  mostEntries: MOST_ENTRIES,
  async *write(source) {
    assertFits(pdfExport, source.header);
    yield await setOnce(source);
  },
};

async function set(source: ExportSource): Promise<Uint8Array> {
  const signatories: PrintedSignatory[] = [];
  const answer = await typeset(TEMPLATE, async () => {
    for await (const entry of source.signatories) signatories.push(entry);
    return pdfLetter(source, signatories);
  });
  if ('missing' in answer) throw naming(answer.missing, signatories);
  if ('unavailable' in answer) throw exportErrors.pdfUnavailable();
  if ('failed' in answer) throw exportErrors.pdfFailed();
  return answer.pdf;
}

const setOnce = onceForAll(set);
