import { describe, expect, it } from '@jest/globals';
import { canonicalText, sha256, withCount } from './canonical-text.js';

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

describe('the count in the letter', () => {
  it('replaces every placeholder', () => {
    expect(withCount('We, the {{count}} undersigned … all {{count}}', 95, 'en')).toBe(
      'We, the 95 undersigned … all 95',
    );
  });

  it('agrees with what it counts, in the language of the letter', () => {
    const english = 'We, the {{count}} undersigned {{count: organization | organizations}}, ask.';
    expect(withCount(english, 1, 'en')).toBe('We, the 1 undersigned organization, ask.');
    expect(withCount(english, 0, 'en')).toBe('We, the 0 undersigned organizations, ask.');
    expect(withCount(english, 1234, 'en')).toBe('We, the 1,234 undersigned organizations, ask.');
    const spanish = '{{count: La | Las}} {{count}} {{count:organización firmante|organizaciones firmantes}}';
    expect(withCount(spanish, 1, 'es')).toBe('La 1 organización firmante');
    expect(withCount(spanish, 2, 'es')).toBe('Las 2 organizaciones firmantes');
    expect(withCount('{{count:organisation|organisations}}', 0, 'fr')).toBe('organisation');
  });

  it('leaves alone what only looks like it', () => {
    for (const text of ['{{count:one}}', '{{counts}}', '{{count:a|b|c}}', '{count}'])
      expect(withCount(text, 1, 'en')).toBe(text);
  });

  it('is grouped as the language groups digits', () => {
    expect(withCount('{{count}}', 1234, 'en')).toBe('1,234');
    expect(withCount('{{count}}', 1234, 'pt')).toBe('1.234');
  });
});
