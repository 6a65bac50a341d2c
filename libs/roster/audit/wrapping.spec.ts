import { describe, expect, it } from '@jest/globals';
import { readLines } from './lines.js';
import { type ListLine, toListLines } from './list-lines.js';
import { type Case, learn, odds } from './wrap-odds.js';
import { fromSamples, measureBody, reach, type WrapWidth } from './wrap-width.js';
import { studyWrapping } from './wrapping.js';

function list(...lines: string[]): ListLine[] {
  return toListLines(readLines(lines.join('\n')), []);
}

/** The entries into which the lines fall. */
function entries(lines: readonly ListLine[], width?: WrapWidth): string[] {
  const wrapping = studyWrapping(lines, width, () => 0);
  const found: string[][] = [];
  lines.forEach((line, index) => {
    const last = found.at(-1);
    if (last && wrapping.continues(lines, index, last)) last.push(line.text);
    else found.push([line.text]);
  });
  return found.map((parts) => parts.join(' '));
}

describe('the width of the text', () => {
  const paragraph = [
    'It is a text that was broken by a',
    'program at forty columns, so that no',
    'line is longer and none could have had',
    'the first word of the line below it,',
    'which is what the reader looks for.',
  ];

  it('is known to the column where columns were counted', () => {
    const width = measureBody(readLines(paragraph.join('\n')), []);
    expect(width).toEqual({ full: 39, limit: 40 });
  });

  it('is not known from names, nor from a paragraph on one line, nor from furniture', () => {
    expect(measureBody(readLines('Alpha House\nBeta Fund\nCasa Uno\nDelta Watch\nEcho\nFoxtrot'), [])).toBeUndefined();
    expect(measureBody(readLines(paragraph.join(' ')), [])).toBeUndefined();
    expect(
      measureBody(
        readLines(paragraph.join('\n')),
        paragraph.map(() => true),
      ),
    ).toBeUndefined();
  });

  it('needs samples enough, and lines long enough', () => {
    expect(fromSamples([80, 80, 80], [70, 70, 70], 4)).toBeUndefined();
    expect(fromSamples([80, 80, 80, 80], [70, 70, 70, 70], 4)).toEqual({ full: 71, limit: 79 });
    expect(fromSamples([24, 24, 24, 24], [20, 20, 20, 20], 4)).toBeUndefined();
  });

  it('leaves some room where type was proportional', () => {
    const reaches = [60, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79];
    expect(fromSamples(reaches, [65], 4)).toEqual({ full: 70, limit: 73 });
  });

  it('is reached by a line with a space and the first word of the next', () => {
    expect(reach({ width: 10 }, 'House of Names')).toBe(16);
  });
});

describe('a full line', () => {
  const width = { full: 41, limit: 40 };

  it('goes on where the rest is out of place in the alphabet', () => {
    const lines = list(
      'Alpha House',
      'Beta Fund',
      'Casa Uno',
      'Center for the Study of Human Dignity in',
      'Zacatecas',
      'Delta',
      'Echo',
      'Foxtrot',
      'Golf',
    );
    expect(entries(lines, width)).toContain('Center for the Study of Human Dignity in Zacatecas');
    const soft = list(
      'Alpha House',
      'Beta Fund',
      'Casa Uno',
      'Center Study Human Dignity Latin America',
      'Solidarity Forever',
      'Delta',
      'Echo',
      'Foxtrot',
      'Golf',
    );
    expect(entries(soft, width)).toContain('Center Study Human Dignity Latin America Solidarity Forever');
  });

  it('ends where the next line is in its place', () => {
    const lines = list(
      'Alpha House',
      'Beta Fund',
      'Casa Uno',
      'Center Study Human Dignity Latin America',
      'Council of Ten Towns',
      'Delta',
      'Echo',
      'Foxtrot',
      'Golf',
    );
    expect(entries(lines, width)).toEqual(lines.map((line) => line.text));
  });

  it('ends where the list has lines longer than the text, for it was not broken then', () => {
    const long = 'A House for Everybody Who Has Nowhere Else to Go in Winter';
    const lines = list(
      long,
      'Beta Fund',
      'Casa Uno',
      'Center Study Human Dignity Latin America',
      'Solidarity Forever',
      'Delta',
      'Echo',
      'Foxtrot',
    );
    expect(entries(lines, width)).toEqual(lines.map((line) => line.text));
  });

  it('ends before a blank line, but not before a turn of the page', () => {
    const first = ['Alpha House', 'Beta Fund', 'Casa Uno', 'Center Study Human Dignity Latin America'];
    const rest = ['Solidarity Forever', 'Delta', 'Echo', 'Foxtrot', 'Golf'];
    expect(entries(list(...first, '', ...rest), width)).toHaveLength(9);
    const turned = toListLines(readLines([...first, '', '7', '', ...rest].join('\n')), [
      ...first.map(() => false),
      false,
      true,
    ]);
    expect(entries(turned, width)).toHaveLength(8);
  });
});

