import { describe, expect, it } from '@jest/globals';
import { renderFragment } from '#platform/html';
import type { LetterText } from '../letter-text.js';
import { differenceText, differs, letterDifference } from './difference.js';
import { DifferenceView } from './difference-view.js';

const aLetter = (body: string, said: Partial<LetterText> = {}): LetterText => ({
  language: 'en',
  title: 'Rivers',
  date: null,
  place: null,
  addressees: ['The Commission'],
  cc: [],
  salutation: null,
  body,
  closing: null,
  ...said,
});

const BEFORE = aLetter('We, the {{count}} undersigned, ask you to act.\n\nThe river is low.\n\nThe end.\n');
const AFTER = aLetter('We, the {{count}} undersigned, **urge** you to act now.\n\nThe river is low.\n\nThe end.\n');

describe('the difference between two versions of a letter', () => {
  it('is shown word by word, each paragraph that stays as it was', () => {
    expect(renderFragment(<DifferenceView paragraphs={letterDifference(BEFORE, AFTER)} />)).toBe(
      '<p>Rivers</p><p>The Commission</p><p>We, the {{count}} undersigned, <del>ask</del><ins>urge</ins> you to act<ins> now</ins>.</p><p>The river is low.</p><p>The end.</p>',
    );
  });

  it('is, for a mail, the changed paragraphs alone', () => {
    expect(differenceText(letterDifference(BEFORE, AFTER))).toBe(
      'We, the {{count}} undersigned, [-ask-]{+urge+} you to act{+ now+}.',
    );
  });

  it('shortens what stayed in a long paragraph, and what is too long for a mail', () => {
    const long = `${'word '.repeat(40)}old ${'word '.repeat(40)}`;
    const text = differenceText(letterDifference(aLetter(long), aLetter(long.replace('old', 'new'))));
    expect(text).toMatch(/^… (word ){12}\[-old-\]\{\+new\+\} (word ){11}… $/);
    expect(differenceText(letterDifference(undefined, aLetter('x'.repeat(5_000))))).toHaveLength(4_001);
  });

  it('covers the head and the closing, paragraphs that came and went, and languages that are new', () => {
    const after = aLetter(`${BEFORE.body}\nP.S.\n`, { title: 'Clean rivers', closing: 'Yours' });
    const changed = letterDifference(BEFORE, after);
    expect(differenceText(changed)).toBe(
      '{+Clean rivers+}[-Rivers-]'.replace(/(.*\+})(\[.*)/, '$2$1') + '\n\n{+P.S.+}\n\n{+Yours+}',
    );
    expect(differenceText(letterDifference(undefined, BEFORE))).toMatch(/^{\+Rivers\+}/);
  });

  it('is none between the same words in another layout', () => {
    expect(differs(letterDifference(aLetter('We *ask*.'), aLetter('We **ask**.')))).toBe(false);
    expect(differs(letterDifference(BEFORE, AFTER))).toBe(true);
  });

  it('escapes what the letter says', () => {
    const shown = renderFragment(<DifferenceView paragraphs={letterDifference(BEFORE, aLetter('`<b>`'))} />);
    expect(shown).toContain('&lt;b>');
    expect(shown).not.toContain('<b>');
  });

  it('of texts that have nothing in common is that the one took the place of the other, without end to look for', () => {
    const words = (from: number, between: string): string =>
      Array.from({ length: 1_000 }, (_, index) => `w${from + index}`).join(between);
    const [pieces] = letterDifference(aLetter(words(0, ' ')), aLetter(words(9_000, ' '))).slice(-1);
    expect(pieces?.map(({ kind }) => kind)).toEqual(['removed', 'added']);
    expect(letterDifference(aLetter(words(0, '\n\n')), aLetter(words(9_000, '\n\n')))).toHaveLength(1_002);
  });
});
