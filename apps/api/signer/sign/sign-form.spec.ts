import { describe, expect, it } from '@jest/globals';
import { countries } from '../../i18n/countries.js';
import { checkForm, emptyForm, idempotencyKey, readForm } from './sign-form.js';

const FILLED = {
  formKey: 'b8a3e0b5-3c2f-4b0a-9d39-5d9e6f0f7a11',
  language: 'en',
  organizationName: 'Red Uno',
  contactName: 'Ana',
  contactEmail: 'ana@example.org',
  consent: 'yes',
  authorized: 'yes',
};

describe('the sign form', () => {
  it('takes the lines of the members field that hold something', async () => {
    const { body, problems } = await checkForm(readForm({ ...FILLED, members: 'Uno\r\n\r\n  Dos \n' }));
    expect(problems).toEqual([]);
    expect(body.members).toEqual(['Uno', 'Dos']);
  });

  it('takes an optional field that was left empty for not given', async () => {
    const { body, problems } = await checkForm(
      readForm({ ...FILLED, country: '', website: ' ', contactTitle: '', members: '\n' }),
    );
    expect(problems).toEqual([]);
    expect(body).toMatchObject({ country: undefined, website: undefined, contactTitle: undefined, members: undefined });
  });

  it.each([
    [undefined],
    [null],
    ['text'],
    [[]],
    [{ organizationName: ['a', 'b'], consent: ['yes', 'yes'], members: {} }],
  ])('reads %j as a form that still has to be filled in', async (body) => {
    const { problems } = await checkForm(readForm(body));
    expect(problems.map(({ field }) => field)).toEqual([
      'organizationName',
      'contactName',
      'contactEmail',
      'consent',
      'authorized',
    ]);
  });

  it('makes a second press of the button the same request, and a corrected form another', () => {
    const key = idempotencyKey(readForm(FILLED));
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(idempotencyKey(readForm({ ...FILLED }))).toBe(key);
    expect(idempotencyKey(readForm({ ...FILLED, contactEmail: 'ana.perez@example.org' }))).not.toBe(key);
    expect(idempotencyKey(readForm({ ...FILLED, formKey: '' }))).toBeUndefined();
    expect(emptyForm('en', 1).formKey).not.toBe(emptyForm('en', 1).formKey);
  });

  it('offers every country once, by its name in the language of the page', () => {
    const list = countries('en');
    expect(list).toHaveLength(249);
    expect(new Set(list.map(({ code }) => code)).size).toBe(249);
    expect(list[0]?.name).toBe('Afghanistan');
    expect(list.findIndex(({ code }) => code === 'AX')).toBeLessThan(list.findIndex(({ code }) => code === 'AL'));
    expect(countries('es').find(({ code }) => code === 'DE')?.name).toBe('Alemania');
  });
});
