import type { Tail, Word } from '#organizations';
import { type Finding, SAME_FROM } from './comparison.js';
import type { Evidence } from './evidence.js';
import { mayBePlace } from './word-kinds.js';

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

function judgeBehind(evidence: Evidence, finding: Finding, tails: readonly Tail[]): Finding {
  const [l, r] = evidence.readings;
  if (evidence.places.verdict !== 'none' && evidence.places.verdict !== 'agree')
    return lower(finding, 0.45, `One adds ${tails.map(wording).join(', ')}, and the places differ.`);
  const unit = tails.find((tail) => tail.kind === 'unit');
  if (unit !== undefined) return lower(finding, 0.56, `One may be a part of the other: ${wording(unit)}.`);
  const given = [evidence.left, evidence.right].flatMap(({ acronyms, marks }) => [...acronyms, ...marks]);
  const repeats = tails.find((tail) => tail.words.some((word) => given.includes(word.text)));
  if (repeats !== undefined) return lower(finding, 0.65, `One may be a part of the other: ${wording(repeats)}.`);
  if (tails.every((tail) => tail.kind === 'former')) return lower(finding, 0.9, 'One gives a former or another name.');
  if (l.left.length > 0 && r.left.length > 0) return lower(finding, 0.72, 'The same name with other words behind it.');
  const core = l.left.length > 0 ? l.words : r.words;
  if (finding.score >= SAME_FROM && tails.every((tail) => translates(core, tail)))
    return lower(finding, 0.9, 'One adds its name in another language.');
  const behind = tails.map(wording).join(', ');
  const { shared, weakest } = evidence.words;
  if (evidence.left.whole !== evidence.right.whole)
    return lower(finding, 0.45, `One is the whole, the other adds ${behind}.`);
  const brand =
    l.words.length === 1 && (l.words[0]?.text.length ?? 0) >= BRAND_LETTERS && l.words[0]?.ideas.length === 0;
  const told = brand || shared >= TOLD_BY_ITSELF;
  if (told && tails.some((tail) => mayBePlace(tail.words)))
    return lower(finding, 0.74, `One adds ${behind}, which may be a place, so a chapter of the other.`);
  if (told && (weakest === 'exact' || weakest === 'form'))
    return lower(finding, 0.87, `One adds a tagline or another name: ${behind}.`);
  return lower(finding, 0.65, `One adds ${behind}, which may be a tagline or another organization.`);
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
  const told = core.filter((word) =>
    words.some((other) => other.text === word.text || other.ideas.some((idea) => word.ideas.includes(idea))),
  );
  const other = core.some((word) => words.every((one) => one.text !== word.text));
  return other && told.length * 2 >= Math.max(core.length, words.length);
}

function lower(finding: Finding, score: number, reason: string): Finding {
  return { ...finding, score: Math.min(finding.score, score), reasons: [...finding.reasons, reason] };
}

function wording(tail: Tail): string {
  return `“${tail.words.map((word) => word.text).join(' ')}”`;
}
