/**
 * Finds the sentence in which a letter says how many sign it, and the number in it.
 *
 * A number is a claim only where the words around it say so; the strongest kind in the letter wins, the earliest among equals:
 *   5  it counts those who sign: "the 94 undersigned", "las 40 organizaciones firmantes"; or follows them: "the undersigned 94 groups",
 *      "the undersigned organizations (94)"
 *   4  it counts the first person: "We, 94 organizations", "on behalf of 94 groups"
 *   3  "We, the Example Committee and 60 organizations"; "signed by 94 groups"
 *   2  a title or first sentence: "94 organizations call on …", "The Harbor Fund and 60 groups urge …"; not where the letter
 *      says "we, the undersigned" without a number
 *   1  a heading over the list: "Signatories (94)"
 * The list itself is never asked: the number that would fit it must not become likelier for that.
 * Two counts joined ("94 organizations and 120 individuals") are added up.
 */
import { NUMBER_LANGUAGES, type NumberLanguage as Language, numberLanguages, searchable } from '#campaigns';
import { CLAIM_WORDS, type ClaimWords } from './claim-words.js';
import { type NumberMention, numbersIn } from './number-mentions.js';

export interface Claim {
  readonly count: number;
  readonly bound: NumberMention['bound'];
  /** The fragment of the sentence, as printed. */
  readonly fragment: string;
  /** Where the fragment ends in the paragraph. */
  readonly end: number;
  /** Whether it is a heading, under which the list stands directly. */
  readonly heading: boolean;
  /** 1 to 5, as at the head of this file; 0 where only the noun speaks for it. */
  readonly strength: number;
}

interface Candidate extends Claim {
  readonly start: number;
}

const NEAR = 300;
const BREAK = '[\\s,/&"“”«»()\'’]+';
const WORD = '(?:(?:\\p{L}\\.)+\\p{L}?|\\p{L}[\\p{L}\\d+]*)';

/** Finds the claim in the paragraphs of a letter. Gives it with the paragraph's index, or undefined when there is none. */
export function findClaim(paragraphs: readonly string[]): (Claim & { paragraph: number }) | undefined {
  const found = paragraphs.flatMap((text, paragraph) => {
    const folded = searchable(text);
    return NUMBER_LANGUAGES.flatMap((language) => candidates(text, folded, language)).map((one) => ({
      ...one,
      paragraph,
    }));
  });
  // Two languages may read one number differently ("… e três organizações"): the one that read more of it starts earlier.
  const unnumbered = paragraphs.some((text) => UNNUMBERED.test(searchable(text)));
  const claims = unnumbered ? found.filter((one) => one.strength !== 2) : found;
  claims.sort((a, b) => b.strength - a.strength || a.paragraph - b.paragraph || a.start - b.start || b.end - a.end);
  return claims[0];
}

/**
 * Finds every number in a text that says how many sign it, once each.
 *
 * @param language BCP 47; one whose words are not known here is read in all that are
 * @param loosely also every number that counts organizations or persons at all, with the strength 0
 */
export function claimsIn(paragraphs: readonly string[], language: string, loosely = false): Claim[] {
  const read = numberLanguages(language);
  return paragraphs.flatMap((text) => {
    const folded = searchable(text);
    const found = read.flatMap((one) => candidates(text, folded, one, loosely)).sort((a, b) => b.strength - a.strength);
    return found.filter(
      (claim, index) => !found.slice(0, index).some((other) => claim.start < other.end && other.start < claim.end),
    );
  });
}

const UNNUMBERED =
  /(?<!\p{L})(?:undersigned|(?:abajo|las organizaciones|los|las) firmantes|abaixo assinad[oa]s|soussigne\p{L}*)/u;

function candidates(text: string, folded: string, language: Language, loosely = false): Candidate[] {
  const words = patterns(language);
  const numbers = numbersIn(folded, language);
  return numbers.flatMap((number, index) => {
    // What speaks for a claim stands near the number; a letter of one endless line must not take minutes.
    const before = folded.slice(Math.max(0, number.start - NEAR), number.start);
    const after = folded.slice(number.end, number.end + NEAR);
    if (number.value === 0 || isYear(number, before, after, words)) return [];
    const strength = strengthOf(before, after, words);
    if (strength === 0 && !(loosely && words.countedClosely.test(after))) return [];
    const extent = Math.max(words.counted.exec(after)?.[0].length ?? 0, words.signed.exec(after)?.[0].length ?? 0);
    const all = addJoined(folded, number, number.end + extent, numbers.slice(index + 1), words);
    const end = all.end;
    const fragment = text.slice(fragmentStart(folded, number.start), end).replace(/\s+/g, ' ').trim();
    return [
      { count: all.count, bound: all.bound, fragment, start: number.start, end, heading: strength === 1, strength },
    ];
  });
}

interface Patterns {
  readonly signed: RegExp;
  readonly counted: RegExp;
  readonly countedClosely: RegExp;
  readonly afterSigners: RegExp;
  readonly inBrackets: RegExp;
  readonly afterWe: RegExp;
  readonly apposed: RegExp;
  readonly signedBy: RegExp;
  readonly speaking: RegExp;
  readonly joining: RegExp;
  readonly closely: RegExp;
  readonly joint: RegExp;
}

const cache = new Map<Language, Patterns>();

function patterns(language: Language): Patterns {
  const known = cache.get(language) ?? compile(CLAIM_WORDS[language]);
  cache.set(language, known);
  return known;
}

