import { describe, expect, it } from '@jest/globals';
import { MOST_ROWS, readInvitationList } from './read-invitation-list.js';

const read = (csv: string): ReturnType<typeof readInvitationList> => readInvitationList(csv, ['en', 'es']);

function problems(csv: string): { field: string; message: string }[] {
  try {
    read(csv);
    return [];
  } catch (error) {
    return (error as { fields: { field: string; message: string }[] }).fields;
  }
}

describe('a list of organizations to invite', () => {
  it('needs a name and an address and may say more, under headings in any order and case', () => {
    expect(
      read(
        '\ufeffAddress,Organization,Language,Contact name,Country,Website\nana@kaan.example,"Red Kaan, A.C.",es,Ana,mx,kaan.example\n',
      ),
    ).toEqual([
      {
        row: 2,
        organizationName: 'Red Kaan, A.C.',
        contactEmail: 'ana@kaan.example',
        contactName: 'Ana',
        language: 'es',
        country: 'MX',
        website: 'kaan.example',
      },
    ]);
  });

  const ONE = [{ row: 2, organizationName: 'Red Kaan, A.C.', contactEmail: 'ana@kaan.example' }];

  it.each([
    [
      'semicolons, as spreadsheets write in many countries',
      'organization;address\r\nRed Kaan, A.C.;ana@kaan.example\r\n',
    ],
    ['a first line that names the separator', 'sep=;\r\norganization;address\r\nRed Kaan, A.C.;ana@kaan.example'],
    ['tabs', 'organization\taddress\nRed Kaan, A.C.\tana@kaan.example'],
    ['lines that end as on old machines', 'organization,address\r"Red Kaan, A.C.",ana@kaan.example\r'],
    ['Spanish headings', 'Organización,Correo electrónico\n"Red Kaan, A.C.",ana@kaan.example'],
    ['French headings', 'Nom de l’organisation;Adresse e-mail\nRed Kaan, A.C.;ana@kaan.example'],
    ['Portuguese headings', 'ORGANIZAÇÃO;Endereço de e-mail\nRed Kaan, A.C.;ana@kaan.example'],
    ['empty rows and columns at the end', 'organization,address,,\n"Red Kaan, A.C.",ana@kaan.example,,\n,,,\n\n'],
  ])('may have %s', (_, csv) => {
    expect(read(csv)).toMatchObject(ONE);
  });

  it('takes a name for that of the contact’s where another column is the organization', () => {
    const [one] = read('name,e-mail,organisation\nAna,ana@kaan.example,"Red Kaan, A.C."');
    expect(one).toMatchObject({ organizationName: 'Red Kaan, A.C.' });
  });

  it('knows all its columns in four languages', () => {
    for (const headings of [
      'organización;dirección;contacto;idioma;país;sitio web',
      'organisation;courriel;nom du contact;langue;pays;site web',
      'organização;e-mail;contato;língua;país;site',
    ])
      expect(read(`${headings}\nRed;ana@kaan.example;Ana;ES;mx;kaan.example`)).toMatchObject([
        {
          contactEmail: 'ana@kaan.example',
          contactName: 'Ana',
          language: 'es',
          country: 'MX',
          website: 'kaan.example',
        },
      ]);
  });

  it('counts rows as a spreadsheet does, empty ones and names on two lines included', () => {
    expect(problems('organization,address\n\n"Red\nKaan",a@b.example\nCasa,nobody')).toMatchObject([
      { field: 'csv[3].organization' },
      { field: 'csv[4].address' },
    ]);
  });

  it('is in the letter’s main language where it names none', () => {
    expect(read('organization,email\nRed Kaan,ana@kaan.example')).toMatchObject([
      { language: 'en', contactName: null, country: null, website: null },
    ]);
  });

  it.each<[string, string, string, RegExp]>([
    ['no name', ',a@b.example,,,,', 'csv[2].organization', /in row 2 must be filled in/],
    ['a web address for a name', 'www.kaan.example,a@b.example,,,,', 'csv[2].organization', /not a web address/],
    ['no address', 'Red,,,,,', 'csv[2].address', /in row 2 must be filled in/],
    ['two addresses', 'Red,a@b.example; c@d.example,,,,', 'csv[2].address', /one mail address like/],
    ['another language', 'Red,a@b.example,fr,,,', 'csv[2].language', /one of the letter’s: en, es/],
    ['a link for a contact', 'Red,a@b.example,,https://x.example,,', 'csv[2].contact', /without a web address/],
    ['a country by name', 'Red,a@b.example,,,Mexico,', 'csv[2].country', /code of two letters like MX/],
    ['a formula for a name', '=HYPERLINK(1),a@b.example,,,,', 'csv[2].organization', /must not start with “=”/],
    ['letters that only look like others', 'Red,ana@\uff4baan.example,,,,', 'csv[2].address', /one mail address like/],
    ['a cell too many', 'Red,a@b.example,,,,,A.C.', 'csv[2]', /more cells than there are headings.*in quotes/],
    ['a website that is none', 'Red,a@b.example,,,,nowhere', 'csv[2].website', /web address like/],
  ])('with %s is refused by row and field, with the cure', (_, row, field, message) => {
    expect(problems(`organization,address,language,contact,country,website\n${row}`)).toEqual([
      { field, message: expect.stringMatching(message) },
    ]);
  });

  it.each<[string, string, RegExp]>([
    ['nothing', '', /columns organization and address/],
    ['no headings', 'Red Kaan,ana@kaan.example', /columns organization and address in its first row; known are/],
    ['no address column', 'Organización;Teléfono\nRed Kaan;555', /a column address in its first row/],
    [
      'one column twice',
      'organización;correo;correo\nRed Kaan;a@b.example;',
      /each column once; “correo” stands twice/,
    ],
    [
      'letters lost before a quoted name',
      'Organizaci\ufffdn;Correo electr\ufffdnico\n"Red ""Kaan""; Norte";a@b.example',
      /UTF-8.* in row 1.*“CSV UTF-8”/,
    ],
    ['headings alone', 'organization,address', /a row below the headings/],
    [
      'letters lost',
      'organization,address\nRed,a@b.example\nMaya M\ufffdx,m@b.example',
      /UTF-8.* in row 3.*“CSV UTF-8”/,
    ],
    ['letters doubled', 'organization,address\nMaya MÃ©xico,m@b.example', /UTF-8.* in row 2/],
    ['a quote that never ends', 'organization,address\n"Red Kaan,ana@kaan.example', /readable CSV list.*quotes/],
    [
      'too many rows',
      `organization,address\n${'Red,a@b.example\n'.repeat(MOST_ROWS + 1)}`,
      /at most 500 rows; it has 501/,
    ],
  ])('with %s is refused as a whole', (_, csv, message) => {
    expect(problems(csv)).toEqual([{ field: 'csv', message: expect.stringMatching(message) }]);
  });

  it('tells all faults at once, but not thousands, and repeats no address', () => {
    const told = problems(`organization,address\n${',nobody\n'.repeat(50)}`);
    expect(told).toHaveLength(21);
    expect(told.at(-1)?.message).toBe('has 80 more faults in other rows');
    expect(JSON.stringify(told)).not.toContain('nobody');
  });
});
