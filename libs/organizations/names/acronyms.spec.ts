import { describe, expect, it } from '@jest/globals';
import { fitAcronym } from './acronyms.js';
import { allWords } from './words.js';

const fit = (acronym: string, name: string): string => fitAcronym(acronym, allWords(name));

describe('reading an acronym against a name', () => {
  it('is exact by the initials, with or without small words', () => {
    expect(fit('wola', 'Washington Office on Latin America')).toBe('exact');
    expect(fit('lccrul', "Lawyers' Committee for Civil Rights Under Law")).toBe('exact');
    expect(fit('cdh', 'Centro de Derechos Humanos')).toBe('exact');
    expect(fit('cddh', 'Centro de Derechos Humanos')).not.toBe('none');
  });

  it('is full when words give more letters', () => {
    expect(fit('provea', 'Programa Venezolano de Educación Acción')).toBe('full');
    expect(fit('cejil', 'Centro de Justicia Internacional')).toBe('none');
  });

  it('is loose or weak when words give none', () => {
    expect(fit('mst', 'Movimento dos Trabalhadores Rurais Sem Terra')).toBe('weak');
  });

  it('answers at once, however many ways there are to read it', () => {
    const from = performance.now();
    expect(fit(`${'a'.repeat(40)}b`, 'aaaa '.repeat(40))).toBe('none');
    expect(performance.now() - from).toBeLessThan(2000);
  });

  it('refuses another first letter, and words that do not come in order', () => {
    expect(fit('ufrn', 'Centro Acadêmico de Serviço Social')).toBe('none');
    expect(fit('wal', 'Washington Office on Latin America')).toBe('none');
    expect(fit('a', 'Amnesty')).toBe('none');
  });
});
