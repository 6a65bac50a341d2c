import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { comparer } from './comparer.js';
import { matchMetrics } from './match-metrics.js';
import { learnWeights } from './token-weights.js';

interface LabelledPair {
  left: string;
  right: string;
  label: 'same' | 'review' | 'different';
}

// Pairs of real names from two published letters, labelled by hand.
const pairsOf = (file: string): LabelledPair[] => parse(readFileSync(`test/fixtures/${file}`), { columns: true });
const pairs = pairsOf('pairs-nals.csv');
const names = [...new Set(pairs.flatMap(({ left, right }) => [left, right]))];
const { compare } = comparer(learnWeights(names));
const verdict = (left: string, right: string): string => compare(left, right).verdict;

describe('the comparer on labelled pairs', () => {
  const judged = pairs.map((pair) => ({ ...pair, ...compare(pair.left, pair.right) }));

  it('calls no pair the same that people call otherwise', () => {
    expect(judged.filter((pair) => pair.verdict === 'same' && pair.label !== 'same')).toEqual([]);
  });

  it('finds what it found when it was measured, or more', () => {
    const { same, sameOrReview } = matchMetrics(judged);
    expect(same.recall).toBeGreaterThanOrEqual(0.8);
    expect(sameOrReview.recallOfSame).toBeGreaterThanOrEqual(0.94);
    expect(sameOrReview.precision).toBeGreaterThanOrEqual(0.85);
  });

  it('does no worse on verdict same without any directory', () => {
    const plain = comparer();
    const wrong = pairs.filter(
      ({ left, right, label }) => label !== 'same' && plain.compare(left, right).verdict === 'same',
    );
    expect(wrong).toEqual([]);
  });

  it('gives a reason for every verdict', () => {
    for (const { reasons } of judged) expect(reasons.join(' ')).toMatch(/\w.*\./);
  });
});

// Pairs of publicly known organizations of many countries and languages, labelled before they were ever compared; hard on purpose.
describe('the comparer on pairs of other countries, churches, unions and movements', () => {
  const world = pairsOf('pairs-world.csv');
  const { compare: compareWorld } = comparer(learnWeights(world.flatMap(({ left, right }) => [left, right])));
  const judged = world.map((pair) => ({ ...pair, ...compareWorld(pair.left, pair.right) }));

  it('calls no pair the same that people call otherwise, with a directory or without', () => {
    const { compare: plain } = comparer();
    const wrong = judged.filter(
      ({ left, right, label, verdict: said }) =>
        label !== 'same' && (said === 'same' || plain(left, right).verdict === 'same'),
    );
    expect(wrong).toEqual([]);
  });

  it('links more than half of the same ones by itself and shows nearly all', () => {
    const { same, sameOrReview } = matchMetrics(judged);
    expect(same.recall).toBeGreaterThanOrEqual(0.6);
    expect(sameOrReview.recallOfSame).toBeGreaterThanOrEqual(0.9);
    expect(sameOrReview.precision).toBeGreaterThanOrEqual(0.7);
  });
});

describe('the comparer across two letters of one coalition', () => {
  const namesOf = (file: string): string[] =>
    (JSON.parse(readFileSync(`test/fixtures/${file}`, 'utf8')) as { signatories: string[] }).signatories;
  const [before, after] = [namesOf('nals-2021.json'), namesOf('nals-2023.json')];
  const { compare: compareLetters } = comparer(learnWeights([...before, ...after]));
  const linked = before.flatMap((left) =>
    after.filter((right) => compareLetters(left, right).verdict === 'same').map((right) => [left, right] as const),
  );

  it('links the 24 organizations that signed both, eight of them in another spelling, and no others', () => {
    expect(linked.filter(([left, right]) => left === right)).toHaveLength(16);
    expect(linked.filter(([left, right]) => left !== right).map(([, right]) => right.slice(0, 45))).toEqual([
      "Asociación Pop No'j / Guatemala",
      'Asylum Access Mexico (AAMX)',
      'Center for Democracy in the Americas (CDA)',
      'Grupo de Trabajo Sobre Política Migratoria-GT',
      'Human Rights First / Derechos Humanos Primero',
      'El Instituto para las Mujeres en la Migración',
      'Sin Fronteras IAP',
      "Women's Refugee Commission (WRC)",
    ]);
  });

  it('keeps the members of a family apart, within a letter and between them', () => {
    const all = [...new Set([...before, ...after])];
    for (const family of [/jesuit/i, /peace brigades|brigadas/i, /asylum access/i, /iberoamericana/i]) {
      const members = all.filter((name) => family.test(name) && !name.includes(';'));
      const merged = members.flatMap((left) =>
        members.filter((right) => left < right && compareLetters(left, right).verdict === 'same'),
      );
      expect(members.length).toBeGreaterThan(1);
      expect(merged.filter((name) => name !== 'Asylum Access Mexico (AAMX)')).toEqual([]);
    }
  });
});

