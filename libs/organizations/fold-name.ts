import { createHash } from 'node:crypto';

/**
 * The key under which two spellings of one name are the same.
 *
 * Decisions, so that nobody has to guess them from the expressions:
 * - spaces and punctuation go altogether: "A.C." = "A. C." = "AC", "ActionAid" = "Action Aid". Only "&" stays, because
 *   turning it into "and", "y", "e" or "et" would need to know the language;
 * - case is folded in full: ß = ss, every sigma is σ, and İ I ı i are one letter (a Turkish name typed on another keyboard);
 * - Latin and Greek letters lose their accents, and ø đ ł ħ ŧ æ œ, which Unicode does not take apart, become o d l h t ae oe;
 * - in other scripts a mark is part of the letter and stays: й is not и, が is not か, Hindi vowels are kept. What those
 *   scripts treat as optional goes: ё = е, a stress mark on Cyrillic, Hebrew points, Arabic vowel signs and the tatweel;
 * - ™ ® © and invisible characters (joiners, direction marks) go;
 * - a name of nothing but symbols folds to itself in NFC, never to the empty string.
 */

const STROKES: Readonly<Record<string, string>> = { ø: 'o', đ: 'd', ł: 'l', ħ: 'h', ŧ: 't', æ: 'ae', œ: 'oe', ς: 'σ' };

/**
 * Gives the comparison key of `name`. Two names with one key differ only in Unicode form, case, accents, punctuation or
 * spaces. The key is for comparing and storing, never for showing. Folding a key gives the key again; only an
 * empty or blank name has an empty key.
 */
export function foldName(name: string): string {
  const letters = foldLetters(name.replace(/[™℠®©]/gu, ''));
  return bounded(letters === '' ? name.normalize('NFC').trim() : letters);
}

/** Twice what a name may have; one sign such as ﷺ unfolds to 18 letters, and a key must fit into an index: 2,704 bytes. */
const MOST_LETTERS = 600;
const HASH_LETTERS = 32;

function bounded(key: string): string {
  if (key.length <= MOST_LETTERS) return key;
  const letters = [...key];
  if (letters.length <= MOST_LETTERS) return key;
  const hash = createHash('sha256').update(key).digest('hex').slice(0, HASH_LETTERS);
  return letters.slice(0, MOST_LETTERS - HASH_LETTERS).join('') + hash;
}

function foldLetters(text: string): string {
  // Punctuation goes before the marks: a mark behind a removed hyphen would otherwise land on the letter before it.
  const bare = text.normalize('NFKD').replace(/[^\p{L}\p{M}\p{N}&]/gu, '');
  // Lower (ẞ to ß), upper (ß to SS, ı to I), lower again: the round trip is the full case folding that JavaScript lacks.
  const cased = bare.toLowerCase().toUpperCase().toLowerCase().normalize('NFKD');
  return cased
    .replace(/(?<=[\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu, '')
    .replace(/(?<=[\p{Script=Cyrillic}])\u0301|(?<=\u0435)\u0308|[\u0591-\u05c7\u0640\u064b-\u065f\u0670]/gu, '')
    .replace(/[øđłħŧæœς]/gu, (letter) => STROKES[letter] ?? letter)
    .normalize('NFC');
}
