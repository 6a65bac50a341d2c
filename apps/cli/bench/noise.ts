import type { BenchOrganization } from './directory.js';
import type { Random } from './random.js';

/** What happens to a name on its way into a form. Gives undefined where it cannot happen to this name. */
type Noise = (name: string, organization: BenchOrganization, random: Random) => string | undefined;

const ARTICLES = { en: 'The', es: 'La', pt: 'A', fr: 'La' } as const;
const ANDS: Readonly<Record<string, string>> = { and: '&', '&': 'and', y: '&', e: '&', et: '&' };
const SHORT: Readonly<Record<string, string>> = {
  Association: 'Assn.',
  Asociación: 'Asoc.',
  Associação: 'Assoc.',
  National: "Nat'l",
  International: "Int'l",
  Center: 'Centre',
  Centre: 'Center',
  Organization: 'Organisation',
  Foundation: 'Fdn',
  Committee: 'Cttee',
  Federation: 'Fed.',
  Universidad: 'Univ.',
  Universidade: 'Univ.',
};

const NOISES: Readonly<Record<string, Noise>> = {
  'as it is': (name) => name,
  'upper case': (name) => name.toUpperCase(),
  'lower case': (name) => name.toLowerCase(),
  'accents lost': (name) => changed(name, name.normalize('NFD').replace(/\p{M}/gu, '')),
  decomposed: (name) => changed(name, name.normalize('NFD')),
  'legal form added': (name, { parts }, random) =>
    `${name}${random.chance(0.6) ? ',' : ''} ${random.pick(parts.legalForms)}`,
  'acronym added': (name, { acronym }, random) =>
    acronym === undefined || name.includes(acronym)
      ? undefined
      : random.pick([`${name} (${acronym})`, `${name} - ${acronym}`, `${acronym} ${name}`, `${name}/${acronym}`]),
  'acronym dropped': (name, { acronym }) =>
    acronym === undefined ? undefined : changed(name, withoutAcronym(name, acronym)),
  'acronym alone': (_, { acronym }) => acronym,
  'article added': (name, { parts }) => `${ARTICLES[parts.language]} ${name}`,
  'and written otherwise': (name) => {
    const and = /(?<=\s)(?:and|&|y|e|et)(?=\s)/;
    return changed(
      name,
      name.replace(and, (word) => ANDS[word] ?? word),
    );
  },
  'slip of the pen': (name, _, random) => slip(name, random),
  'words turned': (name) => {
    const turned = /^(\p{L}+(?: \p{L}+)?) (?:for|of|de) (\p{L}+(?: \p{L}+){0,2})$/u.exec(name);
    return turned === null ? undefined : `${turned[2]} ${turned[1]}`;
  },
  abbreviated: (name) =>
    changed(
      name,
      name.replace(/\p{L}+/gu, (word) => SHORT[word] ?? word),
    ),
  'place added in brackets': (name, { parts }, random) => `${name} (${random.zipf(parts.towns)})`,
  'tagline added': (name, { parts }, random) => `${name} – ${random.pick(parts.taglines)}`,
  'words glued': (name, _, random) => {
    const gaps = [...name.matchAll(/(?<=\p{L}{3}) (?=\p{Lu}\p{L}{2})/gu)].map(({ index }) => index);
    if (gaps.length === 0) return undefined;
    const at = random.pick(gaps);
    return name.slice(0, at) + name.slice(at + 1);
  },
  'a word lost': (name, _, random) => {
    const words = name.split(' ');
    if (words.length < 4) return undefined;
    words.splice(1 + random.below(words.length - 1), 1);
    return words.join(' ');
  },
  'other name': (_, { alias }) => alias,
};

/** Every kind of noise by its name. */
export const NOISE_KINDS = Object.keys(NOISES);

/**
 * A name as somebody types it: one kind of noise, or two. `kind` is the first; tries other kinds where it cannot happen.
 */
export function noisy(organization: BenchOrganization, random: Random): { query: string; kind: string } {
  for (;;) {
    const kind = random.pick(NOISE_KINDS);
    const once = NOISES[kind]?.(organization.name, organization, random);
    if (once === undefined) continue;
    const again = random.chance(0.35) ? NOISES[random.pick(TYPING)]?.(once, organization, random) : undefined;
    return { query: again ?? once, kind };
  }
}

/** Noise of the keyboard, which comes on top of any other. */
const TYPING = ['upper case', 'accents lost', 'slip of the pen', 'lower case', 'article added'];

function changed(before: string, after: string): string | undefined {
  return after === before || after.trim() === '' ? undefined : after;
}

function withoutAcronym(name: string, acronym: string): string {
  return name.replace(` (${acronym})`, '').replace(` – ${acronym}`, '').replace(`${acronym} – `, '');
}

/** One letter lost, doubled, changed, or swapped with the next, inside a word of five letters or more. */
function slip(name: string, random: Random): string | undefined {
  const words = [...name.matchAll(/\p{L}{5,}/gu)];
  if (words.length === 0) return undefined;
  const { 0: word, index } = random.pick(words);
  const at = index + 1 + random.below(word.length - 2);
  const letter = name.charAt(at);
  const slips = ['', letter + letter, String.fromCharCode(97 + random.below(26)), name.charAt(at + 1) + letter];
  const which = random.below(slips.length);
  return changed(name, name.slice(0, at) + slips[which] + name.slice(at + (which === 3 ? 2 : 1)));
}
