import type { PeeledName, Word } from '#organizations';
import type { Finding } from './comparison.js';
import { likeness } from './likeness.js';

/**
 * Every word of one name has its counterpart in the other, in whatever order, and at least two say it in another language,
 * or one beside a word of both ("Ford Foundation", "Fundación Ford"). A translation is a question, never an answer: the words
 * of a generic name translate each other in every country.
 */
export function translated(left: PeeledName, right: PeeledName): Finding | undefined {
  if (left.words.length !== right.words.length || left.words.length < 2) return undefined;
  const open = [...right.words];
  let other = 0;
  for (const word of left.words) {
    const at = open.findIndex((one) => alike(word, one));
    if (at < 0) return undefined;
    const [match] = open.splice(at, 1);
    if (match !== undefined && match.stem !== word.stem) other += 1;
  }
  const own = left.words.some((word) => word.ideas.length === 0 && right.words.some((one) => one.text === word.text));
  return other >= 2 || (other === 1 && own)
    ? { score: 0.6, domainSettles: true, reasons: ['The words translate each other.'], whole: true }
    : undefined;
}

function alike(left: Word, right: Word): boolean {
  return left.ideas.some((idea) => right.ideas.includes(idea)) || likeness(left, right) !== undefined;
}
