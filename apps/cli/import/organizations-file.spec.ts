import { describe, expect, it } from '@jest/globals';
import { type ExportFormat, exportFormats, type ExportSource, type PrintedSignatory } from '#roster';
import { organizationsOf, OrganizationsFileError } from './organizations-file.js';

const problemsOf = (text: string): string[] => {
  try {
    organizationsOf(text);
    return [];
  } catch (error) {
    return error instanceof OrganizationsFileError ? error.problems : [String(error)];
  }
};

describe('a list of organizations', () => {
  it('may give other names, country, website, parent and network; several in one cell are set apart by semicolons', () => {
    const text = `name,aliases,acronym,former names,country,website,parent
"Red Kaan, A.C.",Kaan Network; Kaan,RK,Grupo Kaan,mx,https://kaan.example.org,Universidad Ixim`;
    expect(organizationsOf(text)).toEqual([
      {
        name: 'Red Kaan, A.C.',
        otherNames: [
          { name: 'Kaan Network', kind: 'alias' },
          { name: 'Kaan', kind: 'alias' },
          { name: 'RK', kind: 'acronym' },
          { name: 'Grupo Kaan', kind: 'former' },
        ],
        country: 'MX',
        website: 'https://kaan.example.org',
        parent: 'Universidad Ixim',
        members: [],
      },
    ]);
  });

  it('takes of an exported roster its organizations alone, and members without the headings they stand under', async () => {
    const header = { schema: 'undersigned.edition/2' } as ExportSource['header'];
    const signatories: PrintedSignatory[] = [
      {
        ...{
          position: 1,
          section: 'organizations',
          kind: 'organization',
          name: 'Grupo Kaan',
          country: 'MX',
          affiliation: null,
        },
        members: [
          { name: 'Casa Ixim', role: null, counted: true },
          { name: 'Red Sur', role: 'Observers', counted: false },
          { name: 'Red Norte', role: 'Observers', counted: false },
        ],
      },
      {
        ...{ position: 2, section: 'individuals', kind: 'individual', name: 'Ada Example', country: null },
        ...{ affiliation: 'Casa Ixim', members: [] },
      },
    ];
    const csv = exportFormats.find(({ extension }) => extension === 'csv') as ExportFormat;
    const edition = { header, sha256: '' };
    const letter = {} as ExportSource['letter'];
    const text = (await Array.fromAsync(csv.write({ edition, header, letter, signatories }))).join('');
    expect(organizationsOf(text)).toMatchObject([
      { name: 'Grupo Kaan', country: 'MX', members: ['Casa Ixim', 'Red Sur', 'Red Norte'] },
    ]);
  });

  it('may be the roster of an earlier letter, as it was exported', () => {
    const text = "position,name,country,members\r\n1,Grupo Kaan,MX,Casa Ixim; Red Sur\r\n2,'+Ayuda,,\r\n";
    expect(organizationsOf(text)).toMatchObject([
      { name: 'Grupo Kaan', country: 'MX', members: ['Casa Ixim', 'Red Sur'] },
      { name: '+Ayuda', members: [] },
    ]);
  });

  it('may list members inside a name', () => {
    expect(organizationsOf('name\nGrupo Kaan: Casa Ixim; Red Sur')).toMatchObject([
      { name: 'Grupo Kaan', members: ['Casa Ixim', 'Red Sur'] },
    ]);
  });

  it('is read with a byte order mark, with any line ends, and headings in any case', () => {
    expect(organizationsOf('\uFEFFOrganization\r\nRed Kaan\r\n')).toMatchObject([{ name: 'Red Kaan' }]);
  });

  it.each([
    ['organizations\nRed', 'lacks the column “name”'],
    ['name,country\nRed,MEX', 'row 2: country “MEX” must be a code of two letters'],
    ['name,website\nRed,no site', 'row 2: website “no site” must be a web address'],
    ['name,country\n,MX', 'row 2: name must be filled in'],
    ['name\nhttps://example.org', 'row 2: name must be the name of the organization, not a web address'],
    [`name\n${'a'.repeat(301)}`, 'row 2: name must have at most 300 characters; it has 301'],
    ['name,aliases\nRed,Kaan; !!!', 'row 2: “!!!” must contain a letter or a digit'],
    ['name\n"Red', 'is not a readable CSV file'],
  ])('%j is refused with the row and the cure', (text, problem) => {
    expect(problemsOf(text)[0]).toContain(problem);
  });

  it('names every row at fault at once, and not more than can be read', () => {
    const problems = problemsOf(`name,country\n${Array.from({ length: 30 }, () => 'Red,XX').join('\n')}`);
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)).toBe('and 10 more rows.');
  });
});
