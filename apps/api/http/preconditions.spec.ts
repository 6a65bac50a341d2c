import { describe, expect, it } from '@jest/globals';
import { revisionOfRequest } from './preconditions.js';

const refusal = (ifMatch: string | undefined, body: unknown): unknown => {
  try {
    return revisionOfRequest(ifMatch, body);
  } catch (error) {
    const { code, fields } = error as { code: string; fields: { field: string }[] };
    return [code, ...fields.map(({ field }) => field)];
  }
};

describe('the revision that a change is based on', () => {
  it('comes from If-Match or from the body', () => {
    expect(revisionOfRequest('"a-1"', {})).toBe('a-1');
    expect(revisionOfRequest('W/"a-1"', undefined)).toBe('a-1');
    expect(revisionOfRequest(undefined, { basedOn: 'a-1' })).toBe('a-1');
    expect(revisionOfRequest(undefined, { basedOn: 3 })).toBe('3');
    expect(revisionOfRequest('"3"', { basedOn: 3 })).toBe('3');
  });

  it.each([[{}], [null], ['text'], [undefined]])('is asked for when it is missing: %j', (body) => {
    expect(refusal(undefined, body)).toEqual(['revision-required']);
  });

  it('is not guessed from anything else', () => {
    expect(refusal('*', {})).toEqual(['invalid-request', 'If-Match']);
    expect(refusal('a-1', {})).toEqual(['invalid-request', 'If-Match']);
    expect(refusal('"a", "b"', {})).toEqual(['invalid-request', 'If-Match']);
    expect(refusal(undefined, { basedOn: true })).toEqual(['invalid-request', 'basedOn']);
    expect(refusal('"a"', { basedOn: 'b' })).toEqual(['invalid-request', 'basedOn']);
  });
});
