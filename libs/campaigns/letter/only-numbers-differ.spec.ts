import { describe, expect, it } from '@jest/globals';
import type { LetterText } from '../letter-text.js';
import { onlyNumbersDiffer } from './only-numbers-differ.js';

const aLetter = (body: string, head: Partial<LetterText> = {}): LetterText => ({
  language: 'en',
  title: 'Keep the rivers clean by 2030',
  date: '2027-01-15',
  place: null,
  addressees: ['The Ministry'],
  cc: [],
  salutation: null,
  body,
  closing: null,
  ...head,
});
const may = (before: string, after: string): boolean => onlyNumbersDiffer([aLetter(before)], [aLetter(after)]);

describe('a letter that nobody may change any more', () => {
  it.each([
    ['We, the 94 undersigned.', 'We, the {{count}} undersigned.'],
    ['We, the 1,094 undersigned.', 'We, the {{ count in words }} undersigned.'],
    ['94 groups, 94 voices', '{{organizations}} groups, 94 voices'],
    ['We, the 94 undersigned.', 'We, the 94 undersigned.\n\n'],
  ])('may have a number in digits become a placeholder: %s', (before, after) => expect(may(before, after)).toBe(true));

  it.each([
    ['Cut emissions by 30 %.', 'Cut emissions by 60 %.'],
    ['We, the {{count}}, ask.', 'We, the 200, ask.'],
    ['We, the 94, ask.', 'We, the {{count: enemies of the state | enemies of the state}}, ask.'],
    ['{{count}} {{count: group | groups}}', '{{count}} {{count: enemy | enemies}}'],
    ['We, the 94, ask.', 'We, the {{count}}, demand.'],
    ['We ask.', 'We ask 5.'],
  ])('may not have anything else changed: %s', (before, after) => expect(may(before, after)).toBe(false));

  it.each([
    { title: 'Keep the rivers clean by 2050' },
    { date: '2026-01-15' },
    { place: 'Geneva' },
    { addressees: ['The President'] },
  ])('may not have another head: %j', (head) =>
    expect(onlyNumbersDiffer([aLetter('{{count}}')], [aLetter('{{count}}', head)])).toBe(false),
  );
});
