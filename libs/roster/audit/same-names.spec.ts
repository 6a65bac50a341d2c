import { describe, expect, it } from '@jest/globals';
import { coalitionOf } from '#organizations';
import { findSameNames, type SameNames } from './same-names.js';

function sameNames(...lines: string[]): SameNames {
  return findSameNames(lines.map((text) => ({ text, coalition: coalitionOf(text) })));
}

describe('findSameNames', () => {
  it('gives three spellings of one organization as one group', () => {
    const { duplicates } = sameNames(
      'River Keepers United',
      'Casa Azul',
      'RIVER KEEPERS UNITED',
      'River Keepers, United',
    );
    expect(duplicates).toHaveLength(1);
    expect(duplicates[0]).toMatchObject({
      names: ['River Keepers United', 'RIVER KEEPERS UNITED', 'River Keepers, United'],
      verdict: 'same',
      score: 1,
    });
  });

  it('keeps what is sure from what is a question, the sure first', () => {
    const { duplicates } = sameNames('Blue Harbor Watch', 'Blue Harbor Watch México', 'Ação Lume', 'AÇÃO LUME');
    expect(duplicates.map(({ names, verdict }) => [verdict, ...names])).toEqual([
      ['same', 'Ação Lume', 'AÇÃO LUME'],
      ['review', 'Blue Harbor Watch', 'Blue Harbor Watch México'],
    ]);
  });

  it('asks once about a group, not once about each spelling', () => {
    const { duplicates } = sameNames('Blue Harbor Watch', 'BLUE HARBOR WATCH', 'Blue Harbor Watch México');
    expect(duplicates.map((one) => one.verdict)).toEqual(['same', 'review']);
  });

  it('compares a coalition by its own name', () => {
    const { duplicates } = sameNames('Rivers Alliance: Alpha House; Beta Fund', 'Rivers Alliance');
    expect(duplicates).toMatchObject([{ names: ['Rivers Alliance', 'Rivers Alliance'], verdict: 'same' }]);
  });

  it('reports a member that signs by itself, and no duplicate', () => {
    const found = sameNames('Rivers Alliance: Alpha House; Beta Fund', 'ALPHA HOUSE', 'Casa Uno');
    expect(found.duplicates).toEqual([]);
    expect(found.membersThatSign).toMatchObject([
      { coalition: 'Rivers Alliance', member: 'Alpha House', signatory: 'ALPHA HOUSE', verdict: 'same' },
    ]);
  });

  it('asks about a member once it does not surely sign', () => {
    const sure = sameNames('Rivers Alliance: Blue Harbor Watch; Casa', 'Blue Harbor Watch', 'Blue Harbor Watch México');
    expect(sure.membersThatSign.map((one) => one.verdict)).toEqual(['same']);
    const open = sameNames('Rivers Alliance: Blue Harbor Watch; Casa', 'Blue Harbor Watch México');
    expect(open.membersThatSign).toMatchObject([{ signatory: 'Blue Harbor Watch México', verdict: 'review' }]);
  });

  it('asks about a member that ends in the name of a signatory', () => {
    const found = sameNames('Rivers Alliance: Casa Uno, Alpha House, A.C.; Beta Fund', 'Alpha House AC', 'A.C.B.');
    expect(found.membersThatSign).toMatchObject([
      { member: 'Casa Uno, Alpha House, A.C.', signatory: 'Alpha House AC', verdict: 'review' },
    ]);
  });

  it('reports a member of two coalitions, but not of one coalition that is listed twice', () => {
    const two = sameNames('Rivers Alliance: Alpha House; Beta Fund', 'Forest Front: Casa Uno; Alpha House');
    expect(two.membersTwice).toMatchObject([
      { coalitions: ['Rivers Alliance', 'Forest Front'], members: ['Alpha House', 'Alpha House'], verdict: 'same' },
    ]);
    const again = sameNames('Rivers Alliance: Alpha House; Beta Fund', 'RIVERS ALLIANCE: Alpha House; Beta Fund');
    expect(again.membersTwice).toEqual([]);
    expect(again.duplicates).toHaveLength(1);
  });
});
