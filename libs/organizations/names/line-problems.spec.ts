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

  it('finds two organizations without a mark between them', () => {
    const parts = (line: string): string[] | undefined => lineProblems(line)[0]?.parts;
    expect(parts('Grupo Arco Íris LGBT Recife Grupo Memória Sempre Viva – PE')?.[1]).toBe(
      'Grupo Memória Sempre Viva – PE',
    );
    expect(parts('Coletivo Amanhã e Alegria – CAA Trem')).toEqual(['Coletivo Amanhã e Alegria – CAA', 'Trem']);
    expect(parts('Casa del Sol, A.C. Albergue Luna Nueva')).toEqual(['Casa del Sol, A.C.', 'Albergue Luna Nueva']);
    expect(parts('Welcome Project, Inc. River Street Legal Aid')?.[1]).toBe('River Street Legal Aid');
    expect(parts('OXMA Brazil and OXMA International')).toEqual(['OXMA Brazil', 'OXMA International']);
  });

  it('finds nothing in a name with an acronym and its place, or with its coalition’s members', () => {
    expect(kinds('União Brasileira de Mulheres – UBM Campinas')).toEqual([]);
    expect(kinds('União Brasileira de Mulheres – UBM Potiguar')).toEqual([]);
    expect(kinds('Red Azul: Casa Uno, A.C. (México); Ana Ruiz, Investigadora; Casa Tres')).toEqual([]);
  });

  it('finds broken lines', () => {
    expect(kinds('UESDF (União dos Estudantes do Distrito Federal')).toEqual(['broken']);
    expect(kinds('Comité de Mujeres,')).toEqual(['broken']);
    expect(kinds('Red Nacional de Defensoras de')).toEqual(['broken']);
    expect(kinds('– Regional Norte')).toEqual(['broken']);
    expect(kinds('de Derechos Humanos del Norte')).toEqual(['broken']);
  });

  it('finds people, remarks and garbled letters', () => {
    expect(kinds('Ana Ruiz, directora del Seminario Niñez Migrante')).toEqual(['person']);
    expect(kinds('Dra. Ana Ruiz')).toEqual(['person']);
    expect(kinds('Centro de Defesa Nenzinha Machado assina')).toEqual(['remark']);
    expect(kinds('FundaciÃ³n Agua')).toEqual(['mojibake']);
    expect(kinds('Women’s Peace &amp; Freedom')).toEqual(['mojibake']);
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
      'Ms. Foundation for Women',
      'Open Borders (formerly Refugee Voices Network)',
      'Comisión de Derechos Humanos del Sindicato de Abogados',
    ]) {
      expect(kinds(name)).toEqual([]);
    }
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (line) => Array.isArray(lineProblems(line))));
  });
});
