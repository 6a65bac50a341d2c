import { describe, expect, it } from '@jest/globals';
import { placeholderProblems, saysHowMany, withNumbers } from './placeholders.js';

const counts = (count: number): { count: number; organizations: number; individuals: number } => ({
  count,
  organizations: count,
  individuals: 0,
});
const written = (text: string, count: number, language: string): string => withNumbers(text, counts(count), language);

describe('the count in the letter', () => {
  it('replaces every placeholder', () => {
    expect(written('We, the {{count}} undersigned … all {{ count }}', 95, 'en')).toBe(
      'We, the 95 undersigned … all 95',
    );
  });

  it('agrees with what it counts, in the language of the letter', () => {
    const english = 'We, the {{count}} undersigned {{count: organization | organizations}}, ask.';
    expect(written(english, 1, 'en')).toBe('We, the 1 undersigned organization, ask.');
    expect(written(english, 0, 'en')).toBe('We, the 0 undersigned organizations, ask.');
    expect(written(english, 1234, 'en')).toBe('We, the 1,234 undersigned organizations, ask.');
    const spanish = '{{count: La | Las}} {{count}} {{count:organización firmante|organizaciones firmantes}}';
    expect(written(spanish, 1, 'es')).toBe('La 1 organización firmante');
    expect(written(spanish, 2, 'es')).toBe('Las 2 organizaciones firmantes');
    expect(written('{{count:organisation|organisations}}', 0, 'fr')).toBe('organisation');
  });

  it('has a form of its own for whole millions where the language needs one', () => {
    const text = '{{count in words, feminine}} {{count: organización | organizaciones | de organizaciones}}';
    expect(written(text, 2_000_000, 'es')).toBe('dos millones de organizaciones');
    expect(written(text, 1_200_000, 'es')).toBe('un millón doscientas mil organizaciones');
  });

  it('leaves alone what only looks like it', () => {
    for (const text of [
      '{{count:one}}',
      '{{counts}}',
      '{{count:a|b|c|d}}',
      '{count}',
      '{{count in figures}}',
      '{{constructor}}',
    ])
      expect(written(text, 1, 'en')).toBe(text);
  });

  it('is grouped as the language groups digits', () => {
    expect(written('{{count}}', 1234, 'en')).toBe('1,234');
    expect(written('{{count}}', 1234, 'pt')).toBe('1.234');
  });
});

describe('the numbers of a letter', () => {
  it('are counted apart', () => {
    const text =
      '{{organizations}} {{organizations: organization | organizations}} and {{individuals}} {{individuals: person | persons}}, {{count}} in all';
    expect(withNumbers(text, { count: 96, organizations: 95, individuals: 1 }, 'en')).toBe(
      '95 organizations and 1 person, 96 in all',
    );
  });

  it('are in words, with a capital where the placeholder has one, and agree with what is counted', () => {
    expect(written('{{Count in words}} organizations', 95, 'en')).toBe('Ninety-five organizations');
    expect(written('las {{organizations in words}} organizaciones', 201, 'es')).toBe(
      'las doscientas una organizaciones',
    );
    expect(written('{{count in words, masculine}} colectivos', 201, 'es')).toBe('doscientos un colectivos');
    expect(written('{{count in words, feminine}} entidades', 2, 'pt')).toBe('duas entidades');
  });

  it('are digits where there are no words', () => {
    expect(written('{{count in words}}', 1_000_000_000, 'en')).toBe('1,000,000,000');
    expect(written('{{count in words}}', 95, 'de')).toBe('95');
  });
});

describe('a text', () => {
  it.each(['{{count}}', '{{organizations}}', '{{Count in words}}'])('with %s says how many sign it', (text) => {
    expect(saysHowMany(text)).toBe(true);
  });

  it.each(['{{individuals}}', '{{count: a | b}}', 'ninety-five', '{{signatories}}'])('with %s does not', (text) => {
    expect(saysHowMany(text)).toBe(false);
  });

  it.each([
    ['en', '{{signatories}}', /{{signatories}}, which is not known; write {{count}}/],
    ['de', '{{count in words}}', /in en, es, fr and pt only; write {{count}}/],
    ['es', '{{count in words}}', /write {{count in words, feminine}} or/],
  ])('in %s with %s is told the cure', (language, text, cure) => {
    expect(placeholderProblems(text, language)).toEqual([expect.stringMatching(cure)]);
  });

  it.each([
    ['en', '{{count in words}}'],
    ['es', '{{organizations in words}} {{count in words, masculine}}'],
    ['de', '{{count}} {{count: a | b}}'],
  ])('in %s may have %s', (language, text) => expect(placeholderProblems(text, language)).toEqual([]));
});
