import { describe, expect, it } from '@jest/globals';
import { urlProblem } from './target.js';

describe('the address of an endpoint', () => {
  it.each([
    'https://example.org/hooks',
    'https://example.org:443/hooks?team=1',
    'https://example.org:8443/',
    'https://[2606:4700:4700::1111]/',
    'https://8.8.8.8/',
    'https://пример.example/hook',
  ])('may be %s', (url) => {
    expect(urlProblem(url, 'public')).toBeUndefined();
  });

  it.each([
    ['http://example.org/', 'https://'],
    ['ftp://example.org/', 'https://'],
    ['file:///etc/passwd', 'https://'],
    ['gopher://example.org/', 'https://'],
    ['http://localhost:3000/', 'https://'],
    ['example.org/hooks', 'full address'],
    ['https://', 'full address'],
    ['https://user:password@example.org/', 'user or password'],
    ['https://example.org/#top', 'fragment'],
    ['https://example.org:22/', 'port'],
    ['https://example.org:25/', 'port'],
    ['https://example.org:80/', 'port'],
    ['https://localhost/', 'public address'],
    ['https://LOCALHOST./', 'public address'],
    ['https://db.localhost/', 'public address'],
    ['https://metadata.google.internal/', 'public address'],
    ['https://127.0.0.1/', 'public address'],
    // The many ways to write 127.0.0.1 that URL parsers know.
    ['https://127.1/', 'public address'],
    ['https://2130706433/', 'public address'],
    ['https://0x7f.0.0.1/', 'public address'],
    ['https://0177.0.0.1/', 'public address'],
    ['https://①②⑦.0.0.1/', 'public address'],
    ['https://[::1]/', 'public address'],
    ['https://[::ffff:127.0.0.1]/', 'public address'],
    ['https://[64:ff9b::7f00:1]/', 'public address'],
    ['https://[2002:7f00:1::]/', 'public address'],
    ['https://0/', 'public address'],
    ['https://169.254.169.254/latest/meta-data', 'public address'],
    [`https://example.org/${'a'.repeat(2000)}`, 'at most 2000'],
  ])('is not %s', (url, why) => {
    expect(urlProblem(url, 'public')).toContain(why);
  });

  it('may be http on this machine in development, and nowhere else', () => {
    for (const url of ['http://localhost:8080/', 'http://127.0.0.1:8080/', 'http://[::1]:8080/'])
      expect(urlProblem(url, 'loopback')).toBeUndefined();
    for (const url of [
      'http://example.org/',
      'http://8.8.8.8/',
      'http://10.0.0.1:8080/',
      'http://localhost.example.org/',
    ])
      expect([url, urlProblem(url, 'loopback')]).toEqual([url, 'must start with https://']);
  });

  it('may be in a private network when the operator allows it, but not where a cloud keeps its secrets', () => {
    expect(urlProblem('http://receiver.internal:8080/', 'private')).toBeUndefined();
    expect(urlProblem('https://10.0.0.1/', 'private')).toBeUndefined();
    expect(urlProblem('https://169.254.169.254/', 'private')).toContain('public address');
    expect(urlProblem('http://8.8.8.8/', 'private')).toBe('must start with https://');
  });
});
