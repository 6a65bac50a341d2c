import { describe, expect, it } from '@jest/globals';
import { idsIn, isMailId } from './mail-files.js';

describe('the id of a caught mail', () => {
  it.each([
    '../20260101T120000000Z-000001',
    '20260101T120000000Z-000001/../x',
    '',
    '.',
    '20260101T120000000Z-000001.eml',
  ])('is never a path: %p', (text) => expect(isMailId(text)).toBe(false));

  it('sorts the newest mail first and passes over other files', () => {
    const files = [
      '20260101T120000000Z-000001.eml',
      'notes.txt',
      '20260101T120000000Z-000002.eml',
      '20260101T120000000Z-000002.json',
    ];
    expect(idsIn(files)).toEqual(['20260101T120000000Z-000002', '20260101T120000000Z-000001']);
  });
});
