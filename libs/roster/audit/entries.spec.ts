import { describe, expect, it } from '@jest/globals';
import { auditLetter } from './audit-letter.js';
import { claiming, letter } from './sample-letters.js';

const entries = (...list: string[]): string[] => auditLetter(letter(4, ...list)).entries;
const NAMES = ['Alpha House', 'Beta Fund', 'Casa Uno', 'Delta Watch'];

describe('marks in front of names', () => {
  it.each([
    ['1. Alpha House', '2. Beta Fund', '3. Casa Uno', '4. Delta Watch'],
    ['1) Alpha House', '2) Beta Fund', '3) Casa Uno', '4) Delta Watch'],
    ['(1) Alpha House', '(2) Beta Fund', '(3) Casa Uno', '(4) Delta Watch'],
    ['[1] Alpha House', '[2] Beta Fund', '[3] Casa Uno', '[4] Delta Watch'],
    ['1 Alpha House', '2 Beta Fund', '3 Casa Uno', '4 Delta Watch'],
    ['1 - Alpha House', '2 - Beta Fund', '3 - Casa Uno', '4 - Delta Watch'],
    ['01.\tAlpha House', '02.\tBeta Fund', '03.\tCasa Uno', '04.\tDelta Watch'],
    ['1. Alpha House', '1. Beta Fund', '1. Casa Uno', '1. Delta Watch'],
    ['1. Alpha House', '2. Beta Fund', '2. Casa Uno', '4. Delta Watch'],
    ['National', '1. Alpha House', '2. Beta Fund', 'Local', '1. Casa Uno', '2. Delta Watch'],
    ['- Alpha House', '- Beta Fund', '- Casa Uno', '- Delta Watch'],
    ['* **Alpha House**', '* [Beta Fund](https://beta.example)', '* _Casa Uno_', '* Delta Watch'],
    ['• Alpha House', '•Beta Fund', '•   Casa Uno', '• Delta Watch'],
    ['•', 'Alpha House', '•', 'Beta Fund', '•', 'Casa Uno', '•', 'Delta Watch'],
    [
      '| Organization | Country |',
      '|---|---|',
      '| Alpha House | Mexico |',
      '| Beta Fund | Chile |',
      '| Casa Uno | Peru |',
      '| Delta Watch | |',
    ],
    ['| 1 | Alpha House |', '| --- | :---: |', '| 2 | Beta Fund |']
      .slice(0, 0)
      .concat([
        '| # | Name |',
        '|--|--|',
        '| 1 | Alpha House |',
        '| 2 | Beta Fund |',
        '| 3 | Casa Uno |',
        '| 4 | Delta Watch |',
      ]),
    ['Alpha House     Casa Uno', 'Beta Fund       Delta Watch', '   '],
    ['Alpha House     Mexico', 'Beta Fund       Chile', 'Casa Uno        Peru', 'Delta Watch     Mexico'],
    ['Alpha House;', 'Beta Fund;', 'Casa Uno;', 'Delta Watch.'],
    ['Alpha House,', 'Beta Fund,', 'Casa Uno,', 'Delta Watch'],
    ['Alpha House*', 'Beta Fund [2]', 'Casa Uno¹', 'Delta Watch (https://delta.example)'],
  ])('%s', (...list) => {
    expect(entries('Sincerely,', '', ...list).sort()).toEqual(NAMES);
  });

  it('may skip a number, and a bullet may have lines below it', () => {
    const numbered = ['1 Alpha House', '2 Beta Fund', '3 Casa Uno', '5 Delta Watch', '6 Echo', '7 Foxtrot', '8 Golf'];
    expect(entries('Sincerely,', '', ...numbered)).toEqual([...NAMES, 'Echo', 'Foxtrot', 'Golf']);
    const bulleted = ['- Alpha House', '  of the North', '- Beta Fund', '    – BF', '- Casa Uno', '', 'Thank you all.'];
    expect(entries('Sincerely,', '', ...bulleted)).toEqual(['Alpha House of the North', 'Beta Fund – BF', 'Casa Uno']);
  });

  it('are taken off long names that end in commas', () => {
    const names = [
      'Association of Latin American Parents and Teachers',
      'Beta Fund',
      'Committee for the Dignity of People on the Move',
    ];
    expect(entries('Sincerely,', '', ...names.map((name) => `${name},`))).toEqual(names);
  });

  it('are not page numbers at the end of a name, unless the pages are numbered', () => {
    const long = 'Escola Example Fé e Política – Setor Pastoral Social Nordeste';
    expect(entries('Sincerely,', '', '1. Alpha', `2. ${long}`, '2', '3. Casa Uno')).toEqual([
      'Alpha',
      `${long} 2`,
      'Casa Uno',
    ]);
    expect(entries('Sincerely,', '', 'Alpha House', '2', 'Beta Fund', '3', 'Casa Uno')).toEqual(NAMES.slice(0, 3));
  });

  it('are none where a name begins with a number or a dash', () => {
    const names = ['1. 18 Million Rising', '2. 350.org', '3. Comissão Pastoral da', '– CPT'];
    expect(entries('Sincerely,', '', ...names)).toEqual(['18 Million Rising', '350.org', 'Comissão Pastoral da – CPT']);
  });
});

