import { describe, expect, it } from '@jest/globals';
import { saidTexts, slipsIn } from '../../../test/builders/said-texts.js';
import { checkForm, readForm } from '../signer/sign/sign-form.js';
import { fieldFault } from '../signer/sign/field-fault.js';
import type { FieldName, PageProblem } from './texts.js';
import { textsForLetter, textsForSigner } from './said-to-person.js';
import { PAGE_LANGUAGES, textsFor } from './texts-for.js';

const OTHERS = PAGE_LANGUAGES.filter((language) => language !== 'en');

/** What is one word in two languages. */
const COGNATES = new Set(['editions.formats.md', 'editions.formats.docx', 'es errorPrefix', 'es error.code()']);

describe.each(PAGE_LANGUAGES)('the pages in %s', (language) => {
  it('have its quotes and spaces and nothing left to fill in', () => {
    const all = [textsFor(language), textsForSigner('individual', language), textsForLetter(true, language)];
    for (const texts of all)
      for (const count of [0, 1, 2, 1234, 2_000_000])
        expect(slipsIn(language, { ...saidTexts(texts, count), errorPrefix: '' })).toEqual([]);
  });
});

describe.each(OTHERS)('the pages in %s', (language) => {
  const texts = textsFor(language);

  it('say nothing in English', () => {
    for (const to of [textsFor, textsForSigner.bind(null, 'individual'), textsForLetter.bind(null, true)]) {
      const english = saidTexts(to('en'), 0);
      const same = Object.entries(saidTexts(to(language), 0)).filter(([path, text]) => english[path] === text);
      expect(
        same.map(([path]) => path).filter((path) => ![path, `${language} ${path}`].some((one) => COGNATES.has(one))),
      ).toEqual([]);
    }
  });

  it.each<PageProblem | 'not-found' | 'other'>([
    'campaign-not-found',
    'edition-not-found',
    'link-unknown',
    'verification-over',
    'sign-on-not-standing',
    'question-over',
    'reconsent-over',
    'body-too-large',
    'too-many-requests',
    'internal',
    'not-found',
    'other',
  ])('tell what %s means', (code) => {
    const said = saidTexts(texts.error.problem(code));
    expect(Object.keys(said)).toEqual(['title', 'text']);
    expect(slipsIn(language, said)).toEqual([]);
  });

  it('tell of every wrong field, by a sentence of its own', async () => {
    const wrong = {
      organizationName: '=1',
      country: 'Nowhere',
      website: 'no site',
      members: 'Uno\n\u0000',
      contactName: 'www.example.org',
      contactTitle: 'x'.repeat(201),
      contactEmail: 'nobody',
    };
    for (const form of [wrong, {}]) {
      const { problems } = await checkForm(readForm(form));
      const said = problems.map((problem) => texts.form.fault(fieldFault(problem)));
      expect(new Set(said).size).toBe(problems.length);
      expect(said.join(' ')).not.toMatch(/\bmust\b|undefined/);
      expect(slipsIn(language, Object.fromEntries(said.entries()))).toEqual([]);
    }
    const { problems } = await checkForm(readForm(wrong));
    expect(problems).toHaveLength(9);
    const fault = (field: FieldName): string =>
      texts.form.fault(fieldFault(problems.find((problem) => problem.field === field) ?? { field, message: '' }));
    expect(fault('contactTitle')).toMatch(/200.*201/);
    expect(fault('members')).toContain('2');
  });
});
