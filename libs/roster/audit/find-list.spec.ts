import { describe, expect, it } from '@jest/globals';
import { auditLetter, type LetterUnreadableError } from './audit-letter.js';
import { letter } from './sample-letters.js';

const entries = (...list: string[]): string[] => auditLetter(letter(4, ...list)).entries;
const NAMES = ['Alpha House', 'Beta Fund', 'Casa Uno', 'Delta Watch'];

describe('where the list begins', () => {
  it.each([
    'Sincerely,',
    'Respectfully submitted,',
    'Yours faithfully',
    'Very truly yours,',
    'In solidarity,',
    'With gratitude and respect,',
    'Thank you,',
    'Signed,',
    'Atentamente,',
    'Muy atentamente',
    'En solidaridad,',
    'Atenciosamente,',
    'Com os melhores cumprimentos,',
    'Cordialement,',
    'Veuillez agréer, Madame la Ministre, nos salutations distinguées.',
    '**Sincerely,**',
    'Signatories',
    'Signatories (4)',
    'SIGNED BY:',
    'Signed by the following organizations:',
    'Respectfully submitted on behalf of the following organizations:',
    'Organizations that sign this letter:',
    'Organizations:',
    '## Undersigned organizations',
    'Firmantes:',
    'Organizaciones firmantes',
    'Suscriben este pronunciamiento:',
    'Assinam esta nota:',
    'Entidades signatárias',
    'Signataires :',
    'Organisations signataires (4) :',
    '--- SIGNATORIES ---',
  ])('under "%s"', (line) => {
    expect(entries(line, '', ...NAMES)).toEqual(NAMES);
    expect(entries(line, ...NAMES)).toEqual(NAMES);
  });

  it('under a heading below a closing and a signature of the sender', () => {
    const list = ['Sincerely,', '', 'Jane Doe', 'Executive Director', 'Example House', '', 'Signed by:', '', ...NAMES];
    expect(entries(...list)).toEqual(NAMES);
    expect(entries('Sincerely,', '', 'The Example Coalition', '', 'Member organizations:', ...NAMES)).toEqual(NAMES);
  });

  it('under the closing, when the heading only adds to it', () => {
    expect(
      entries(
        'Sincerely,',
        '',
        'Alpha House',
        'Beta Fund',
        '',
        'Additional signatories:',
        'Casa Uno',
        'Delta Watch',
        'Echo',
      ),
    ).toEqual(['Alpha House', 'Beta Fund', 'Casa Uno', 'Delta Watch', 'Echo']);
  });

  it('behind a last paragraph between the closing and the names', () => {
    const last =
      'We remain at your disposal for any question that you may have about what we ask of you in this letter.';
    expect(entries('Sincerely,', '', last, '', ...NAMES)).toEqual(NAMES);
  });

  it('where enough names stand for what is claimed: three lines may be a signature', () => {
    const listed = (claimed: number, count: number): number | string => {
      try {
        return auditLetter(letter(claimed, 'Sincerely,', '', ...NAMES.slice(0, count))).listed;
      } catch (error) {
        return (error as LetterUnreadableError).code;
      }
    };
    expect(listed(94, 4)).toBe(4);
    expect(listed(94, 3)).toBe('no-list');
    expect(listed(12, 3)).toBe(3);
    expect(listed(13, 3)).toBe('no-list');
    expect(listed(8, 2)).toBe(2);
    expect(listed(1, 1)).toBe('no-list');
  });

  it('under the closing, when many names stand between it and a heading', () => {
    const many = Array.from({ length: 10 }, (_, index) => `House ${String.fromCharCode(65 + index)}`);
    expect(entries('Sincerely,', '', ...many, '', 'Signed by:', ...NAMES)).toEqual([...many, ...NAMES]);
    const few = ['House A', 'House B', 'House C'];
    expect(entries('Sincerely,', '', ...few, '', 'Signatories:', 'Alpha House', 'Beta Fund')).toEqual([
      ...few,
      'Alpha House',
      'Beta Fund',
    ]);
    expect(entries('Sincerely,', '', ...few, '', 'Local organizations:', ...NAMES)).toEqual([...few, ...NAMES]);
  });

  it('directly under the sentence', () => {
    expect(
      auditLetter(
        `We, the 4 undersigned organizations:\n${NAMES.join('\n')}\n\nThank you for reading all of this, and for acting on it soon.`,
      ).entries,
    ).toEqual(NAMES);
  });

  it('behind the heading, when names follow on the same line', () => {
    expect(entries('Signatories: Alpha House; Beta Fund, Inc.; Casa', 'Uno; Delta Watch.')).toEqual([
      'Alpha House',
      'Beta Fund, Inc.',
      'Casa Uno',
      'Delta Watch',
    ]);
    expect(entries('Signatories:', '', 'Alpha House; Beta Fund; Casa Uno; Delta Watch')).toEqual(NAMES);
  });
});

describe('where the list ends', () => {
  it.each([
    ['a copy line', ['cc: Minister John Sample', 'Maria Example']],
    ['a contact', ['Contact: Jane Doe, 555 0100']],
    ['a press contact in Spanish', ['Contacto de prensa: Ana Ejemplo']],
    ['an end mark', ['###', 'Example House is a home.']],
    ['a mail signature mark', ['--', 'Sent by Example House']],
    ['notes', ['Notes', '', 'First of all', 'Second of all']],
    [
      'numbered notes',
      ['1 Example Watch, Nobody Home: The Year in', 'Shelter (Oct. 2021), https://example.org/a.pdf', '2 Id.'],
    ],
    ['a date', ['Geneva, 3 March 2024']],
    ['a date in Portuguese', ['Brasília, 22 de fevereiro de 2018.']],
    ['an editor’s credit', ['*Editado por Ana Exemplo']],
    [
      'running text',
      ['The coalition began in 2019 and has grown since then to what it is now, with many people in it.'],
    ],
    ['a sentence', ['You can download the brief here.']],
    ['a remark', ['*Affiliations are listed for identification purposes only.']],
    ['somebody’s address', ['jane@example.org']],
    ['a line with a mail address', ['Jane Doe, Example House, jane@example.org']],
  ])('before %s', (_, tail) => {
    expect(entries('Sincerely,', '', ...NAMES, '', ...tail)).toEqual(NAMES);
  });

  it('before the closing, when the list stands above it', () => {
    expect(entries('Signatories:', '', ...NAMES, '', 'Sincerely,', '', 'Jane Doe')).toEqual(NAMES);
  });
});

