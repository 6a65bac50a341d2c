import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lineProblems } from './line-problems.js';

const kinds = (line: string): string[] => lineProblems(line).map((problem) => problem.kind);

describe('lineProblems', () => {
  it('finds two organizations on one line and says where to cut', () => {
    const [problem] = lineProblems('Grupo de Mulheres Unidas – GMU Associação Casa Azul – ACA');
    expect(problem?.parts).toEqual(['Grupo de Mulheres Unidas – GMU', 'Associação Casa Azul – ACA']);
    expect(kinds('Grupo Memória Viva – SP Moradia para Todos')).toEqual(['glued']);
    expect(kinds('Casa Azul\nCasa Verde')).toEqual(['glued']);
  });

  it('finds broken lines', () => {
    expect(kinds('UESDF (União dos Estudantes do Distrito Federal')).toEqual(['broken']);
    expect(kinds('Comité de Mujeres,')).toEqual(['broken']);
    expect(kinds('Red Nacional de Defensoras de')).toEqual(['broken']);
    expect(kinds('– Regional Norte')).toEqual(['broken']);
  });

  it('finds people, remarks and garbled letters', () => {
    expect(kinds('Ana Ruiz, directora del Seminario Niñez Migrante')).toEqual(['person']);
    expect(kinds('Dra. Ana Ruiz')).toEqual(['person']);
    expect(kinds('Centro de Defesa Nenzinha Machado assina')).toEqual(['remark']);
    expect(kinds('FundaciÃ³n Agua')).toEqual(['mojibake']);
    expect(kinds('Associa\uFFFD\uFFFDo Azul')).toEqual(['mojibake']);
  });

  it('finds nothing in ordinary names', () => {
    for (const name of [
      'IMUMI – Instituto para las Mujeres en la Migración, AC',
      'Human Rights First / Derechos Humanos Primero',
      'Grupo Tortura Nunca Mais – RJ',
      'Peace Brigades International-Canada',
      'Lawyers’ Committee for Civil Rights Under Law (LCCRUL)',
      'South Asian Youth Action!',
      'MST',
    ]) {
      expect(kinds(name)).toEqual([]);
    }
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (line) => Array.isArray(lineProblems(line))));
  });
});