describe('a hanging indent', () => {
  const hangs = (...lines: string[]): boolean =>
    studyWrapping(list(...lines), undefined, () => 0).hanging !== undefined;

  it('is seen where what is set in would not have fitted above', () => {
    expect(hangs('Alpha House of the Rising Sun', '    Incorporated', 'Beta Fund', 'Casa Uno')).toBe(true);
    expect(hangs('Alpha House of the Rising Sun', '  Incorporated', 'Beta Fund', 'Casa Uno')).toBe(true);
  });

  it('is not seen where it would have fitted, nor in an accident of one column, nor where nearly all is set in', () => {
    expect(hangs('Alpha House of the Rising Sun and Moon', 'Beta', '    Fund', 'Casa Uno')).toBe(false);
    expect(hangs('Alpha House of the Rising Sun', ' Incorporated', 'Beta Fund', 'Casa Uno')).toBe(false);
    expect(
      hangs(
        'Alpha House of the Rising Sun',
        '  Incorporated Houses of Suns',
        '  Incorporated Houses of Suns',
        '  Incorporated Houses of Suns',
        '  Incorporated',
      ),
    ).toBe(false);
    expect(hangs('Alpha House', 'Beta Fund')).toBe(false);
  });
});

describe('what is learned from a list', () => {
  const full = (line: ListLine | undefined): boolean => (line?.width ?? 0) > 35;

  it('is how far it is in order', () => {
    expect(learn(list('Alpha', 'Beta', 'Casa', 'Delta', 'Echo'), full).ordered).toBe(1);
    expect(learn(list('Alpha', 'Delta', 'Casa', 'Echo', 'Beta'), full).ordered).toBe(0.5);
    expect(learn(list('Alpha', 'Beta', 'Casa'), full).ordered).toBe(0.5);
  });

  it('is which words begin names, and which stand inside', () => {
    const known = learn(list('Center of Law', 'Center of Winter', 'House Zulu', 'Red Alfa'), full);
    expect(known.starts.get('center')).toBe(2);
    expect(known.inner).toEqual(['alfa', 'law', 'winter', 'zulu']);
  });

  it('is whether full lines are breaks: as many again as show it', () => {
    const names = (...ends: string[]): ListLine[] =>
      list(...ends.flatMap((end) => [`Committee for the Rights of People ${end}`, 'Zulu']));
    const torn = learn(names('of', 'and', 'for', 'the'), full).prior;
    const whole = learn(names('One', 'Two', 'Three', 'Four'), full).prior;
    expect(torn).toBe(0);
    expect(whole).toBe(-2);
    expect(learn(names('One', 'of', 'Two'), full).prior).toBeCloseTo(Math.log(1.5 / 1.5), 5);
    expect(learn(names('One', 'of', 'Two', 'Three'), full).prior).toBeCloseTo(Math.log(1.5 / 2.5), 5);
    expect(learn(list('A', '', 'B', '', 'C', '', 'D', 'E'), full).prior).toBe(3);
  });

  it('is how many names end in an acronym', () => {
    expect(learn(list('Rede X – RX', 'Casa (CU)', 'Alpha', 'Beta'), full).acronyms).toBe(0.5);
  });
});

