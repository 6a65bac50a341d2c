import { describe, expect, it } from '@jest/globals';
import { coalitionOf } from '#organizations';
import type { ReadEntry } from './members.js';
import { findProblemLines } from './problem-lines.js';

const section = (...lines: string[]): ReadEntry[] => lines.map((text) => ({ text, coalition: coalitionOf(text) }));
const kinds = (...sections: ReadEntry[][]): string[] => findProblemLines(sections).map((problem) => problem.kind);

describe('findProblemLines', () => {
  it('gives the line with what is wrong with it', () => {
    expect(findProblemLines([section('Alpha House', 'Casa Uno assina')])).toMatchObject([
      { line: 'Casa Uno assina', kind: 'remark' },
    ]);
  });

  it('looks at the name of a coalition, not at its members', () => {
    expect(kinds(section('Rivers Alliance: Ana Ruiz, directora; Beta Fund'))).toEqual([]);
  });

  it('takes a section of people for one', () => {
    const people = section('Ana Ruiz, directora', 'Dr. Jo Lee', 'Beta Fund');
    expect(kinds(section('Alpha House', 'Casa Uno'), people)).toEqual([]);
    expect(kinds(section('Alpha House', 'Dr. Jo Lee', 'Casa Uno', 'Beta Fund'))).toEqual(['person']);
  });
});
