import { describe, expect, it } from '@jest/globals';
import { type ComparedEntry, fieldChanges } from './field-changes.js';

const anEntry = (overrides: Partial<ComparedEntry> = {}): ComparedEntry => ({
  ...{ name: 'Red Kaan', kind: 'organization', country: 'MX', affiliation: null },
  members: [{ name: 'Acorn', role: null, counted: true }],
  ...overrides,
});

describe('what changed of an entry', () => {
  it.each([
    ['its country', { country: 'GT' }, { field: 'country', before: 'MX', after: 'GT' }],
    ['that it has a country no more', { country: null }, { field: 'country', before: 'MX', after: null }],
    ['how it signs', { kind: 'individual' as const }, { field: 'kind', before: 'organization', after: 'individual' }],
    ['its affiliation', { affiliation: 'UNAM' }, { field: 'affiliation', before: null, after: 'UNAM' }],
    [
      'a role of its members',
      { members: [{ name: 'Acorn', role: 'Observer', counted: true }] },
      { field: 'members', before: 'Acorn', after: 'Observer: Acorn' },
    ],
    [
      'who of its members is counted, where the members stayed',
      { members: [{ name: 'Acorn', role: null, counted: false }] },
      { field: 'counted', before: 'Acorn', after: null },
    ],
    ['that they are gone, and no more', { members: [] }, { field: 'members', before: 'Acorn', after: null }],
  ])('is %s', (_, overrides, change) => {
    expect(fieldChanges(anEntry(), anEntry(overrides))).toEqual([change]);
  });

  it('is told of each field that differs, also where the line in print is the same', () => {
    const before = anEntry({ kind: 'individual', name: 'Ana Ruiz', affiliation: 'UNAM', members: [] });
    expect(fieldChanges(before, { ...before, name: 'Ana Ruiz, UNAM', affiliation: null })).toEqual([
      { field: 'name', before: 'Ana Ruiz', after: 'Ana Ruiz, UNAM' },
      { field: 'affiliation', before: 'UNAM', after: null },
    ]);
  });
});
