import { describe, expect, it } from '@jest/globals';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { anEditionHeader, aPrintedLetter, aPrintedSignatory } from '../../test/builders/editions.js';
import {
  canonicalEdition,
  editionHash,
  printedLine,
  type PrintedSignatory,
  type StoredHeader,
} from './edition-document.js';
import { printedHeader } from './printed-header.js';

const header = anEditionHeader([], {
  letter: [aPrintedLetter({ title: 'A letter with "signatories":[] in its title' })],
});

const signatory: fc.Arbitrary<PrintedSignatory> = fc.record({
  position: fc.nat(),
  section: fc.constantFrom('organizations', 'country:MX'),
  kind: fc.constantFrom('organization', 'individual'),
  name: fc.string({ unit: 'grapheme' }),
  country: fc.option(fc.constantFrom('MX', 'CA')),
  affiliation: fc.option(fc.string({ unit: 'grapheme' })),
  members: fc.array(
    fc.record({
      name: fc.string({ unit: 'grapheme' }),
      role: fc.option(fc.string({ unit: 'grapheme' })),
      counted: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
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
    const list = [aPrintedSignatory({ name: 'Fe y Alegría', country: 'PA' })];
    const expected = createHash('sha256')
      .update(canonicalize({ ...header, signatories: list }) as string)
      .digest('hex');
    expect(await editionHash(header, list)).toBe(expected);
  });
});

describe('an edition frozen under the first schema', () => {
  const stored: StoredHeader = {
    schema: 'undersigned.edition/1',
    campaign: { slug: 'l', title: 'A letter', convener: 'C' },
    number: 1,
    count: 1,
    frozenAt: '2027-01-16T00:00:00.000Z',
    deadline: { local: '2027-01-15T17:00', zone: 'UTC', at: '2027-01-15T17:00:00.000Z' },
    addressees: ['A'],
    cc: [],
    letterVersion: 1,
    letter: [{ language: 'en', body: 'We, the 1 undersigned\n' }],
  };

  it('keeps its hash', async () => {
    const entry = { position: 1, name: 'GTPM', country: 'MX', members: ['a', 'b'] };
    const expected = createHash('sha256')
      .update(canonicalize({ ...stored, signatories: [entry] }) as string)
      .digest('hex');
    expect(
      await editionHash(stored, [aPrintedSignatory({ name: 'GTPM', country: 'MX', memberNames: ['a', 'b'] })]),
    ).toBe(expected);
  });

  it('is printed with the title and the addressees of its campaign', () => {
    expect(printedHeader(stored)).toMatchObject({
      count: 1,
      letter: [{ title: 'A letter', addressees: ['A'], body: 'We, the 1 undersigned\n' }],
      sections: [{ key: 'organizations', entries: 1 }],
    });
  });
});

describe('a printed line', () => {
  it('is the name alone, or the coalition with its members', () => {
    expect(printedLine(aPrintedSignatory({ name: 'CRECEN' }))).toBe('CRECEN');
    expect(printedLine(aPrintedSignatory({ name: 'GTPM', memberNames: ['a', 'b'] }))).toBe('GTPM: a; b');
  });

  it('says the role of members once for all that stand under it', () => {
    const members = [
      { name: 'a', role: null, counted: true },
      { name: 'b', role: 'Observers', counted: false },
      { name: 'c', role: 'Observers', counted: false },
      { name: 'd', role: 'Secretariat', counted: false },
    ];
    expect(printedLine({ name: 'GTPM', members })).toBe('GTPM: a; Observers: b; c; Secretariat: d');
  });
});