describe('the odds that a full line goes on', () => {
  const known = { starts: new Map([['center', 5]]), ordered: 0.5, prior: 0, acronyms: 0.2, inner: [] };

  function of(soFar: string, line: string, more: Partial<Case> = {}): number {
    const own = list(soFar, line)[1];
    if (!own) throw new Error('two lines');
    return odds({ soFar, line: own, after: undefined, parts: [soFar], words: () => 0, known, ...more });
  }

  const plain = of('Committee for Public Dignity', 'Northern Region of Towns');

  it.each([
    ['the line begins in lower case', of('Committee for Public Dignity', 'northern Region of Towns')],
    ['it begins with a bracket', of('Committee for Public Dignity', '(Northern Region of Towns')],
    ['it is one word', of('Committee for Public Dignity', 'Region')],
    ['it is two words', of('Committee for Public Dignity', 'Northern Region')],
    ['a coalition lists its members', of('Committee: Public; Dignity', 'Northern Region of Towns')],
    [
      'the two words stand together elsewhere',
      of('Committee for Public Dignity', 'Northern Region of Towns', { words: () => 1 }),
    ],
  ])('rise when %s', (_, sum) => {
    expect(sum).toBeGreaterThan(plain);
  });

  it.each([
    ['the name ended in a bracket', of('Committee for Public Dignity (North)', 'Northern Region of Towns')],
    ['it ended in a full stop', of('Committee for Public Dignity Inc.', 'Northern Region of Towns')],
    ['it ended in an acronym', of('Committee for Public Dignity – CPD', 'Northern Region of Towns')],
    ['it ended in capitals', of('Committee for Public Dignity CPD', 'Northern Region of Towns')],
    ['the line begins with a word that begins names', of('Committee for Public Dignity', 'Center Region of Towns')],
    ['it begins as the name did', of('Committee for Public Dignity', 'Committee for Towns Only')],
    ['it begins with an acronym and a dash', of('Committee for Public Dignity', 'NR – Region of Towns')],
  ])('fall when %s', (_, sum) => {
    expect(sum).toBeLessThan(plain);
  });

  it('fall behind a turn of the page', () => {
    const [, line] = list('Committee', 'Northern Region of Towns');
    if (!line) throw new Error('two lines');
    expect(of('Committee for Public Dignity', 'Northern', { line: { ...line, turned: true } })).toBeLessThan(plain);
  });

  it('rise for an acronym where names end in them', () => {
    const acronyms = { ...known, acronyms: 0.6 };
    const line = 'Northern Region of Towns – NRT';
    expect(of('Committee for Public Dignity', line, { known: acronyms })).toBeGreaterThan(
      of('Committee for Public Dignity', line),
    );
  });

  it('follow the order, the more the better it is kept, and not at all where it is not', () => {
    const [, , , , , after] = list('A', 'B', 'C', 'D', 'E', 'Delta');
    const inner = ['alpha', 'mike', 'region', 'towns', 'zulu'];
    const at = (line: string, ordered: number): number =>
      of('Committee for Public Dignity', line, { after, known: { ...known, ordered, inner } });
    expect(at('Northern Region of Towns', 0.95)).toBeGreaterThan(plain + 2);
    expect(at('Corner Region of Towns', 0.95)).toBeLessThan(plain - 2);
    expect(at('Northern Region of Towns', 0.8)).toBeLessThan(at('Northern Region of Towns', 0.95));
    expect(at('Northern Region of Towns', 0.7)).toBe(plain);
    // Out of place, but near: it begins with the letter of the name above.
    expect(at('Causes and Region of Towns', 0.95)).toBeLessThan(at('Northern Region of Towns', 0.95));
  });
});
