import { canonicalEdition } from '../edition-document.js';
import type { ExportFormat } from './export-format.js';

/** The edition's document in its canonical form with its hash: anyone can recompute the one from the other. */
export const jsonExport: ExportFormat = {
  extension: 'json',
  contentType: 'application/json; charset=utf-8',
  async *write({ edition: { header, sha256 }, signatories }) {
    yield `{"canonicalization":"RFC 8785","sha256":"${sha256}","edition":`;
    yield* canonicalEdition(header, signatories);
    yield '}\n';
  },
};
