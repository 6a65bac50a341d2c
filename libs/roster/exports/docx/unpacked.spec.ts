import { describe, expect, it } from '@jest/globals';
import { linkCounter } from './unpacked.js';

describe('the ids of links in a Word document', () => {
  const random = ['a'.repeat(21), `${'b'.repeat(20)}-`, `-${'c'.repeat(19)}_`];

  it('are counted, whatever random characters they begin and end with, and are one in all files', () => {
    const counted = linkCounter();
    const file = random.map((id) => `<Relationship Id="rId${id}"/>`).join('');
    const same = random.map((_, index) => `<Relationship Id="rIdLink${index + 1}"/>`).join('');
    expect([counted(file), counted(file)]).toEqual([same, same]);
  });

  it('are no words of the letter', () => {
    const typed = `<w:t>rId${'a'.repeat(21)} and &quot;rId${'a'.repeat(21)}&quot;</w:t>`;
    expect(linkCounter()(typed)).toBe(typed);
  });
});
