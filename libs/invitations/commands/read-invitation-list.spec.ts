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
    ['a website that is none', 'Red,a@b.example,,,,nowhere', 'csv[2].website', /web address like/],
  ])('with %s is refused by row and field, with the cure', (_, row, field, message) => {
    expect(problems(`organization,address,language,contact,country,website\n${row}`)).toEqual([
      { field, message: expect.stringMatching(message) },
    ]);
  });

  it.each<[string, string, RegExp]>([
    ['nothing', '', /column organization and address/],
    ['no headings', 'Red Kaan,ana@kaan.example', /column organization and address in its first row; known are/],
    ['headings alone', 'organization,address', /a row below the headings/],
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
