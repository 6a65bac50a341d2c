import { foldName } from '#organizations';

const withoutAccents = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
const ACCENTS: Record<string, string> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú' };
const withAccent = (name: string): string =>
  name.replace(/[aeiou](?!.*[aeiou])/u, (letter) => ACCENTS[letter] ?? letter);

/**
 * The same name as a colleague might type it: in capitals, without its accents or with one too many.
 *
 * @param turn decides which; the first that differs and still is the same name is taken
 */
export function anotherSpelling(name: string, turn: number): string {
  const ways = [name.toLocaleUpperCase('en'), withoutAccents(name), withAccent(name), name.toLocaleLowerCase('en')];
  const turned = [...ways.slice(turn % ways.length), ...ways.slice(0, turn % ways.length)];
  return turned.find((way) => way !== name.normalize('NFC') && foldName(way) === foldName(name)) ?? name;
}
