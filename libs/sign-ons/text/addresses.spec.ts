import { describe, expect, it } from '@jest/globals';
import { holdsWebAddress, isCountryCode } from './addresses.js';

describe('a web address in a text', () => {
  it.each(['Ana https://example.org', 'ftp://example.org', 'see WWW.example.org'])('is found in %s', (text) => {
    expect(holdsWebAddress(text)).toBe(true);
  });

  it.each(['Ana María López', 'Awww. Such a name', 'Change.org'])('is not found in %s', (text) => {
    expect(holdsWebAddress(text)).toBe(false);
  });
});

describe('a country code', () => {
  it.each([
    ['MX', true],
    ['mx', false],
    ['XX', false],
    ['MEX', false],
    ['', false],
  ])('may be "%s": %s', (text, expected) => {
    expect(isCountryCode(text)).toBe(expected);
  });
});