describe('a name with its person', () => {
  it('is one entry where blank lines part the blocks', () => {
    const blocks = [
      'Jane Doe',
      'Executive Director',
      'Alpha House',
      '',
      'John Roe',
      'President',
      'Beta Fund',
      '',
      'Ana Poe',
      'Coordinator',
      'Casa Uno',
    ];
    expect(entries('Sincerely,', '', ...blocks)).toEqual([
      'Jane Doe Executive Director Alpha House',
      'John Roe President Beta Fund',
      'Ana Poe Coordinator Casa Uno',
    ]);
  });

  it('leaves short paragraphs of names alone', () => {
    expect(entries('Sincerely,', '', 'Alpha House', 'Beta Fund', '', 'Casa Uno', 'Delta Watch')).toEqual(NAMES);
  });
});

describe('a coalition', () => {
  const audit = (...list: string[]): ReturnType<typeof auditLetter> =>
    auditLetter(letter(3, 'Sincerely,', '', ...list));

  it('counts once, its members behind a colon', () => {
    const found = audit('Alpha House', 'Big Coalition-BC: One, A.C.; Two (North; South); Three', 'Zeta House');
    expect(found.listed).toBe(3);
    expect(found.members).toEqual([
      { coalition: 'Big Coalition-BC', members: ['One, A.C.', 'Two (North; South)', 'Three'] },
    ]);
  });

  it('counts once, its members over several lines', () => {
    const found = audit(
      'Alpha House',
      'Big Coalition: One House; Two',
      'House; Three House; Four;',
      'Five and',
      'Six',
      'Zeta House',
    );
    expect(found.listed).toBe(3);
    expect(found.members[0]?.members).toEqual(['One House', 'Two House', 'Three House', 'Four', 'Five and Six']);
  });

  it('counts once, its members over a page', () => {
    const found = audit(
      'Alpha House',
      'Big Coalition: One House; Two House;',
      '',
      '7',
      '',
      'Three House',
      'Zeta House',
    );
    expect(found.entries).toEqual(['Alpha House', 'Big Coalition: One House; Two House; Three House', 'Zeta House']);
  });

  it('counts once, its members in brackets', () => {
    expect(audit('Alpha House', 'Big Coalition (One; Two; Three)', 'Zeta House').members).toEqual([
      { coalition: 'Big Coalition', members: ['One', 'Two', 'Three'] },
    ]);
  });

  it('counts once, its members as bullets or set in below it', () => {
    const nested = audit('- Alpha House', '- Big Coalition:', '  - One', '  - Two', '- Zeta House');
    expect(nested).toMatchObject({ listed: 3, members: [{ coalition: 'Big Coalition', members: ['One', 'Two'] }] });
    const long = audit(
      '- Alpha House',
      '- Big Coalition:',
      '  - One',
      '    House',
      '  - Two',
      '  - Three',
      '- Zeta House',
    );
    expect(long.members).toEqual([{ coalition: 'Big Coalition', members: ['One House', 'Two', 'Three'] }]);
    const set = audit('Alpha House', 'Big Coalition:', '    One', '    Two', 'Zeta House');
    expect(set).toMatchObject({ listed: 3, members: [{ coalition: 'Big Coalition', members: ['One', 'Two'] }] });
  });

  it('is none where a name has a colon', () => {
    expect(audit('OCA: Georgia', 'OCA: Greater Houston', 'Women: Life, Freedom').members).toEqual([]);
  });
});