describe('what is not counted', () => {
  it.each([
    [
      'headings',
      [
        'National Organizations:',
        'Alpha House',
        'Beta Fund',
        'State and Local Organizations (2):',
        'Casa Uno',
        'Delta Watch',
      ],
    ],
    [
      'headings without colons',
      ['National organizations', '', 'Alpha House', 'Beta Fund', '', 'International', '', 'Casa Uno', 'Delta Watch'],
    ],
    [
      'a scope among other headings',
      ['National organizations', 'Alpha House', 'Beta Fund', 'Local', 'Casa Uno', 'Delta Watch'],
    ],
    [
      'headings in Spanish',
      [
        'Organizaciones nacionales',
        'Alpha House',
        'Beta Fund',
        'Personas a título individual:',
        'Casa Uno',
        'Delta Watch',
      ],
    ],
    [
      'bold headings',
      ['**East Coast**', '', 'Alpha House', 'Beta Fund', '', '**West Coast**', '', 'Casa Uno', 'Delta Watch'],
    ],
    [
      'Markdown headings',
      ['### East Coast', '', '- Alpha House', '- Beta Fund', '', '### West Coast', '', '- Casa Uno', '- Delta Watch'],
    ],
    [
      'plain lines above bullets',
      ['East Coast', '', '- Alpha House', '- Beta Fund', '', 'West Coast', '', '- Casa Uno', '- Delta Watch'],
    ],
    [
      'lines that end in a colon',
      ['East Coast:', 'Alpha House', 'Beta Fund', 'West Coast:', 'Casa Uno', 'Delta Watch'],
    ],
    ['countries', ['Mexico', 'Alpha House', 'Beta Fund', '', 'United States', 'Casa Uno', 'Delta Watch']],
    ['letters of the alphabet', ['A', 'Alpha House', 'B', 'Beta Fund', 'C', 'Casa Uno', 'D', 'Delta Watch']],
    ['a remark about the order', ['(in alphabetical order)', '', ...NAMES]],
    ['page numbers', ['Alpha House', 'Beta Fund', '', '3', '', 'Casa Uno', '', 'Page 4 of 9', '', 'Delta Watch']],
    [
      'page numbers of other kinds',
      ['Alpha House', '- 3 -', '', 'Beta Fund', '', '4 | P a g e', '', 'Casa Uno', '', '5/9', '', 'Delta Watch'],
    ],
    ['rules', ['Alpha House', 'Beta Fund', '', '* * *', '', 'Casa Uno', '________', 'Delta Watch']],
    [
      'addresses of footnotes',
      ['Alpha House', 'Beta Fund', '', '[3] https://example.org/a', 'www.example.net', '', 'Casa Uno', 'Delta Watch'],
    ],
    [
      'an address broken over lines',
      [
        'Alpha House',
        'Beta Fund',
        '',
        `https://www.example.org/${'long/'.repeat(9)}Refugee%20Admis`,
        'sions%20as%20of%202021.pdf',
        'Casa Uno',
        'Delta Watch',
      ],
    ],
    [
      'footnotes in words',
      [
        'Alpha House',
        'Beta Fund',
        '',
        '1 See Example Watch, Nobody Home,',
        'second edition.',
        '',
        '3',
        '',
        'Casa Uno',
        'Delta Watch',
      ],
    ],
    [
      'footnotes with marks',
      [
        'Alpha House',
        'Beta Fund',
        '',
        '[1] Harbor Fund, “Winter,”',
        'page 7.',
        '² Ibid.',
        '',
        'Casa Uno',
        'Delta Watch',
      ],
    ],
    [
      'running heads',
      ['Alpha House', '\fJoint letter – page 2', 'Beta Fund', 'Casa Uno', '\fJoint letter – page 3', 'Delta Watch'],
    ],
  ])('%s', (_, list) => {
    expect(entries('Sincerely,', '', ...list)).toEqual(NAMES);
  });

  it('no name that looks like one of these', () => {
    expect(entries('Sincerely,', '', 'Alpha', 'Beta', '', '18 Million Rising', '', 'Delta')).toContain(
      '18 Million Rising',
    );
    const names = [
      '18 Million Rising',
      '350.org',
      '40 Plus Club',
      '8th Day Center for Justice',
      'International House',
      'Mexico Solidarity Project',
      'Organizations United',
      'Women’s Page 13',
    ];
    expect(entries('Sincerely,', '', ...names)).toEqual(names);
  });

  it('no end of a name that did not fit on its line', () => {
    const long = 'National Association of Latin American and Other Community Based';
    expect(entries('Sincerely,', '', 'Alpha House', long, 'Organizations', 'Casa Uno')).toEqual([
      'Alpha House',
      long,
      'Organizations',
      'Casa Uno',
    ]);
    expect(entries('Sincerely,', '', 'Alpha House', `${long} and`, 'Organizations', 'Casa Uno')).toEqual([
      'Alpha House',
      `${long} and Organizations`,
      'Casa Uno',
    ]);
  });
});
