import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { auditLetter, type LetterAudit, LetterUnreadableError } from './audit-letter.js';
import { LAYOUTS, letter } from './sample-letters.js';

interface Roster {
  signatories: string[];
  nested_raw: Record<string, string[]>;
}

function roster(year: 2021 | 2023): Roster {
  const file = new URL(`../../../test/fixtures/nals-${year}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Roster;
}

const NAMES = ['Alpha House', 'Beta Fund', 'Casa Uno', 'Delta Watch'];

/** The code and message with which the letter is refused. */
function refusal(text: string): LetterUnreadableError {
  try {
    auditLetter(text);
  } catch (error) {
    if (error instanceof LetterUnreadableError) return error;
  }
  throw new Error('the letter was not refused');
}

describe.each([2021, 2023] as const)('the roster of %i', (year) => {
  const { signatories, nested_raw: nested } = roster(year);

  it.each(Object.keys(LAYOUTS))('is read entry for entry: %s', (layout) => {
    const audit = auditLetter(LAYOUTS[layout]?.(signatories) ?? '');
    expect(audit.entries).toEqual(signatories);
    expect(audit).toMatchObject({ claimed: signatories.length, listed: signatories.length });
    expect(audit.members).toEqual(Object.entries(nested).map(([coalition, members]) => ({ coalition, members })));
    expect(audit.outOfOrderEntries).toEqual(year === 2021 ? ['Washington Office on Latin America (WOLA)'] : []);
  });
});

describe('the names on the lists of 2021 and 2023', () => {
  const audits = ([2021, 2023] as const).map((year) => {
    const { signatories } = roster(year);
    return auditLetter(letter(signatories.length, 'Sincerely,', '', ...signatories));
  });
  const pairsOf = (audit: LetterAudit, verdict: string): string[][] =>
    audit.duplicates.filter((one) => one.verdict === verdict).map((one) => one.names);

  it('are all different, but for what a person has to answer', () => {
    expect(audits.map((audit) => pairsOf(audit, 'same'))).toEqual([[], []]);
    expect(audits.map((audit) => pairsOf(audit, 'review'))).toEqual([
      [['Asylum Access', 'Asylum Access Mexico']],
      [
        ['Red Jesuita con Migrantes', 'Red Jesuita con Migrantes de Guatemala'],
        ['Red Jesuita con Migrantes', 'Red Jesuita con Migrantes LAC'],
      ],
    ]);
    expect(audits.map((audit) => audit.counts)).toEqual([
      { lines: 73, organizations: 73, openQuestions: 2 },
      { lines: 95, organizations: 95, openQuestions: 3 },
    ]);
  });

  it('are plain names, every line of them', () => {
    expect(audits.map((audit) => audit.lines)).toEqual([[], []]);
  });

  it('hold members of the working group that sign by themselves too', () => {
    const signing = audits.map(({ membersThatSign }) =>
      membersThatSign.map(({ member, signatory, verdict }) => [member, signatory, verdict]),
    );
    expect(signing).toEqual([
      [
        ['Alianza Américas', 'Alianza Americas', 'same'],
        ['American Friends Services Committee', 'American Friends Service Committee', 'same'],
        ['Asylum Access México (AAMX) A.C.', 'Asylum Access Mexico', 'same'],
        [
          'Centro de Derechos Humanos Fray Matías de Córdova, A.C.',
          'Centro de Derechos Humanos Fray Matías de Córdova A.C.',
          'same',
        ],
        ['Coalición Pro Defensa del Migrante de Baja California', 'Coalición Pro Defensa del Migrante, A.C.', 'review'],
        [
          'IMUMI Instituto para las Mujeres en la Migración',
          'IMUMI – Instituto para las Mujeres en la Migración, AC',
          'same',
        ],
        ['Sin Fronteras, IAP', 'SIN FRONTERAS IAP', 'same'],
      ],
      [
        ['Alianza Américas', 'Alianza Americas', 'same'],
        ['Asylum Access México (AAMX) A.C.', 'Asylum Access Mexico (AAMX)', 'same'],
        [
          'Comisión Mexicana de Defensa y Promoción de los Derechos Humanos',
          'Comisión Mexicana de Defensa y Promoción de los Derechos Humanos (CMDPDH)',
          'same',
        ],
        ['IMUMI Instituto para las Mujeres en la Migración', 'El Instituto para las Mujeres en la Migración', 'same'],
        ['Save the Children México, Sin Fronteras, IAP', 'Sin Fronteras IAP', 'review'],
      ],
    ]);
  });
});

describe('auditLetter', () => {
  it('reports the two numbers as they are, however far apart', () => {
    expect(auditLetter(letter(94, 'Sincerely,', '', ...roster(2023).signatories))).toMatchObject({
      claimed: 94,
      listed: 95,
    });
    expect(auditLetter(letter(7, 'Sincerely,', '', ...NAMES))).toMatchObject({ claimed: 7, listed: 4 });
    expect(auditLetter(letter(2, 'Sincerely,', '', ...NAMES))).toMatchObject({ claimed: 2, listed: 4 });
  });

  it('reads the same list whatever the letter claims', () => {
    for (const name of Object.keys(LAYOUTS)) {
      const text = LAYOUTS[name]?.(roster(2023).signatories) ?? '';
      const entries = auditLetter(text.replaceAll('the 95 undersigned', 'the 94 undersigned')).entries;
      expect(entries).toHaveLength(95);
    }
  });

  it('reads a sentence that is broken inside its number', () => {
    expect(
      auditLetter(
        `We, the ninety-\nfour undersigned organiza\u00ad\ntions, write.\n\nSincerely,\n\n${NAMES.join('\n')}\n`,
      ).claimed,
    ).toBe(94);
  });

  it('gives the fragment the number was read from, and says when it is only a bound', () => {
    expect(auditLetter(letter(4, 'Sincerely,', '', ...NAMES)).claim).toBe('We, the 4 undersigned organizations');
    const audit = auditLetter(letter('more than 3', 'Sincerely,', '', ...NAMES));
    expect(audit).toMatchObject({ claimed: 3, bound: 'at-least' });
    expect(audit.claim).toBe('We, the more than 3 undersigned organizations (a lower bound, read as that number)');
  });

  it('counts a line that is surely two names once, and asks', () => {
    const glued = 'Grupo de Mulheres Unidas – GMU Associação Casa Azul – ACA';
    const audit = auditLetter(letter(2, 'Sincerely,', '', '- Alpha House', `- ${glued}`));
    expect(audit.lines).toMatchObject([
      { line: glued, kind: 'glued', parts: ['Grupo de Mulheres Unidas – GMU', 'Associação Casa Azul – ACA'] },
    ]);
    expect(audit.counts).toEqual({ lines: 2, organizations: 2, openQuestions: 1 });
  });

  it('counts out-of-order entries by section', () => {
    const audit = auditLetter(
      letter(4, 'Sincerely,', '', 'National:', 'Yes House', 'Zulu House', 'Local:', 'Alpha', 'Beta'),
    );
    expect(audit).toMatchObject({ listed: 4, outOfOrder: 0, outOfOrderEntries: [] });
    const strayed = auditLetter(letter(4, 'Sincerely,', '', 'Beta', 'Alpha', 'Casa', 'Delta'));
    expect(strayed).toMatchObject({ outOfOrder: 1, outOfOrderEntries: ['Alpha'] });
  });

  it('finds names that are on the list twice, and says in what they differ', () => {
    const audit = auditLetter(
      letter(5, 'Sincerely,', '', 'Alpha', 'Beta', 'Beta', 'SIN FRONTERAS IAP', 'Sin Fronteras, I.A.P.'),
    );
    expect(audit.duplicates).toEqual([
      { names: ['Beta', 'Beta'], verdict: 'same', score: 1, reasons: ['The lines are equal, letter for letter.'] },
      {
        names: ['SIN FRONTERAS IAP', 'Sin Fronteras, I.A.P.'],
        verdict: 'same',
        score: 1,
        reasons: ['The names are equal apart from case, accents, punctuation and spaces.'],
      },
    ]);
    expect(audit.counts).toEqual({ lines: 5, organizations: 3, openQuestions: 0 });
    expect(audit.listed).toBe(5);
  });

  it.each([
    ['an empty file', ''],
    ['a text without a letter', 'The quick brown fox jumps over the lazy dog. It was not the first.'],
    ['a letter whose sentence has no number', letter('', 'Sincerely,', '', ...NAMES)],
    ['a list alone', NAMES.join('\n')],
  ])('refuses %s for want of a claim, with the cure', (_, text) => {
    const { code, message } = refusal(text);
    expect(code).toBe('no-claim');
    expect(message).toContain('We, the 95 undersigned');
    expect(message).not.toContain('\n');
  });

  it('says of a draft that it is one', () => {
    expect(refusal(letter('{{count}}', 'Sincerely,', '', ...NAMES)).message).toContain('{{count}}');
  });

  it.each([
    ['nothing below the text', letter(94)],
    ['nothing below the closing', letter(94, 'Sincerely,', '')],
    ["a sender's signature alone", letter(94, 'Sincerely,', '', 'Jane Doe', 'Executive Director, Example House')],
    ['a heading with nothing under it', letter(94, 'Signatories:', '')],
    ['notes alone', letter(94, 'Sincerely,', '', 'Notes:', '1. First of all, 2021.', '2. Second of all, 2022.')],
  ])('refuses a letter with %s for want of a list, with the cure', (_, text) => {
    const { code, message } = refusal(text);
    expect(code).toBe('no-list');
    expect(message).toContain('one name on each line');
    expect(message).toContain('We, the 94 undersigned organizations');
  });
});
