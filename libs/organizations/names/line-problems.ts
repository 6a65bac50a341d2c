import { ROLE_WORDS, SIGNING_WORDS, STOP_WORDS } from './data/vocabulary.js';
import { cutOf } from './glued-lines.js';
import { segmentsOf, withoutMembers } from './segments.js';
import { allWords, type Word } from './words.js';

/** What may be wrong with one line of a list of organizations, before it is matched. */
export interface LineProblem {
  kind: 'glued' | 'broken' | 'person' | 'remark' | 'mojibake';
  /** One sentence for a coordinator. */
  reason: string;
  /** For glued lines: how they might be cut. */
  parts?: string[];
}

/**
 * Looks for what is wrong with a line of a list; a coalition's members behind its name are left out. Suggestions, not verdicts: a line is shown to a person, never changed. An empty list for
 * most names; never throws.
 */
export function lineProblems(entry: string): LineProblem[] {
  // What is listed behind a coalition's name is its members' business.
  const line = withoutMembers(entry);
  const found = [mojibake(line), broken(line), person(line), remark(line), glued(line)];
  return found.filter((problem) => problem !== undefined);
}

/** UTF-8 read as Latin-1 ("Ã§", "â€“"), letters that were lost ("Associa?ão"), or HTML that was never read ("&amp;"). */
const GARBLED =
  /\uFFFD|[ÃÂ][\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2018-\u203A\u20AC\u2122]|â€|\p{L}\?\p{Ll}|&(?:amp|quot|apos|nbsp|[lg]t|#\d+);/u;

function mojibake(line: string): LineProblem | undefined {
  if (!GARBLED.test(line)) return undefined;
  return { kind: 'mojibake', reason: 'Letters were lost or garbled when the text was copied.' };
}

/** A bracket without its other half, a mark or a small word where the name should begin or end. */
function broken(line: string): LineProblem | undefined {
  const text = line.trim();
  const open = (text.match(/[([]/g) ?? []).length;
  const close = (text.match(/[)\]]/g) ?? []).length;
  if (open !== close)
    return { kind: 'broken', reason: 'A bracket is opened or closed only once: the line may be cut.' };
  if (/(?:[,;:/&–—]|\s-)$/u.test(text))
    return { kind: 'broken', reason: 'The line ends in a mark: it may go on in the next.' };
  if (/^[,;:/&–—)]/u.test(text))
    return { kind: 'broken', reason: 'The line begins with a mark: it may belong to the one before.' };
  const [first, last] = [text.match(/^\p{Ll}+(?=\s)/u)?.[0] ?? '', allWords(text).at(-1)];
  if (NEVER_FIRST.has(first))
    return { kind: 'broken', reason: `The line begins with “${first}”: it may belong to the one before.` };
  if (
    last !== undefined &&
    STOP_WORDS.has(last.text) &&
    last.text.length > 1 &&
    /\s/.test(text) &&
    /\p{Ll}$/u.test(text)
  ) {
    return { kind: 'broken', reason: `The line ends in “${last.text}”: it may go on in the next.` };
  }
  return undefined;
}

/** Small words that begin no name. */
const NEVER_FIRST = new Set('of for and from de del da do dos das e y et du des'.split(' '));

function person(line: string): LineProblem | undefined {
  const [, ...behind] = segmentsOf(line);
  const role = behind.flatMap((segment) => allWords(segment.text)).find((word) => ROLE_WORDS.has(word.text));
  const [title, ...name] = allWords(line);
  const titled =
    title !== undefined &&
    TITLES.has(title.text) &&
    name.length >= 2 &&
    name.length <= 5 &&
    name.every((word) => word.ideas.length === 0) &&
    !behind.some((segment) => segment.joint === 'bracket');
  if (role === undefined && !titled) return undefined;
  return {
    kind: 'person',
    reason: `“${(role ?? title)?.text}” is said of a person: sign as an individual, or name the organization.`,
  };
}

const TITLES = new Set([
  'dr',
  'dra',
  'prof',
  'profa',
  'mtro',
  'mtra',
  'lic',
  'mr',
  'mrs',
  'ms',
  'sr',
  'sra',
  'rev',
  'hna',
  'hno',
  'mons',
  'pbro',
  'padre',
]);

/** "… assina", "… (representing 23 organizations)". */
function remark(line: string): LineProblem | undefined {
  const segments = segmentsOf(line);
  const spoken = segments.flatMap(({ text }, index) => {
    const words = allWords(text);
    return [index > 0 ? words[0] : undefined, words.length > 1 ? words.at(-1) : undefined];
  });
  const word = spoken.find((one): one is Word => one !== undefined && SIGNING_WORDS.has(one.text));
  return word === undefined
    ? undefined
    : { kind: 'remark', reason: `“${word.text}” is a remark and no part of the name.` };
}

/** Two names on one line. */
function glued(line: string): LineProblem | undefined {
  const lines = line.split(/\r?\n/).filter((part) => part.trim() !== '');
  if (lines.length > 1) return { kind: 'glued', reason: 'There is a line break inside.', parts: lines };
  const parts = cutOf(line);
  return parts === undefined ? undefined : { kind: 'glued', reason: 'Two names seem to stand on one line.', parts };
}
