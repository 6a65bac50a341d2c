import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { fieldProblems } from '../../http/validation.js';
import { SignOnBody } from './sign.schema.js';

const GOOD = {
  organizationName: 'Asylum Access México (AAMX) A.C.',
  country: 'MX',
  website: 'https://example.org/quienes-somos',
  members: ['Casa del Migrante', 'Red por los Derechos'],
  contactName: 'Ana Pérez',
  contactTitle: 'Directora',
  contactEmail: 'ana@example.org',
  language: 'es',
  consent: true,
  authorized: true,
};

/** What the edge does with a body: transform, then check. */
async function check(input: object): Promise<{ body: SignOnBody; problems: Record<string, string> }> {
  const body = plainToInstance(SignOnBody, input);
  const problems = fieldProblems(await validate(body));
  return { body, problems: Object.fromEntries(problems.map(({ field, message }) => [field, message])) };
}

const problemsWith = async (change: object): Promise<Record<string, string>> =>
  (await check({ ...GOOD, ...change })).problems;

describe('a sign-on as submitted', () => {
  it('is accepted when all is well', async () => {
    expect((await check(GOOD)).problems).toEqual({});
  });

  it('may leave out what is optional', async () => {
    const { organizationName, contactName, contactEmail, consent, authorized } = GOOD;
    expect((await check({ organizationName, contactName, contactEmail, consent, authorized })).problems).toEqual({});
  });

  it('names every field that is missing, and no other', async () => {
    expect(Object.keys((await check({})).problems).sort()).toEqual([
      'authorized',
      'consent',
      'contactEmail',
      'contactName',
      'organizationName',
    ]);
  });

  it('is kept as typed, but NFC and without white space around', async () => {
    const { body, problems } = await check({
      ...GOOD,
      organizationName: '  Se\u006e\u0303oras \t',
      contactEmail: ' ana@example.org\n',
      members: [' Uno ', 'Me\u0301xico'],
      country: 'mx',
    });
    expect(problems).toEqual({});
    expect(body).toMatchObject({
      organizationName: 'Se\u00f1oras',
      contactEmail: 'ana@example.org',
      members: ['Uno', 'M\u00e9xico'],
      country: 'MX',
    });
  });

  it('measures a name after NFC and trimming, in characters and not in code units', async () => {
    expect(await problemsWith({ organizationName: ` ${'e\u0301'.repeat(300)} ` })).toEqual({});
    expect(await problemsWith({ organizationName: 'a' + '🌊'.repeat(299) })).toEqual({});
    expect(await problemsWith({ organizationName: 'é'.repeat(301) })).toEqual({
      organizationName: 'must have at most 300 characters; it has 301',
    });
  });

  it.each([
    ['right-to-left', 'מרכז סיוע לפליטים'],
    ['right-to-left with digits', 'مركز حقوق الإنسان 2023'],
    ['emoji beside letters', '🌊 Rivers United 👩‍👩‍👧'],
    ['Persian with a joiner', 'انجمن می‌خواهم'],
    ['a name that only begins like an address', 'www.example.org Foundation'],
    ['quotes and markup', '<b>"Freedom" & Co.</b>'],
  ])('accepts a name that is %s', async (_, organizationName) => {
    expect(await problemsWith({ organizationName })).toEqual({});
  });

  it.each([
    ['empty', '', 'must be filled in'],
    ['white space', ' \t ', 'must be filled in'],
    ['of 10,000 characters', 'x'.repeat(10_000), 'must have at most 300 characters; it has 10000'],
    ['with NUL', 'Red\0Org', 'contains an invisible or control character (U+0000); delete it'],
    ['with a bell', 'Red\u0007Org', 'contains an invisible or control character (U+0007); delete it'],
    ['with a bidi override', 'Red \u202egrO', 'contains an invisible or control character (U+202E); delete it'],
    ['with half a surrogate pair', 'Red \ud83c Org', 'contains an invisible or control character (U+D83C); delete it'],
    ['on two lines', 'Red\nOrg', 'must be on one line'],
    [
      'a formula',
      '=HYPERLINK("https://example.org","Red")',
      'must not start with “=”: spreadsheets would run it as a formula',
    ],
    ['only emoji', '🌊🌊', 'must contain a letter or a digit'],
    [
      'an address',
      'https://example.org/a',
      'must be the name of the organization, not a web address; the address goes into website',
    ],
    ['null', null, 'must be filled in'],
    ['a number', 7, 'must be a text'],
    ['a list', ['Red'], 'must be a text'],
    ['an object', { toString: 'Red' }, 'must be a text'],
    ['deep', [[[{ a: [] }]]], 'must be a text'],
  ])('refuses a name that is %s', async (_, organizationName, message) => {
    expect(await problemsWith({ organizationName })).toEqual({ organizationName: message });
  });

  it.each([
    ['nobody'],
    ['a@b'],
    ['a b@example.org'],
    ['Ana <ana@example.org>'],
    ['a@example.org, b@example.org'],
    ['@example.org'],
  ])('refuses %p as a mail address and says what one looks like', async (contactEmail) => {
    expect(await problemsWith({ contactEmail })).toEqual({
      contactEmail: 'must be a mail address like name@example.org',
    });
  });

  it('refuses a mail address that would add a header, or that is too long', async () => {
    expect(await problemsWith({ contactEmail: 'ana@example.org\r\nBcc: b@example.org' })).toHaveProperty(
      'contactEmail',
    );
    expect(await problemsWith({ contactEmail: `ana@${'example.'.repeat(40)}org` })).toEqual({
      contactEmail: 'must have at most 254 characters; it has 327',
    });
  });

  it.each([
    ['example.org'],
    ['www.example.org/über'],
    ['http://example.org'],
    ['HTTPS://EXAMPLE.ORG:8443/a?b=c#d'],
    ['https://bücher.example'],
  ])('accepts %p as a website', async (website) => {
    expect(await problemsWith({ website })).toEqual({});
  });

  it.each([
    ['javascript:alert(1)'],
    ['ftp://example.org'],
    ['mailto:ana@example.org'],
    ['https://user:pass@example.org'],
    ['example'],
    ['data:text/html,x'],
  ])('refuses %p as a website', async (website) => {
    expect(await problemsWith({ website })).toEqual({ website: 'must be a web address like https://example.org' });
  });

  it.each([
    ['country', 'XX', 'must be a country code of two letters like MX (ISO 3166-1)'],
    ['country', 'MEX', 'must be a country code of two letters like MX (ISO 3166-1)'],
    ['country', '', 'must be a country code of two letters like MX (ISO 3166-1)'],
    ['language', 'not a language', 'must be a language tag like en or pt-BR'],
    ['language', 'x'.repeat(36), 'must have at most 35 characters; it has 36'],
    ['contactName', '', 'must be filled in'],
    ['contactName', 'You won https://evil.example/claim', 'must not contain a web address'],
    ['contactName', 'A\u200bna', 'contains an invisible or control character (U+200B); delete it'],
    ['contactTitle', 'x'.repeat(201), 'must have at most 200 characters; it has 201'],
    ['members', 'Uno', 'must be a list of texts'],
    ['members', { 0: 'Uno' }, 'must be a list of texts'],
    ['members', ['Uno', ''], 'cannot be used: entry 2 must be filled in'],
    ['members', ['Uno', ['Dos']], 'cannot be used: entry 2 must be a text'],
    [
      'members',
      ['Uno', 'D\0os'],
      'cannot be used: entry 2 contains an invisible or control character (U+0000); delete it',
    ],
    ['members', ['x'.repeat(301)], 'cannot be used: entry 1 must have at most 300 characters; it has 301'],
    ['members', Array.from({ length: 201 }, String), 'must have at most 200 entries; it has 201'],
    ['consent', false, 'must be given: without it the name cannot be published'],
    ['consent', 'true', 'must be given: without it the name cannot be published'],
    ['authorized', 1, 'must be confirmed: only somebody who may give this signature can give it'],
  ])('refuses %s %j', async (field, value, message) => {
    expect(await problemsWith({ [field]: value })).toEqual({ [field]: message });
  });

  it.each(
    Object.keys(GOOD).flatMap((field) => [null, 7, [['x']], { a: { b: [] } }].map((value) => [field, value] as const)),
  )('answers with a problem at %s, and no crash, when it is %j', async (field, value) => {
    expect(Object.keys(await problemsWith({ [field]: value }))).toEqual([field]);
  });
});
