import { describe, expect, it } from '@jest/globals';
import { anExportSource, aPrintedRoster } from '../../../../test/builders/editions.js';
import { pdfExport } from './pdf.js';

async function pdf(names: string[]): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of pdfExport.write(await anExportSource(aPrintedRoster(names))))
    pieces.push(piece as Uint8Array);
  return Buffer.concat(pieces);
}

describe('the PDF', () => {
  it('is made', async () => {
    const file = await pdf(['Alpha', 'Ελλάδα']);
    expect(file.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await pdf(['Alpha', 'Ελλάδα'])).equals(file)).toBe(true);
  });

  it('says which names it cannot print', async () => {
    await expect(pdf(['Alpha', '中文'])).rejects.toThrow('中文');
  });
});