function compile(words: ClaimWords): Patterns {
  const gap = (most: number): string => `(?:${BREAK}(?!(?:${words.stop})(?!\\p{L}))${WORD}){0,${most}}?`;
  const links = `(?:[\\s,:;–—-]+(?:${words.link})(?!\\p{L})){0,7}[\\s,:;–—("“'’-]+$`;
  // "community groups", "union members": a noun of the list may itself be followed by one.
  const nouns = `(?:${BREAK}(?:${words.group})(?!\\p{L}))+`;
  // "the 145 signatories to the Convention", "the 145 signatory states" signed something else.
  const elsewhere = ` (?:(?:to|of|del?|do|da|du)(?! (?:this|the letter|the statement|est[ae]|dest[ae]|la carta|cette|ce))|states|countries|nations|parties)(?!\\p{L})`;
  const make = (source: string): RegExp => new RegExp(source, 'u');
  return {
    signed: make(
      `^(?:${gap(9)}${BREAK}(?:${words.signing})(?!\\p{L})(?!${elsewhere})(?:${gap(5)}${nouns})?` +
        `|${gap(8)}${nouns}${gap(4)}${BREAK}(?:${words.signingGroup})(?!\\p{L}))`,
    ),
    counted: make(`^(?:${gap(9)}${BREAK}(?:${words.signing})(?!\\p{L}))?${gap(8)}${nouns}`),
    countedClosely: make(`^${gap(3)}${nouns}`),
    afterSigners: make(`(?<!\\p{L})(?:${words.signers})${links}`),
    inBrackets: make(`(?<!\\p{L})(?:${words.signers})${gap(5)}(?:${nouns})? \\($`),
    afterWe: make(`(?<!\\p{L})(?:${words.we})${links}`),
    apposed: make(`(?:^|[.!?:] )(?:${words.we}), [^.;:]{3,160}(?<!\\p{L})(?:${words.and}) (?:[^ ]+ )?$`),
    signedBy: make(`(?<!\\p{L})(?:${words.signedBy})${links}`),
    speaking: make(`^${gap(8)}${nouns}(?:, [^,.]{3,60},)?(?: ${WORD}){0,4} (?:${words.speaks})(?!\\p{L})`),
    joining: make(`^[^.;:]{3,120} (?:${words.and}) $`),
    closely: make(`^ (?:${words.signing}|${words.group})(?!\\p{L})`),
    joint: make(`^(?:,? (?:${words.and}) (?:[^ ]+ )?|, )$`),
  };
}

function strengthOf(before: string, after: string, words: Patterns): number {
  const counted = words.counted.test(after);
  if (isHeading(before, after)) return 1;
  if (words.inBrackets.test(before) && /^(?: (?:in|en|no|au) total)?\)/.test(after)) return 5;
  if (words.signed.test(after) || (counted && words.afterSigners.test(before))) return 5;
  if (counted && words.afterWe.test(before)) return 4;
  if (counted && (words.apposed.test(before) || words.signedBy.test(before))) return 3;
  return (before.trim() === '' || words.joining.test(before)) && words.speaking.test(after) ? 2 : 0;
}

const SIGNERS =
  '(?:(?:co )?signator\\p{L}+|signers|signed|undersigned|firmantes|signatari[oa]s|signataires|assinam|assinaturas|endorsers)';
const HEADINGS = [
  new RegExp(`^(?:\\p{L}+ ){0,3}${SIGNERS}(?: \\p{L}+){0,2} ?[(:–—-] ?#[):.\\s]*$`, 'u'),
  new RegExp(`^# (?:\\p{L}+ ){0,2}${SIGNERS}[:.\\s]*$`, 'u'),
];

/** "Signatories (94)", "94 signatories:", "Organizaciones firmantes: 94", and nothing else in the paragraph. */
function isHeading(before: string, after: string): boolean {
  return HEADINGS.some((heading) => heading.test(`${before}#${after}`));
}

/** "In 2021, the undersigned …", "the 2023 Summit": four digits count only when the noun follows at once and no date word precedes. */
function isYear(number: NumberMention, before: string, after: string, words: Patterns): boolean {
  if (number.value < 1900 || number.value > 2099 || number.end - number.start !== 4) return false;
  const dated = /(?:\b(?:in|since|of|by|until|en|desde|de|del|em|depuis)|\p{L}+ \d{1,2},|\d)\s*$/u.test(before);
  return dated || !words.closely.test(after);
}

/** Adds further counts that are joined to the first: "94 organizations, 12 networks and 120 individuals". */
function addJoined(
  folded: string,
  number: NumberMention,
  end: number,
  rest: readonly NumberMention[],
  words: Patterns,
): { count: number; bound: NumberMention['bound']; end: number } {
  const sum = { count: number.value, bound: number.bound, end };
  for (const next of rest) {
    if (next.start < sum.end) continue;
    const counted = words.counted.exec(folded.slice(next.end, next.end + NEAR))?.[0];
    if (counted === undefined || !words.joint.test(folded.slice(sum.end, next.start))) break;
    sum.count += next.value;
    if (next.bound !== 'exact') sum.bound = next.bound;
    sum.end = next.end + counted.length;
  }
  return sum;
}

/** The start of the sentence, when that is near; otherwise a few words before the number. */
function fragmentStart(folded: string, number: number): number {
  const from = Math.max(0, number - 160);
  const near = folded.slice(from, number);
  const last = [...near.matchAll(/(?:(?<=\p{L}{3}|[\d)”"])[.!?]|[:;])\s+/gu)].at(-1);
  if (last) return from + last.index + last[0].length;
  return from === 0 ? 0 : folded.lastIndexOf(' ', number - 80) + 1;
}
