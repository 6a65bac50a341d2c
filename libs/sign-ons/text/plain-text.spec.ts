import { describe, expect, it } from '@jest/globals';
import { emailKey, nameProblem, unprintable } from './plain-text.js';

describe('the name of an organization', () => {
  it.each([
    ['in any script', 'منظمة العفو الدولية'],
    ['with emoji joined to one', 'Familias 👩‍👩‍👧'],
    ['of digits', '350.org'],
    ['with a sign in front', '+Vida'],
    ['in quotes', '"Como nacido entre nosotros"'],
    ['decomposed', 'Asociacio\u0301n'],
    ['with a web name in it', 'Change.org Foundation'],
  ])('may be %s', (_, name) => {
    expect(nameProblem(name)).toBeUndefined();
  });

  it.each([
    ['a formula', '=HYPERLINK("http://x","y")', /formula/],
    ['a web address', 'https://example.org/about', /website/],
    ['punctuation only', '---', /letter or a digit/],
    ['two lines', 'Red\nJesuita', /one line/],
    ['one with a NUL', 'Red\u0000Jesuita', /U\+0000/],
    ['one with a bidi override', 'Red \u202eatiuseJ', /U\+202E/],
    ['one with a zero-width space', 'Red\u200bJesuita', /U\+200B/],
    ['one with half a surrogate pair', 'Red \ud83d', /U\+D83D/],
    ['one that lost a letter on the way', 'Asociaci\ufffdn', /type it again/],
  ])('may not be %s, and the message says what to do', (_, name, message) => {
    expect(nameProblem(name)).toMatch(message);
  });
});

describe('a text of several lines', () => {
  it('may have line breaks and tabs but no other control characters', () => {
    expect(unprintable('a\n\tb', true)).toBeUndefined();
    expect(unprintable('a\u0007b', true)).toMatch(/U\+0007/);
  });
});

describe('two spellings of one mailbox', () => {
  it('have one key', () => {
    expect(emailKey(' Press@Big.Example ')).toBe(emailKey('press@big.example'));
  });
});
