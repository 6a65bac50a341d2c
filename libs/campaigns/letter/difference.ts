import { diffArrays, diffWordsWithSpace } from 'diff';
import type { LetterText } from '../letter-text.js';
import { letterDate } from './letter-view.js';
import { letterText } from './letter-text.js';

/** A run of text that both have, that only the new one has, or that only the old one had. */
export interface Piece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** One paragraph, in pieces. */
export type ChangedParagraph = Piece[];

/** How far apart two texts may be to be compared piece by piece; beyond, the one replaces the other. The time grows with its square. */
const MOST_EDITS = 400;

/** Paragraphs that follow each other and share their fate. */
interface Run {
  value: string[];
  removed: boolean;
  added: boolean;
}

/**
 * What a reader has to read again: the two texts of one language as paragraphs of plain text, compared paragraph by paragraph, and
 * word by word where one paragraph took another's place. The same text in another layout is no difference.
 *
 * @param before undefined when the language is new; @param after undefined when it is gone
 */
export function letterDifference(before: LetterText | undefined, after: LetterText | undefined): ChangedParagraph[] {
  const [old, now] = [paragraphsOf(before), paragraphsOf(after)];
  const runs: Run[] = diffArrays(old, now, { maxEditLength: MOST_EDITS }) ?? [
    { value: old, removed: true, added: false },
    { value: now, removed: false, added: true },
  ];
  const changes: ChangedParagraph[] = [];
  for (let at = 0; at < runs.length; at += 1) {
    const [run, next] = [runs[at], runs[at + 1]];
    if (run === undefined) continue;
    if (run.removed && next?.added) {
      changes.push(...replaced(run.value, next.value));
      at += 1;
    } else {
      const kind = run.added ? 'added' : run.removed ? 'removed' : 'same';
      changes.push(...run.value.map((text): ChangedParagraph => [{ kind, text }]));
    }
  }
  return changes;
}

/** A text of a letter, and what is new in it against the same language of another version. */
export interface ComparedText<Text extends LetterText> {
  letter: Text;
  difference: ChangedParagraph[];
  /** false: the same words, in another layout at most */
  differs: boolean;
}

/** @returns each text of a letter, compared with the one in its language before; all of a new language is new */
export function letterDifferences<Text extends LetterText>(
  before: readonly LetterText[],
  after: readonly Text[],
): ComparedText<Text>[] {
  return after.map((letter) => {
    const difference = letterDifference(
      before.find(({ language }) => language === letter.language),
      letter,
    );
    return { letter, difference, differs: differs(difference) };
  });
}

/** @returns whether there is anything to read */
export function differs(paragraphs: ChangedParagraph[]): boolean {
  return paragraphs.some(isChanged);
}

/** @returns whether a paragraph says something else than before */
export function isChanged(paragraph: ChangedParagraph): boolean {
  return paragraph.some(({ kind }) => kind !== 'same');
}

/** Paragraphs that took the place of others: in order as long as there are both. */
function replaced(removed: string[], added: string[]): ChangedParagraph[] {
  return Array.from({ length: Math.max(removed.length, added.length) }, (_, index) => {
    const [old, now] = [removed[index], added[index]];
    if (old === undefined || now === undefined)
      return [{ kind: old === undefined ? 'added' : 'removed', text: old ?? now ?? '' }];
    return wordsChanged(old, now);
  });
}

function wordsChanged(old: string, now: string): ChangedParagraph {
  const words = diffWordsWithSpace(old, now, { maxEditLength: MOST_EDITS });
  if (words === undefined)
    return [
      { kind: 'removed', text: old },
      { kind: 'added', text: now },
    ];
  return words.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

/** Everything of a letter that is printed, with its placeholders, one paragraph after the other. */
function paragraphsOf(letter: LetterText | undefined): string[] {
  if (letter === undefined) return [];
  const { language, title, date, place, addressees, cc, salutation, body, closing } = letter;
  return [
    title,
    place,
    date === null ? null : letterDate(date, language),
    ...addressees,
    salutation,
    ...letterText(body, Infinity).trimEnd().split('\n\n'),
    closing,
    ...cc,
  ].filter((paragraph) => paragraph !== null);
}

/** Words around a change that show where it is. */
const AROUND = 12;

/**
 * The same for a mail's text: only the changed paragraphs, what is gone in [-…-], what is new in {+…+}.
 *
 * @param most characters; what is beyond is left out, with … in its place
 */
export function differenceText(paragraphs: ChangedParagraph[], most = 4_000): string {
  const text = paragraphs
    .filter(isChanged)
    .map((pieces) => pieces.map(marked).join(''))
    .join('\n\n');
  return text.length <= most ? text : `${text.slice(0, most)}…`;
}

function marked({ kind, text }: Piece, index: number, pieces: Piece[]): string {
  if (kind === 'removed') return `[-${text}-]`;
  return kind === 'added' ? `{+${text}+}` : shortened(text, index > 0, index < pieces.length - 1);
}

/** A long run of what stayed, as far as it is needed to find the place. */
function shortened(text: string, after: boolean, before: boolean): string {
  const words = text.split(/(?<=\s)(?=\S)/);
  const kept = (after ? AROUND : 0) + (before ? AROUND : 0);
  if (words.length <= kept + 1) return text;
  const start = after ? words.slice(0, AROUND).join('') : '';
  return `${start}… ${before ? words.slice(-AROUND).join('') : ''}`;
}
