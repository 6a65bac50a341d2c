import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { searchKeys } from './search-keys.js';

const { signatories } = JSON.parse(readFileSync('test/fixtures/nals-2023.json', 'utf8')) as { signatories: string[] };
const keysOf = (name: string): string[] => searchKeys(name).keys;
const shared = (left: string, right: string): string[] => keysOf(left).filter((key) => keysOf(right).includes(key));

describe('the keys a name is found by', () => {
  it('are its words, its acronym, its place and its core', () => {
    expect(searchKeys('Red de Mujeres (Oaxaca) – RMO')).toMatchObject({
      searchText: 'red mujeres oaxaca rmo',
      coreKey: 'red mujer',
      place: 'mx-oax',
      keys: expect.arrayContaining(['red', 'mujer', '+mujer red', '=rmo', '@rm', '#mujer red', '~redmujeres']),
    });
  });

  it('find an acronym by the words it stands for, and the words by it', () => {
    expect(keysOf('IMUMI')).toContain('=imumi');
    expect(keysOf('Centro de Estudios Legales y Sociales')).toContain('@cels');
  });

  it('find a name in another language, glued, or in another order', () => {
    expect(shared('Fundación Ford', 'Ford Foundation').some((key) => key.startsWith('%'))).toBe(true);
    expect(shared('Action Aid', 'ActionAid')).toContain('~actionaid');
    expect(shared('Advocates for Human Rights', 'Human Rights Advocates').some((key) => key.startsWith('#'))).toBe(
      true,
    );
  });

  it('tell a name without a place from its chapters', () => {
    expect(keysOf('Sisters of Mercy')).toContain('!- mercy sisters');
    expect(keysOf('Sisters of Mercy (Oaxaca)')).toContain('!mx-oax mercy sisters');
    expect(keysOf('Sisters of Mercy (Oaxaca)')).not.toContain('!- mercy sisters');
  });

  it('do not grow without end with the name', () => {
    const long = Array.from({ length: 400 }, (_, at) => `palabra${String.fromCharCode(97 + (at % 26))}${at}`).join(' ');
    expect(keysOf(long).length).toBeLessThanOrEqual(80);
    expect(Math.max(...keysOf(long).map(({ length }) => length))).toBeLessThan(50);
    expect(keysOf('★')).toEqual([]);
  });
});

describe('properties of the keys', () => {
  const name = fc.oneof(fc.constantFrom(...signatories), fc.string({ unit: 'grapheme' }));

  it('do not see the Unicode form', () => {
    fc.assert(
      fc.property(name, (one) => expect(searchKeys(one.normalize('NFD'))).toEqual(searchKeys(one.normalize('NFC')))),
    );
  });

  it('do not see case or accents of real names', () => {
    fc.assert(
      fc.property(fc.constantFrom(...signatories), (one) => {
        expect(searchKeys(one.toUpperCase())).toEqual(searchKeys(one));
        expect(searchKeys(one.normalize('NFD').replace(/\p{M}/gu, ''))).toEqual(searchKeys(one));
      }),
    );
  });

  it('are each of them given once, and never empty, for any text', () => {
    fc.assert(
      fc.property(name, (one) => {
        const keys = keysOf(one);
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.filter((key) => !/^[a-z0-9@]|^[+=@#~%!]./.test(key))).toEqual([]);
      }),
    );
  });

  /** An entry of a btree or gin index holds no more. */
  const MOST_BYTES = 2_600;
  const bytes = (key: string): number => Buffer.byteLength(key);

  it.each([
    ['emoji', 0x1f300, 0x1f64f],
    ['signs that unfold to whole phrases', 0xfdfa, 0xfdfc],
    ['squared words', 0x3300, 0x33ff],
    ['signs without spaces', 0x4e00, 0x9fa0],
    ['letters of four bytes', 0x12000, 0x12390],
  ])('fit into an index for a name of 300 %s, and leave two such names apart', (_, from, to) => {
    const name = (start: number): string =>
      Array.from({ length: 300 }, (__, at) => String.fromCodePoint(from + ((at * 7 + start) % (to - from)))).join('');
    const [one, other] = [searchKeys(name(0)), searchKeys(name(1))];
    for (const key of [one.matchKey, one.coreKey + (one.place ?? ''), ...one.keys])
      expect(bytes(key)).toBeLessThan(MOST_BYTES);
    expect(one.searchText.length).toBeLessThan(MOST_BYTES);
    expect(one.matchKey).not.toBe(other.matchKey);
  });
});
