import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { addressKey } from '../mailboxes/address-key.js';
import { readUnsubscribeToken, unsubscribeToken } from './unsubscribe-token.js';

const SECRET = 'a secret that is long enough for a test';
const key = addressKey(SECRET, 'press@big.example');

describe('the token of an unsubscribe link', () => {
  it.each([null, randomUUID()])('says which mailbox it is for and from what (%s)', (campaignId) => {
    const token = unsubscribeToken(SECRET, { addressKey: key, campaignId });
    expect(token).toMatch(/^[\w-]{86}$/);
    expect(readUnsubscribeToken(SECRET, token)).toEqual({ addressKey: key, campaignId });
  });

  it('is unknown when a single character of it was changed, when it is cut, and to another secret', () => {
    const token = unsubscribeToken(SECRET, { addressKey: key, campaignId: randomUUID() });
    // The last character carries bits that stand for nothing, so it is left alone.
    for (let at = 0; at < token.length - 1; at += 1) {
      const changed = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
      expect(readUnsubscribeToken(SECRET, changed)).toBeUndefined();
    }
    expect(readUnsubscribeToken(SECRET, token.slice(0, 60))).toBeUndefined();
    expect(readUnsubscribeToken(SECRET, '')).toBeUndefined();
    expect(readUnsubscribeToken('another secret', token)).toBeUndefined();
  });
});
