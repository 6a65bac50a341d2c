import { describe, expect, it } from '@jest/globals';
import { linkTokenHash } from '#platform/tokens';
import { codeMatches, linkToken, mailCode } from './secrets.js';

const secret = 's'.repeat(32);

describe('the secrets of a verification mail', () => {
  it('are the same for the same mail, so a mail written twice carries one link', () => {
    expect(linkToken(secret, 'a')).toBe(linkToken(secret, 'a'));
    expect(mailCode(secret, 'a', 1)).toBe(mailCode(secret, 'a', 1));
  });

  it('differ by sign-on, by installation and, the code, by mail', () => {
    expect(linkToken(secret, 'a')).not.toBe(linkToken(secret, 'b'));
    expect(linkToken(secret, 'a')).not.toBe(linkToken('t'.repeat(32), 'a'));
    expect(mailCode(secret, 'a', 1)).not.toBe(mailCode(secret, 'a', 2));
  });

  it('have 256 bits in the link and six digits in the code', () => {
    expect(Buffer.from(linkToken(secret, 'a'), 'base64url')).toHaveLength(32);
    for (let revision = 0; revision < 200; revision++) expect(mailCode(secret, 'a', revision)).toMatch(/^\d{6}$/);
  });

  it('cannot be read from what is stored', () => {
    expect(linkTokenHash(linkToken(secret, 'a'))).not.toContain(linkToken(secret, 'a'));
  });
});

describe('a typed code', () => {
  it('may have spaces or a dash between the digits', () => {
    expect(codeMatches(' 123 456 ', '123456')).toBe(true);
    expect(codeMatches('123-456', '123456')).toBe(true);
  });

  it.each(['123457', '12345', '1234567', '', 'abcdef', '１２３４５６'])('%j is wrong', (typed) => {
    expect(codeMatches(typed, '123456')).toBe(false);
  });
});
