import { describe, expect, it } from '@jest/globals';
import { scrub } from './nest-logger.js';

describe('what reaches the log', () => {
  it('holds no mail address', () => {
    expect(scrub('550 no such user <ana.lopez@example.org>')).toBe('550 no such user <[address]>');
  });

  it('holds no verification token', () => {
    expect(scrub('GET /unsubscribe/4fG_x-9aZkkLmN0pQrStUv1234567890')).toBe('GET /unsubscribe/[token]');
    expect(scrub('GET /v/4fG_x-9aZkkLmN0pQrStUv1234567890 200')).toBe('GET /v/[token] 200');
  });
});