describe('broken lines', () => {
  const broken = (...list: string[]): string[] =>
    auditLetter(letter(3, 'Sincerely,', '', 'Alpha House', ...list, 'Zulu House')).entries.slice(1, -1);

  it.each([
    ['a small word at the end', ['Friends of the', 'River']],
    ['a small word at the start', ['Committee for Shelter', 'and Peace']],
    ['a dash at the end', ['Committee for Shelter –', 'CS']],
    ['a dash at the start', ['Committee for Shelter', '– CS']],
    ['an acronym in brackets', ['Committee for Shelter', '(CS)']],
    ['an open bracket', ['Committee for Shelter (formerly', 'Winter Committee)']],
    ['an open bracket two lines up', ['Committee for Shelter (formerly the', 'Winter', 'Committee)']],
    ['straight quotation marks', ['Center "Maria', 'Example"']],
    ['an open quotation mark', ['Center “Maria', 'Example”']],
    ['a comma behind a long name', ['Sandra Example College of Law Legal Clinic,', 'State University']],
  ])('are joined by %s', (_, list) => {
    expect(broken(...list)).toEqual([list.join(' ')]);
  });

  it.each([
    ['a bracket that nobody closed', ['UESDF (União dos Estudantes', 'Frente Nacional', 'Rede (RN)']],
    ['a name in lower case', ['APIA Alliance', 'alpha Kappa Delta Phi Sorority']],
    ['an article in lower case', ['Kites', 'la Colectiva']],
    ['a comma that slipped in', ['Kites House,', 'Lima House']],
    ['a plus sign', ['Kites LGBTQ+', 'Lima House']],
    ['a hyphen inside', ['Albergue Tochan-Nuestra- Casa', 'Lima House']],
  ])('are not seen in %s', (_, list) => {
    expect(broken(...list)).toEqual(list.map((name) => name.replace(/,$/, '')));
  });

  it('are closed up at a hyphen', () => {
    expect(broken('Grupo Sobre Política Migratoria y Fronteriza de la Sierra y la Costa-', 'GTPM')).toEqual([
      'Grupo Sobre Política Migratoria y Fronteriza de la Sierra y la Costa-GTPM',
    ]);
  });
});

describe('files', () => {
  const plain = [claiming(4), '', 'Sincerely,', '', ...NAMES].join('\n');

  it.each([
    ['quoted', plain.replace(/^/gm, '> ')],
    ['with hard line breaks', plain.replace(/$/gm, '  ')],
    [
      'with backslashes and entities',
      plain.replaceAll('House', 'House\\').replaceAll('Beta Fund', 'Beta\\ Fund&nbsp;').replaceAll('Beta\\ ', 'Beta '),
    ],
    [
      'with soft hyphens and invisible spaces',
      plain.replaceAll('Alpha', 'Al\u00adpha').replaceAll('Beta', '\u200bBeta'),
    ],
    ['with old Mac line ends', plain.replaceAll('\n', '\r')],
    ['with Unicode line separators', plain.replaceAll('\n', '\u2028')],
  ])('%s are read', (_, text) => {
    expect(auditLetter(text).entries).toEqual(NAMES);
  });

  it('with a blank line behind every line are read', () => {
    const text = [
      ...[
        'We, the 4',
        'undersigned organizations, write a letter that',
        'goes on and on over several lines because of',
        'the program that took it out of its file, and',
        'nobody can tell where a paragraph ends any',
        'more, nor where the next of them begins.',
        '',
      ],
      ...['Sincerely,', '', ...NAMES],
    ];
    expect(auditLetter(text.join('\n\n'))).toMatchObject({ claimed: 4, entries: NAMES });
  });
});
