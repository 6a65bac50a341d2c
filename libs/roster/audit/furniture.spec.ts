import { describe, expect, it } from '@jest/globals';
import { isAddressLine, isPageNumber, markFurniture } from './furniture.js';
import { readLines } from './lines.js';

/** The lines that are left. */
function left(...lines: string[]): string[] {
  const read = readLines(lines.join('\n'));
  const marked = markFurniture(read);
  return read.filter((line, index) => line.text !== '' && !marked[index]).map((line) => line.text);
}

describe('isPageNumber', () => {
  it.each([
    '7',
    '- 7 -',
    '– 7 –',
    '[7]',
    '| 7 |',
    'iv',
    'Page 7',
    'page 7 of 12',
    'Página 7 de 12',
    'p. 7',
    '7/12',
    '7 of 12',
    'Page | 7',
    '7 | P a g e',
  ])('sees "%s"', (text) => {
    expect(isPageNumber(text)).toBe(true);
  });

  it.each(['7 Houses', '1234', 'MIX', 'Page Turners', '350.org', 'OAS/OEA', 'Page 7 Collective'])(
    'does not see "%s"',
    (text) => {
      expect(isPageNumber(text)).toBe(false);
    },
  );
});

describe('isAddressLine', () => {
  it.each([
    'https://example.org/a?b=c',
    'www.example.org',
    '<https://example.org>',
    '3 https://example.org',
    '[3] https://example.org.',
    '³ https://example.org',
    'Available at: https://example.org',
    'https://example.org https://example.net',
    'jane@example.org',
  ])('sees "%s"', (text) => {
    expect(isAddressLine(text)).toBe(true);
  });

  it.each(['350.org', 'Alpha House https://example.org', 'NYNonProfit.com', 'MediaLab.UFRJ', 'Grupo Gig@/UFBA'])(
    'does not see "%s"',
    (text) => {
      expect(isAddressLine(text)).toBe(false);
    },
  );
});

describe('markFurniture', () => {
  it('takes the tail of a long address with it, and no name behind a short one', () => {
    const long = `https://www.example.org/${'reports/'.repeat(6)}Nobody`;
    expect(left('Alpha', '', long, '%20at%20Home-2021.pdf', 'PT/Mossoró', 'Beta')).toEqual([
      'Alpha',
      'PT/Mossoró',
      'Beta',
    ]);
    expect(left('Alpha', '', 'https://example.org/a', 'CUT/CE/RN', 'Beta')).toEqual(['Alpha', 'CUT/CE/RN', 'Beta']);
  });

  it('takes lines that stand at the same place of most pages, numbers apart', () => {
    expect(left('One', 'Letter, 2 May', '\fTwo', 'Letter, 3 May', '\fThree', 'Letter, 4 May', '\fFour')).toEqual([
      'One',
      'Two',
      'Three',
      'Four',
    ]);
    const numbered = ['Head', 'One', '', '1', '', 'Head', 'Two', '', '2', '', 'Head', 'Three'];
    expect(left(...numbered)).toEqual(['One', 'Two', 'Three']);
  });

  it('leaves a name that is on the list twice, even near the turn of a page', () => {
    const pages = ['A', 'Twice', '\fB', 'C', '\fTwice', 'D', '\fE', 'F', '\fG', 'H', '\fI', 'J'];
    expect(left(...pages)).toEqual(['A', 'Twice', 'B', 'C', 'Twice', 'D', 'E', 'F', 'G', 'H', 'I', 'J']);
  });

  it('leaves lines on one page alone, whatever they repeat', () => {
    expect(left('Alpha', 'Beta', 'Alpha', 'Beta')).toEqual(['Alpha', 'Beta', 'Alpha', 'Beta']);
  });
});
