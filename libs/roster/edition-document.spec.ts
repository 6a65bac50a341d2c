import { describe, expect, it } from '@jest/globals';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import {
  canonicalEdition,
  editionHash,
  type EditionHeader,
  printedLine,
  type PrintedSignatory,
} from './edition-document.js';

const header: EditionHeader = {
  schema: 'undersigned.edition/1',
  campaign: { slug: 'l', title: 'A letter with "signatories":[] in its title', convener: 'C' },
  number: 1,
  count: 0,
  frozenAt: '2027-01-16T00:00:00.000Z',
  deadline: { local: '2027-01-15T17:00', zone: 'UTC', at: '2027-01-15T17:00:00.000Z' },
  addressees: ['A'],
  cc: [],
  letterVersion: 1,
  letter: [{ language: 'en', body: 'We, the 0 undersigned\n' }],
};

const signatory = fc.record({
  position: fc.nat(),
  name: fc.string({ unit: 'grapheme' }),
  country: fc.option(fc.constantFrom('MX', 'CA')),
  members: fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 3 }),
});

async function joined(list: PrintedSignatory[]): Promise<string> {
  let text = '';
  for await (const piece of canonicalEdition(header, list)) text += piece;
  return text;
}

describe('the canonical JSON of an edition', () => {
  it('written in pieces is what RFC 8785 gives for the whole, for any roster', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(signatory, { maxLength: 20 }), async (list) => {
        expect(await joined(list)).toBe(canonicalize({ ...header, signatories: list }));
      }),
    );
  });

  it('has the hash that anybody computes from the whole', async () => {
    const list = [{ position: 1, name: 'Fe y Alegría', country: 'PA', members: [] }];
    const expected = createHash('sha256')
      .update(canonicalize({ ...header, signatories: list }) as string)
      .digest('hex');
    expect(await editionHash(header, list)).toBe(expected);
  });
});

describe('a printed line', () => {
  it('is the name alone, or the coalition with its members', () => {
    expect(printedLine({ name: 'CRECEN', members: [] })).toBe('CRECEN');
    expect(printedLine({ name: 'GTPM', members: ['a', 'b'] })).toBe('GTPM: a; b');
  });
});
