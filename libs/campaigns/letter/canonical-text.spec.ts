import { describe, expect, it } from '@jest/globals';
import { canonicalText, sha256 } from './canonical-text.js';

describe('the canonical text of a letter', () => {
  it('is the same whatever system it was typed on', () => {
    expect(canonicalText('Se\u006e\u0303or:\r\nhola  \r\nadi\u00f3s\t\r\n\r\n')).toBe(
      'Se\u00f1or:\nhola  \nadi\u00f3s\n',
    );
  });

  it('adds nothing that would be printed: trailing spaces end a heading, a list entry and a paragraph too', () => {
    const text = '# Letter  \nWe   \nask:  \n\n- this  \n- that  \n';
    expect(canonicalText(text)).toBe('# Letter  \nWe  \nask:\n\n- this  \n- that\n');
  });

  it('does not change when it is made canonical again', () => {
    const once = canonicalText(' a  \r b\n\n');
    expect(canonicalText(once)).toBe(once);
  });

  it('has a hash that anybody can recompute', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
