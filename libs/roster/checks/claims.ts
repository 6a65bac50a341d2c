import { letterText } from '#campaigns';
import { type Claim, claimsIn } from '../audit/claim.js';
import type { EditionCounts, PrintedLetter } from '../edition-document.js';
import { countOf } from '../roster.queries.js';
import { type Check, type Concerned, type Finding, so } from './check.js';

/** From here on a sentence surely says how many sign this letter: it counts the undersigned, or the first person. */
const SURE = 4;
/** In a title, "94 organizations call on …" says it too. */
const SURE_IN_TITLE = 2;
/** What ends a count of organizations, in the languages of number words. */
const ORGANIZED =
  /(?:organi[sz]a|organism|\b[on]ngs?\b|\bcsos?\b|group|grupo|coali|network|réseau|\bredes?\b|entidad|entit|associa|asocia|collecti|colectiv|sign|firmant|suscri|subscri)[\p{L}]*$/iu;
/** "nearly 80" of 95 is not near. */
const NEARLY = 0.1;

interface Disagreement extends Concerned {
  sure: boolean;
  /** where {{count}} cannot stand */
  inTitle: boolean;
}

/** Numbers typed by hand in the letter that are not those of its roster. */
export const claims: Check = {
  mayStop: true,
  async find({ letter, counts }) {
    const wrong = letter.flatMap((text) => disagreements(text, counts));
    return [
      finding(
        wrong.filter(({ sure }) => sure),
        counts,
        'claim-disagrees',
        'stop',
      ),
      finding(
        wrong.filter(({ sure }) => !sure),
        counts,
        'claim-unsure',
        'look',
      ),
    ].flat();
  },
};

/** @returns each sentence of a text in one language that counts other signatories than there are */
export function disagreements(letter: PrintedLetter, counts: EditionCounts): Disagreement[] {
  const body = letterText(letter.body).split(/\n\s*\n/);
  const paragraphs = [letter.salutation, ...body, letter.closing].map((text) =>
    (text ?? '').replace(/\s+/g, ' ').trim(),
  );
  const inTitle = claimsIn([letter.title], letter.language, true).map((claim) => ({
    claim,
    // A title that counts organizations counts these; one that counts people may well speak of others.
    sure: ORGANIZED.test(claim.fragment) ? 0 : SURE_IN_TITLE,
    inTitle: true,
  }));
  const inBody = claimsIn(paragraphs, letter.language, true).map((claim) => ({ claim, sure: SURE, inTitle: false }));
  return [...inTitle, ...inBody]
    .filter(({ claim }) => !agrees(claim, counts))
    .map(({ claim, sure, inTitle }) => ({
      inTitle,
      signOnId: null,
      text: `${letter.language}: “${claim.fragment}”`,
      sure: claim.strength >= sure && claim.bound !== 'about',
    }));
}

function agrees({ count, bound }: Claim, counts: EditionCounts): boolean {
  const all = countOf(counts);
  const { organizations, individuals, members } = counts;
  const right = [all, organizations, individuals, organizations + members, organizations + individuals];
  if (bound === 'at-least') return count <= all;
  if (bound === 'about') return Math.abs(count - all) <= all * NEARLY;
  return right.includes(count);
}

function finding(wrong: Disagreement[], counts: EditionCounts, code: string, severity: Finding['severity']): Finding[] {
  if (wrong.length === 0) return [];
  const are = so(countOf(counts), 'signatory', 'signatories');
  return [
    {
      code,
      severity,
      message:
        severity === 'stop'
          ? `The letter says another number than the ${are} under it.`
          : `The letter has a number that may be meant to count its signatories; there are ${are}.`,
      cure: cureOf(wrong, countOf(counts)),
      found: wrong.length,
      concerned: wrong.map(({ signOnId, text }) => ({ signOnId, text })),
    },
  ];
}

function cureOf(wrong: Disagreement[], count: number): string {
  const inText = 'Write {{count}} instead of the number; it is written in when the letter is made final.';
  const inTitle = `In the title, which takes no {{count}}, write ${count.toLocaleString('en')}, or no number while the letter can still be changed.`;
  return [
    ...(wrong.some((one) => !one.inTitle) ? [inText] : []),
    ...(wrong.some((one) => one.inTitle) ? [inTitle] : []),
  ].join(' ');
}
