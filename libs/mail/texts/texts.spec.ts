import { describe, expect, it } from '@jest/globals';
import { saidTexts, slipsIn } from '../../../test/builders/said-texts.js';
import { MAIL_TEXTS, textsFor, textsForSigner } from './texts-for.js';

const OTHERS = ['es', 'fr', 'pt'];
const COUNTS = [0, 1, 2, 1234, 2_000_000];

describe.each(['en', ...OTHERS])('the mails in %s', (language) => {
  const texts = textsFor(language);

  it('are in that language, with its quotes and spaces and nothing left to fill in', () => {
    expect(texts.language).toBe(language);
    for (const count of COUNTS) expect(slipsIn(language, saidTexts(texts, count))).toEqual([]);
  });

  it('say everything they are told to say', () => {
    const told = (said: Record<string, string>): [string, string[]][] =>
      Object.entries(said).map(([path, text]) => [path, [...new Set(text.match(/‹\w+›/g))].sort()]);
    for (const count of COUNTS) expect(told(saidTexts(texts, count))).toEqual(told(saidTexts(MAIL_TEXTS.en, count)));
  });

  it('say a number as such, and in the singular what is one', () => {
    const digest = (count: number): string => texts.digest.possibleDuplicates({ count }).replaceAll(/[\d\s.,]/gu, '');
    expect(digest(1)).not.toBe(digest(2));
    const announced = (count: number): string =>
      [texts.announcement.text({ count, letter: 'L', organization: 'O' })].flat().join('');
    expect(announced(1234)).toMatch(/1[.,\u202f\u00a0]234/);
    expect(announced(1)).not.toMatch(/1/);
  });
});

describe.each(OTHERS)('the mails in %s', (language) => {
  it('say nothing in English', () => {
    const english = saidTexts(MAIL_TEXTS.en);
    const same = Object.entries(saidTexts(textsFor(language))).filter(([path, text]) => english[path] === text);
    expect(same).toEqual([]);
  });
});

describe('the plural of signatures', () => {
  it.each([
    ['en', 2_000_000, '2,000,000 signatures'],
    ['es', 2, 'Lleva 2 firmas'],
    ['es', 2_000_000, '2.000.000 de firmas'],
    ['fr', 2, 'porte 2 signatures'],
    ['fr', 2_000_000, '2 000 000 de signatures'],
    ['pt', 2, 'Tem 2 assinaturas'],
    ['pt', 2_000_000, '2.000.000 de assinaturas'],
  ])('in %s for %i is “%s”', (language, count, said) => {
    const text = [textsFor(language).announcement.text({ count, letter: 'L', organization: 'O' })].flat().join('');
    expect(text.replaceAll('\u202f', ' ')).toContain(said);
  });
});

describe('the language of a mail', () => {
  it.each([
    [['pt-BR'], 'pt'],
    [['PT-pt'], 'pt'],
    [['es-419', 'en'], 'es'],
    [['qu', 'es'], 'es'],
    [['qu', 'ay'], 'en'],
    [[undefined, 'fr'], 'fr'],
    [[], 'en'],
    [['e', 'espresso', '', 'fr'], 'fr'],
  ])('for %j is %s', (wanted, language) => {
    expect(textsFor(...wanted).language).toBe(language);
  });
});

describe.each(['en', ...OTHERS])('the mails to a person who signed for themselves, in %s', (language) => {
  const signer = { kind: 'individual', language } as const;
  const texts = textsForSigner(signer, 'en');

  it('speak of no organization, and of everything that their English speaks of', () => {
    const told = (said: Record<string, string>): [string, string[]][] =>
      Object.entries(said).map(([path, text]) => [path, [...new Set(text.match(/‹\w+›/g))].sort()]);
    const english = textsForSigner({ ...signer, language: 'en' }, 'en');
    for (const count of COUNTS) {
      const said = saidTexts(texts, count);
      const named = Object.entries(said).filter(([, text]) =>
        /organi[sz]a/i.test(text.replaceAll('‹organization›', '')),
      );
      expect(named.filter(([path]) => !path.startsWith('invitation'))).toEqual([]);
      expect(slipsIn(language, said)).toEqual([]);
      expect(told(saidTexts(texts, count))).toEqual(told(saidTexts(english, count)));
    }
  });

  it('say nothing in English', () => {
    const english = saidTexts(textsForSigner({ ...signer, language: 'en' }, 'en'));
    const same = Object.entries(saidTexts(texts)).filter(([path, text]) => english[path] === text);
    expect(same).toHaveLength(language === 'en' ? Object.keys(english).length : 0);
  });

  it('leave those to an organization as they are', () => {
    expect(textsForSigner({ kind: 'organization', language }, 'en')).toBe(textsFor(language));
  });
});
