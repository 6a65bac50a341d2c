import { fitAcronym } from './acronyms.js';
import { REMARK_WORDS, ROLE_WORDS, STOP_WORDS } from './data/vocabulary.js';
import { segmentsOf } from './segments.js';
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
 * Looks for what is wrong with a line. Suggestions, not verdicts: a line is shown to a person, never changed. An empty list for
 * most names; never throws.
 */
export function lineProblems(line: string): LineProblem[] {
  const found = [mojibake(line), broken(line), person(line), remark(line), glued(line)];
  return found.filter((problem) => problem !== undefined);
}

/** UTF-8 read as Latin-1 ("Ã§", "â€“"), or letters that were lost. */
function mojibake(line: string): LineProblem | undefined {
  if (!/\uFFFD|[ÃÂ][\u0080-\u00BF]|â€|Ã[‰“”•šœ]|\p{L}\?\p{Ll}/u.test(line)) return undefined;
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
  const last = allWords(text).at(-1);
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

function person(line: string): LineProblem | undefined {
  const [, ...behind] = segmentsOf(line);
  const role = behind.flatMap((segment) => allWords(segment.text)).find((word) => ROLE_WORDS.has(word.text));
  const title = allWords(line)[0];
  const titled =
    title !== undefined && TITLES.has(title.text) && !behind.some((segment) => segment.joint === 'bracket');
  if (role === undefined && !titled) return undefined;
  return {
    kind: 'person',
    reason: `“${(role ?? title)?.text}” is said of a person: sign as an individual, or name the organization.`,
  };
}

const TITLES = new Set(['dr', 'dra', 'prof', 'profa', 'mtro', 'mtra', 'lic', 'mr', 'mrs', 'ms', 'sr', 'sra', 'rev']);

/** "… assina", "… (representing 23 organizations)". */
function remark(line: string): LineProblem | undefined {
  const segments = segmentsOf(line);
  const spoken = segments.flatMap(({ text }, index) => {
    const words = allWords(text);
    return [index > 0 ? words[0] : undefined, words.length > 1 ? words.at(-1) : undefined];
  });
  const word = spoken.find((one): one is Word => one !== undefined && REMARK_WORDS.has(one.text));
  return word === undefined
    ? undefined
    : { kind: 'remark', reason: `“${word.text}” is a remark and no part of the name.` };
}

/** Two long names, each with its head ("Associação", "Grupo") and one of them with its own acronym or place behind a dash. */
function glued(line: string): LineProblem | undefined {
  const lines = line.split(/\r?\n/).filter((part) => part.trim() !== '');
  if (lines.length > 1) return { kind: 'glued', reason: 'There is a line break inside.', parts: lines };
  const pieces = line.split(/\s+[–—-]\s+/u);
  for (const [index, piece] of pieces.entries()) {
    const before = pieces.slice(0, index).join(' – ');
    const [first, ...rest] = piece.trim().split(/\s+/);
    const next = rest.join(' ');
    if (index === 0 || first === undefined || rest.length < 2) continue;
    const [mark, head] = [allWords(first)[0], allWords(next)[0]];
    if (mark === undefined || head === undefined || STOP_WORDS.has(head.text)) continue;
    const closes = fitAcronym(mark.text, allWords(before)) === 'exact' || /^\p{Lu}{2}$/u.test(first);
    const begins = /^\p{Lu}\p{Ll}/u.test(next);
    if (closes && begins && allWords(before).length >= 2) {
      return {
        kind: 'glued',
        reason: 'Two names seem to stand on one line.',
        parts: [`${before} – ${first}`, [next, ...pieces.slice(index + 1)].join(' – ')],
      };
    }
  }
  return undefined;
}
