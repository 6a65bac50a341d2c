import { describe, expect, it } from '@jest/globals';
import { scrub } from './nest-logger.js';

describe('what reaches the log', () => {
  it('holds no mail address', () => {
    expect(scrub('550 no such user <ana.lopez@example.org>')).toBe('550 no such user <[address]>');
  });

  it.each([
    [`550 <o'brien@example.org> is gone`, '550 <[address]> is gone'],
    ['550 "ana lopez"@example.org is gone', '550 [address] is gone'],
    ['550 ana@[192.0.2.1] is gone', '550 [address] is gone'],
  ])('holds no mail address of an unusual form: %s', (text, clean) => {
    expect(scrub(text)).toBe(clean);
  });

  it('holds nothing that PostgreSQL could not store: no NUL, no half of a character', () => {
    expect(scrub('550 \0no\ud83d such user')).toBe('550 no\ufffd such user');
  });

  it('holds no verification token', () => {
    expect(scrub('/q/4fG_x-9aZkkLmN0pQrStUv1234567890 /i/4fG_x-9aZkkLmN0pQrStUv1234567890')).toBe(
      '/q/[token] /i/[token]',
    );
    expect(scrub('GET /unsubscribe/4fG_x-9aZkkLmN0pQrStUv1234567890')).toBe('GET /unsubscribe/[token]');
    expect(scrub('GET /v/4fG_x-9aZkkLmN0pQrStUv1234567890 200')).toBe('GET /v/[token] 200');
  });
});
