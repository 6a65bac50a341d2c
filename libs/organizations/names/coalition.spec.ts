import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { coalitionOf, membersOf } from './coalition.js';

const members = (name: string): string[] | undefined =>
  coalitionOf(name)?.members.map((one) => (one.role === undefined ? one.name : `${one.name} [${one.role}]`));

describe('coalitionOf', () => {
  it('reads members behind a colon', () => {
    expect(coalitionOf('Rivers Group – RG: Alpha; Beta Fund, A.C.; and Casa (Uno)')).toEqual({
      name: 'Rivers Group – RG',
      listed: ['Alpha', 'Beta Fund, A.C.', 'Casa (Uno)'],
      members: [{ name: 'Alpha' }, { name: 'Beta Fund, A.C.' }, { name: 'Casa (Uno)' }],
    });
    expect(members('Rivers Group: Alpha; Beta')).toEqual(['Alpha', 'Beta']);
  });

  it('reads three or more in the brackets at the end, brackets of their own included', () => {
    expect(coalitionOf('Rivers Group (Alpha; Beta (B); Casa Uno).')).toMatchObject({
      name: 'Rivers Group',
      members: [{ name: 'Alpha' }, { name: 'Beta (B)' }, { name: 'Casa Uno' }],
    });
    expect(coalitionOf('Rivers Group (RG) (members: Alpha; Beta; Casa Uno)')).toMatchObject({
      name: 'Rivers Group (RG)',
      members: [{ name: 'Alpha' }, { name: 'Beta' }, { name: 'Casa Uno' }],
    });
  });

  it('takes a name with a colon, or with a bracket, for no coalition', () => {
    for (const name of ['River Keepers: Georgia', 'Alpha (Beta; B)', 'Alpha, Beta and Casa', 'Alpha; Beta', '']) {
      expect(coalitionOf(name)).toBeUndefined();
    }
  });

  it('knows a role as a heading, for all behind it until the next', () => {
    expect(members('RG: Alpha; Observers: Beta; Casa; Secretaría Técnica: Dos Ríos; Members: East')).toEqual([
      'Alpha',
      'Beta [Observers]',
      'Casa [Observers]',
      'Dos Ríos [Secretaría Técnica]',
      'East',
    ]);
    expect(members('RG: Alpha; Beta. Secretariat: Casa')).toEqual(['Alpha', 'Beta', 'Casa [Secretariat]']);
  });

  it('knows a role that is said of one member', () => {
    expect(members('RG: Alpha (observer); Beta, Executive Secretariat; Casa – Convener; Delta')).toEqual([
      'Alpha [observer]',
      'Beta [Executive Secretariat]',
      'Casa [Convener]',
      'Delta',
    ]);
  });

  it('leaves a full stop, a colon and a bracket inside a name alone', () => {
    const plain = ['DHA. Derechos Humanos en Acción, A.C.', 'SMR Escuela: Misión para Todos', 'Casa (Luz A.C.)'];
    expect(members(`RG: ${plain.join('; ')}`)).toEqual(plain);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => Array.isArray(membersOf([name]))));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => coalitionOf(`${name}: ${name};`) !== null));
  });
});

describe.each([2021, 2023])('the working group that signed in %i', (year) => {
  const file = readFileSync(`test/fixtures/nals-${year}.json`, 'utf8');
  const { signatories, nested_raw: nested } = JSON.parse(file) as {
    signatories: string[];
    nested_raw: Record<string, string[]>;
  };
  const coalitions = signatories.flatMap((name) => coalitionOf(name) ?? []);

  it('is the only coalition on the list, with the members that were counted by hand', () => {
    expect(Object.fromEntries(coalitions.map(({ name, listed }) => [name, listed]))).toEqual(nested);
  });

  it('has an observer and a secretariat among its members', () => {
    const [group] = coalitions;
    expect(group?.members.filter((one) => one.role !== undefined)).toEqual([
      { name: 'IDC International Detention Coalition', role: 'Observadoras' },
      {
        name: 'Claudia Martínez Medrano, Jocelín Mariscal Agreda y Melissa A. Vértiz Hernández',
        role: 'Secretaría Técnica',
      },
    ]);
    expect(group?.members).toHaveLength(26);
  });
});
