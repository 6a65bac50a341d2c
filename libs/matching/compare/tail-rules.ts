import type { Tail, Word } from '#organizations';
import { type Finding, type Limit, SAME_FROM } from './comparison.js';
import type { Evidence } from './evidence.js';
import { shareIdea } from './likeness.js';
import { ruleFor, type Rule } from './rules.js';
import { mayBePlace } from './word-kinds.js';
import { wording } from './wording.js';

/** A name of this weight is told by itself, whatever tagline follows: two rare words, or one and two common ones. */
const TOLD_BY_ITSELF = 1.7;
/** A single word of this many letters is a brand; a shorter one may be anybody's acronym. */
const BRAND_LETTERS = 5;

/** The words are equal: judges what stands behind them, taglines, other names and parts. */
export function judgeTails(evidence: Evidence, finding: Finding): Finding {
  const [l, r] = evidence.readings;
  const tails = [...l.left, ...r.left];
  // A parent and its part have one domain as well.
  if (l.kind === 'alias' || r.kind === 'alias') return { ...anotherName(evidence, finding), domainSettles: false };
  if (tails.length === 0) return finding;
  return { ...judgeBehind(evidence, finding, tails), domainSettles: tails.every((tail) => tail.kind === 'former') };
}

/** Two names of equal words, of which one or both have other words behind them. */
interface TailCase extends Evidence {
  /** What the equal words say. */
  finding: Finding;
  tails: readonly Tail[];
  /** The first tail that names a part of an organization. */
  unit?: Tail;
  /** The first tail with an acronym of either name in it. */
  acronymAgain?: Tail;
  /** The equal words are enough to tell the organization, whatever follows. */
  told: boolean;
}

function judgeBehind(evidence: Evidence, finding: Finding, tails: readonly Tail[]): Finding {
  const { left, right, words } = evidence;
  const shortNames = [left, right].flatMap(({ acronyms, marks }) => [...acronyms, ...marks]);
  const seen: TailCase = {
    ...evidence,
    finding,
    tails,
    unit: tails.find((tail) => tail.kind === 'unit'),
    acronymAgain: tails.find((tail) => tail.words.some((word) => shortNames.includes(word.text))),
    told: isBrand(evidence.readings[0].words) || words.shared >= TOLD_BY_ITSELF,
  };
  const limit = ruleFor(TAIL_RULES, seen)?.says(seen);
  return limit === undefined ? finding : lower(finding, limit.most, limit.reason);
}

const TAIL_RULES: readonly Rule<TailCase, Limit>[] = [
  {
    name: 'The places differ',
    when: ({ places }) => places.verdict !== 'none' && places.verdict !== 'agree',
    says: ({ tails }) => ({ most: 0.45, reason: `One adds ${list(tails)}, and the places differ.` }),
  },
  {
    name: 'One adds a part of an organization',
    when: ({ unit }) => unit !== undefined,
    says: ({ unit }) => ({ most: 0.56, reason: `One may be a part of the other: ${wording(unit?.words ?? [])}.` }),
  },
  {
    name: 'One adds words with an acronym of either',
    when: ({ acronymAgain }) => acronymAgain !== undefined,
    says: ({ acronymAgain }) => ({
      most: 0.65,
      reason: `One may be a part of the other: ${wording(acronymAgain?.words ?? [])}.`,
    }),
  },
  {
    name: 'One gives its former name',
    when: ({ tails }) => tails.every((tail) => tail.kind === 'former'),
    says: () => ({ most: 0.9, reason: 'One gives a former or another name.' }),
  },
  {
    name: 'Both have other words behind the name',
    when: ({ readings: [left, right] }) => left.left.length > 0 && right.left.length > 0,
    says: () => ({ most: 0.72, reason: 'The same name with other words behind it.' }),
  },
  {
    name: 'One adds its name in another language',
    when: ({ finding, readings: [left, right], tails }) => {
      const core = left.left.length > 0 ? left.words : right.words;
      return finding.score >= SAME_FROM && tails.every((tail) => translates(core, tail));
    },
    says: () => ({ most: 0.9, reason: 'One adds its name in another language.' }),
  },
  {
    name: 'One is the whole organization',
    when: ({ left, right }) => left.whole !== right.whole,
    says: ({ tails }) => ({ most: 0.45, reason: `One is the whole, the other adds ${list(tails)}.` }),
  },
  {
    name: 'One adds what may be a town',
    when: ({ told, tails }) => told && tails.some((tail) => mayBePlace(tail.words)),
    says: ({ tails }) => ({
      most: 0.74,
      reason: `One adds ${list(tails)}, which may be a place, so a chapter of the other.`,
    }),
  },
  {
    name: 'One adds a tagline to a name that is told by itself',
    when: ({ told, words }) => told && (words.weakest === 'exact' || words.weakest === 'form'),
    says: ({ tails }) => ({ most: 0.87, reason: `One adds a tagline or another name: ${list(tails)}.` }),
  },
  {
    name: 'One adds any other words',
    when: () => true,
    says: ({ tails }) => ({
      most: 0.65,
      reason: `One adds ${list(tails)}, which may be a tagline or another organization.`,
    }),
  },
];

/** A single word of some length that is no common one. */
function isBrand(words: readonly Word[]): boolean {
  const [word, ...others] = words;
  return word !== undefined && others.length === 0 && word.text.length >= BRAND_LETTERS && word.ideas.length === 0;
}

/** One name is what the other gives in brackets or behind a slash or dash. */
function anotherName({ readings, words }: Evidence, finding: Finding): Finding {
  const alias = readings.find((one) => one.kind === 'alias')?.tail;
  const trusted = alias?.kind === 'former' || alias?.joint === 'bracket' || alias?.joint === 'slash';
  const enough = words.shared >= TOLD_BY_ITSELF && (words.weakest === 'exact' || words.weakest === 'form');
  if (trusted && enough && alias?.kind === 'former')
    return lower(finding, 0.88, 'One gives the other as another name.');
  if (!trusted && words.rare === 0)
    return lower(finding, 0.4, 'One gives common words of the other behind its own name.');
  return lower(finding, 0.68, 'One gives the other behind its own name: another name, a parent or a part.');
}

/** Half of the words say the same in another language, and hardly a word more. */
function translates(core: readonly Word[], { words }: Tail): boolean {
  if (core.length < 2 || Math.abs(core.length - words.length) > 2) return false;
  const told = core.filter((word) => words.some((other) => other.text === word.text || shareIdea(other, word)));
  const other = core.some((word) => words.every((one) => one.text !== word.text));
  return other && told.length * 2 >= Math.max(core.length, words.length);
}

function lower(finding: Finding, score: number, reason: string): Finding {
  return { ...finding, score: Math.min(finding.score, score), reasons: [...finding.reasons, reason] };
}

function list(tails: readonly Tail[]): string {
  return tails.map((tail) => wording(tail.words)).join(', ');
}
