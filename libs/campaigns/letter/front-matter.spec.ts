import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { LetterText } from '../letter-text.js';
import { canonicalLetter, letterHash, letterSource } from './canonical-letter.js';
import { sha256 } from './canonical-text.js';
import { readFrontMatter } from './front-matter.js';

const aLetter = (said: Partial<LetterText> = {}): LetterText => ({
  language: 'en',
  title: 'Keep the rivers clean',
  date: null,
  place: null,
  addressees: ['The Commission'],
  cc: [],
  salutation: null,
  body: 'We, the {{count}} undersigned, ask.\n',
  closing: null,
  ...said,
});

const FULL = aLetter({
  date: '2027-01-15',
  place: 'Geneva',
  addressees: ['A. Person\nPresident of the Council\nRiver Street 1', 'The “Commission”: all of it'],
  cc: ['# 10'],
  salutation: 'Dear President,',
  closing: 'Sincerely,\n- all of us',
});

const read = (markdown: string): ReturnType<typeof readFrontMatter> => readFrontMatter(markdown, 'letter[0].markdown');

describe('the canonical form of a letter', () => {
  it('is Markdown with front matter in a fixed order', () => {
    expect(letterSource(FULL)).toBe(`---
language: "en"
title: "Keep the rivers clean"
date: "2027-01-15"
place: "Geneva"
addressees:
  - |-
    A. Person
    President of the Council
    River Street 1
  - "The “Commission”: all of it"
cc:
  - "# 10"
salutation: "Dear President,"
closing: |-
  Sincerely,
  - all of us
---

We, the {{count}} undersigned, ask.
`);
  });

  it('has the SHA-256 of its file for a hash, which changes with every part of the letter', () => {
    expect(letterHash(FULL)).toBe(sha256(letterSource(FULL)));
    const changes: Partial<LetterText>[] = [
      { language: 'es' },
      { title: 'Other' },
      { date: '2027-01-16' },
      { place: 'Bern' },
      { addressees: ['Other'] },
      { cc: [] },
      { salutation: null },
      { closing: null },
      { body: 'Other\n' },
    ];
    const hashes = changes.map((change) => letterHash({ ...FULL, ...change }));
    expect(new Set([letterHash(FULL), ...hashes]).size).toBe(changes.length + 1);
  });

  it('is the same whatever system it was typed on', () => {
    const typed = aLetter({ title: ' Se\u006e\u0303or ', closing: 'a \r\n\r\n b', place: ' ', addressees: [' A\rB '] });
    expect(canonicalLetter(typed)).toMatchObject({
      title: 'Señor',
      closing: 'a\nb',
      place: null,
      addressees: ['A\nB'],
    });
  });

  it('reads back as the letter it was written from, whatever it holds', () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 40 })
      .map((said) => said.replace(/[\p{C}\u2028\u2029\ufeff]/gu, '') || 'x');
    const block = fc.array(text, { minLength: 1, maxLength: 3 }).map((some) => some.join('\n'));
    const some = fc.option(text);
    const letters = fc.record({
      language: fc.constantFrom('en', 'es', 'pt-BR'),
      title: text,
      date: fc.constantFrom(null, '2027-01-15'),
      place: some,
      addressees: fc.array(block, { maxLength: 4 }),
      cc: fc.array(block, { maxLength: 4 }),
      salutation: some,
      body: fc
        .array(fc.oneof(text, fc.constantFrom('---', '...', 'a: b', '')), { maxLength: 6 })
        .map((said) => said.join('\n')),
      closing: fc.option(block),
    });
    fc.assert(
      fc.property(letters.map(canonicalLetter), (letter) => {
        const { values, problems } = read(letterSource(letter));
        expect(problems).toEqual([]);
        const absent = { date: null, place: null, addressees: [], cc: [], salutation: null, closing: null, title: '' };
        expect(canonicalLetter({ ...absent, ...values } as unknown as LetterText)).toEqual(letter);
      }),
      { numRuns: 500 },
    );
  });
});

describe('front matter', () => {
  it('is read as people write it, a date without quotes too', () => {
    const { values, problems } = read(
      '---\r\ntitle: Keep: no\r\n---\r\nx'.replace('Keep: no', "'Keep: it'\r\ndate: 2027-01-15"),
    );
    expect(problems).toEqual([]);
    expect(values).toEqual({ title: 'Keep: it', date: '2027-01-15', body: 'x' });
  });

  it.each([
    ['We ask.', /no front matter; start the file with a line of ---/],
    ['---\ntitle: a: b\n---\n', /not YAML: line 2: .*in quotes/],
    ['---\ntitle: a\ntitle: b\n---\n', /not YAML: line 3: .*unique/],
    ['---\ntitel: a\n---\n', /key “titel”.*keys are language, title/],
    ['---\ntitle: !!js/function a\n---\n', /not YAML: line 2/],
    ['---\n- a\n---\n', /without keys/],
    ['---\n---\nWe ask.', /start the file/],
    ['---\ntitle: &a x\nplace: *a\n---\n', /aliases/],
  ])('%j is refused with the cure', (markdown, cure) => {
    expect(read(markdown).problems).toEqual([{ field: 'letter[0].markdown', message: expect.stringMatching(cure) }]);
  });
});
