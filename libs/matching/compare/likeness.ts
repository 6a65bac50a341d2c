import type { Word } from '#organizations';

/** How two words are alike, from the best to the weakest. */
export const LIKENESSES = ['exact', 'form', 'typo', 'translation', 'cognate'] as const;
export type Likeness = (typeof LIKENESSES)[number];

/** A slip of one letter is believed from this length on, of two letters from the other. Shorter words differ by letters on
 * purpose: UFRN and UERN are two universities. */
const ONE_SLIP = 6;
const TWO_SLIPS = 10;
/** Words of one root ("moradores", "moradia") share this many letters, and this part of the longer one. */
const ROOT_LETTERS = 5;
const ROOT_SHARE = 0.5;
/** A word with so many letters behind it is rather another word ("labor", "laboratory"), or two written as one. */
const ANOTHER_WORD = 5;

/** How alike two words are; undefined when they are not. Symmetric. */
export function likeness(left: Word, right: Word): Likeness | undefined {
  if (left.text === right.text) return 'exact';
  // Words that begin differently can only translate each other: the common case, so it comes first.
  if (left.text[0] !== right.text[0]) return shareIdea(left, right) ? 'translation' : undefined;
  if (shortFor(left, right) || shortFor(right, left)) return 'form';
  if (left.stem === right.stem) return sameGender(left, right) ? 'form' : 'cognate';
  if (/\d|@/.test(left.text + right.text)) return undefined;
  if (shareIdea(left, right)) return rooted(left.stem, right.stem) ? 'cognate' : 'translation';
  // Two known words of different ideas are two words, however near: "immigrant" and "immigration" are near, not a slip.
  const known = left.ideas.length > 0 && right.ideas.length > 0;
  if (!known && slipped(left.text, right.text)) return 'typo';
  return rooted(left.text, right.text) ? 'cognate' : undefined;
}

/** Whether two common words say one thing, in whatever languages: "mujeres" and "women". */
export function shareIdea(left: Word, right: Word): boolean {
  return left.ideas.some((idea) => right.ideas.includes(idea));
}

/** Another gender is another person (Fernanda) or another union (trabajadoras), unless one side writes both. */
function sameGender(left: Word, right: Word): boolean {
  return left.both === true || right.both === true || singular(left.text) === singular(right.text);
}

/** "Assoc." for Association, "Viet." for Vietnamese. */
function shortFor(short: Word, long: Word): boolean {
  return short.short && long.text.length > short.text.length && long.text.startsWith(short.text);
}

function singular(word: string): string {
  return word.replace(/(?:(?<=[rlnz])es|s)$/, '');
}

function rooted(left: string, right: string): boolean {
  let same = 0;
  while (same < left.length && left[same] === right[same]) same += 1;
  const [shorter, longer] = [Math.min(left.length, right.length), Math.max(left.length, right.length)];
  if (same === shorter && longer - shorter >= ANOTHER_WORD) return false;
  return same >= ROOT_LETTERS && same >= ROOT_SHARE * longer;
}

function slipped(left: string, right: string): boolean {
  const shorter = Math.min(left.length, right.length);
  if (shorter < ONE_SLIP || left[0] !== right[0]) return false;
  const allowed = shorter >= TWO_SLIPS ? 2 : 1;
  return Math.abs(left.length - right.length) <= allowed && editDistance(left, right) <= allowed;
}

/** Letters added, lost, changed or swapped with a neighbour between two words. */
export function editDistance(left: string, right: string): number {
  let before: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const changed = (last[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      let best = Math.min(changed, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[right.length] ?? 0;
}