describe('the comparer', () => {
  it('keeps chapters and country sections apart', () => {
    expect(verdict('Servicio Jesuita a Migrantes (Argentina)', 'Servicio Jesuita a Migrantes (Chile)')).toBe(
      'different',
    );
    expect(verdict('Peace Brigades International-Canada', 'Peace Brigades International-USA')).toBe('different');
    expect(verdict('Legal Aid of North Dakota', 'Legal Aid of South Dakota')).toBe('different');
    expect(verdict('Legal Aid of Florida', 'Legal Aid – South Florida')).not.toBe('same');
  });

  it('asks when only one side names a place', () => {
    expect(verdict('Asylum Access', 'Asylum Access Mexico')).toBe('review');
  });

  it('learns from the directory that a name has chapters', () => {
    const bare = 'River Keepers United';
    const placed = 'River Keepers United (Boston)';
    expect(comparer(learnWeights([bare, placed])).compare(bare, placed).verdict).toBe('same');
    const chapters = learnWeights([bare, placed, 'River Keepers United (Denver)']);
    expect(comparer(chapters).compare(bare, placed).verdict).toBe('review');
  });

  it('does not trust a shared acronym alone', () => {
    expect(verdict('Movimento de Mulheres Camponesas – MMC', 'Movimento de Moradia do Centro – MMC')).not.toBe('same');
    expect(
      verdict('Asian Pacific American Labor Alliance (APALA)', 'Asian Pacific American Lawyers Association (APALA)'),
    ).not.toBe('same');
    expect(verdict('IBAM', 'Instituto Bem Ambiental, IBAM')).not.toBe('same');
  });

  it('does not trust containment or the same common words in another order', () => {
    expect(verdict('Sin Fronteras IAP', 'Fundación Agua Sin Fronteras')).toBe('different');
    expect(verdict('The Advocates for Human Rights', 'Human Rights Advocates')).toBe('different');
  });

  it('sees different numbers, and names of people that differ in gender', () => {
    expect(verdict('Comité Barrial 23 de Enero', 'Comité Barrial 24 de Enero')).toBe('different');
    expect(verdict('Centro Fernanda Lima', 'Centro Fernando Lima')).not.toBe('same');
  });

  it('takes an acronym, an article, a legal form or a slip of the pen for nothing', () => {
    const name = 'Instituto para las Mujeres en la Migración';
    for (const other of [
      'IMUMI – Instituto para las Mujeres en la Migración, A.C.',
      'El Instituto para las Mujeres en la Migración',
      'Instituto para las Mujeres en la Migracoin',
    ]) {
      expect(verdict(name, other)).toBe('same');
    }
  });

  it('links a translation only where an acronym backs it', () => {
    const [english, french] = ['World Organisation Against Torture', 'Organisation mondiale contre la torture'];
    expect(verdict(english, french)).toBe('review');
    expect(verdict(`${english} (OMCT)`, `${french} – OMCT`)).toBe('same');
    expect(verdict('International Committee of the Red Cross', 'Comité Internacional de la Cruz Roja')).toBe('review');
  });

  it.each([
    ['Due Process of Law Foundation', 'Fundación para el Debido Proceso', 'review'],
    ['World Federation of Trade Unions', 'Federación Sindical Mundial', 'review'],
    ['Council of Canadians', 'Conseil canadien pour les réfugiés', 'different'],
    ['International Center for Human Rights', 'Centro de Derechos Humanos', 'different'],
    ['Association for Peace', 'Asociación de Mujeres por la Paz', 'different'],
  ])('asks about a translation that lacks a word unless the word says whose it is: %j, %j: %s', (left, right, said) => {
    expect(verdict(left, right)).toBe(said);
  });

  it('takes common words in another language for no name at all where only one has a place, unless it is a known family', () => {
    expect(verdict('Network for Women', 'Red de Mujeres')).toBe('review');
    expect(verdict('Network for Women of Accra', 'Red de Mujeres')).toBe('different');
    expect(verdict('Ford Foundation', 'Fundación Ford (México)')).toBe('review');
    expect(verdict('Amnesty International', 'Amnistía Internacional Perú')).toBe('review');
  });

  it('does not take two words that begin alike for two languages', () => {
    expect(verdict('Hollowayton Planned Parenthood', 'Planned Parenthood of Hollowayville')).toBe('different');
  });

  it('asks about initials before another name, but not where both have a town behind them', () => {
    const name = 'Norwegian Refugee Council';
    expect(verdict('NRC, Osei Falls', name)).toBe('review');
    expect(verdict('NRC, Osei Falls', `${name} – Osei Falls`)).not.toBe('different');
    expect(verdict('NRC, Osei Falls', `${name} (Dunmore Falls)`)).toBe('different');
  });

  it('reads an acronym as the whole name, as the name with its place, or in place of some words', () => {
    expect(verdict('COFADEH', 'Comité de Familiares de Detenidos Desaparecidos en Honduras (COFADEH)')).toBe('same');
    expect(verdict('UUSC', 'Unitarian Universalist Service Committee (UUSC)')).toBe('same');
    expect(verdict('AFL-CIO', 'American Federation of Labor and Congress of Industrial Organizations')).toBe('review');
    expect(verdict('CAN International', 'Climate Action Network International')).toBe('review');
    expect(verdict('Oxfam America', 'Oxfam Novib')).not.toBe('same');
  });

  it('takes a country for the seat of an unmistakable name, and for a section of an international one', () => {
    expect(verdict('Asociación Pop No’j', 'Asociación Pop No’j / Guatemala')).toBe('same');
    expect(verdict('Médicos del Mundo', 'Médicos del Mundo (Argentina)')).toBe('review');
    expect(verdict('Red de Mujeres', 'Red de Mujeres (Perú)')).toBe('review');
  });

  it('takes a city with its state for an address, two cities for a chapter', () => {
    expect(verdict('Quiroga Ramsey Alliance', 'Quiroga Ramsey Alliance (Chicago, IL)')).toBe('same');
    expect(verdict('Quiroga Ramsey Alliance', 'Quiroga Ramsey Alliance – Dallas/Fort Worth')).toBe('review');
    expect(verdict('National Quiroga Guild', 'National Quiroga Guild (Boston)')).toBe('review');
  });

  it('compares names of symbols by themselves', () => {
    expect(verdict('★', '★')).toBe('same');
    expect(verdict('★', '☆')).toBe('different');
  });

  it.each([
    ['Partners in Health', 'Partners for Health', 'review'],
    ['Red para la Paz', 'Red por la Paz', 'same'],
    ['Centro por los Derechos', 'Centro de los Derechos', 'same'],
  ])('weighs the prepositions between the words: %j and %j are %s', (left, right, verdict) => {
    expect(comparer().compare(left, right).verdict).toBe(verdict);
  });

  it('takes the acronym of a name behind it for no other name, even where its words are places', () => {
    const { verdict } = comparer().compare(
      'Washington Office on Latin America (WOLA)',
      'The Washington Office on Latin America',
    );
    expect(verdict).toBe('same');
  });

  it.each(['(San Pedro Garza)', '– Zyxville County'])(
    'asks about what may be a chapter in a town nobody listed: %s',
    (behind) => {
      const { verdict } = comparer().compare(
        'Casa del Migrante Frontera Digna',
        `Casa del Migrante Frontera Digna ${behind}`,
      );
      expect(verdict).toBe('review');
    },
  );
});
