import { describe, expect, it } from '@jest/globals';
import { isLocal } from './loopback.js';

const request = (remoteAddress: string, headers: Record<string, string>) =>
  isLocal({ socket: { remoteAddress }, headers });

describe('a request made on this machine', () => {
  it.each([
    ['127.0.0.1', 'localhost:3000'],
    ['::1', '[::1]:3000'],
    ['::ffff:127.0.0.1', '127.0.0.1:3000'],
  ])('is one from %s to %s', (address, host) => {
    expect(request(address, { host })).toBe(true);
  });

  it.each([
    ['comes from elsewhere', '192.0.2.7', { host: 'localhost:3000' }],
    ['was made by a page whose name leads here', '127.0.0.1', { host: 'letters.example.org' }],
    ['was passed on by a proxy', '127.0.0.1', { host: 'localhost:3000', 'x-forwarded-for': '192.0.2.7' }],
    ['names nobody', '127.0.0.1', {}],
  ])('is not one that %s', (_, address, headers) => {
    expect(request(address, headers as Record<string, string>)).toBe(false);
  });
});
