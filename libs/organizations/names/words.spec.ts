import { describe, expect, it } from '@jest/globals';
import { contentWords, foldText, stemOf } from './words.js';

const texts = (name: string): string[] => contentWords(name).map((word) => word.text);

describe('the words of a name', () => {
  it('are folded, whatever the script, case, accents or apostrophes', () => {
    expect(foldText('Women’s Łódź & МЕМОРИАЛ')).toBe('womens lodz memorial');
    expect(foldText('ORGANIZAÇÃO'.normalize('NFD'))).toBe('organizacao');
  });

  it('leave out articles, prepositions and conjunctions of four languages', () => {
    expect(texts('The Center for Justice and Law')).toEqual(['center', 'justice', 'law']);
    expect(texts('Red de Mujeres y Niñas por la Paz')).toEqual(['red', 'mujeres', 'ninas', 'paz']);
    expect(texts('Movimento dos Atingidos pelas Barragens e da Terra')).toEqual([
      'movimento',
      'atingidos',
      'barragens',
      'terra',
    ]);
  });

  it('name a word that is written for both genders once', () => {
    expect(texts('Rede de Advogados e Advogadas Populares')).toEqual(['rede', 'advogados', 'populares']);
  });

  it('write common abbreviations out', () => {
    expect(texts("Nat'l Korean Amer. Assoc.")).toEqual(['national', 'korean', 'american', 'association']);
    expect(texts('Associação de Organizações Não Governamentais')).toEqual(texts('Associação de ONGs'));
  });

  it('take a web address, a compound and an idiom for the name that it is', () => {
    expect(texts('MoveOn.org')).toEqual(['moveon']);
    expect(texts('Menschenrechtsverein')).toEqual(['menschenrechtsverein']);
    expect(texts('Menschenrechte e.V.').slice(0, 2)).toEqual(['menschen', 'rechte']);
    expect(texts('Ligue des droits de l’Homme')).toEqual(['ligue', 'droits', 'humanos']);
    expect(texts('Mt. Sinai')).toEqual(['mount', 'sinai']);
    expect(texts('MT')).toEqual(['mt']);
  });

  it('have one stem for singular and plural, and keep other words apart', () => {
    expect(stemOf('organizaciones')).toBe(stemOf('organizacion'));
    expect(stemOf('advogadas')).toBe(stemOf('advogado'));
    expect(stemOf('immigrant')).not.toBe(stemOf('immigration'));
  });
});
