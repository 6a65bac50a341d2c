import { placeOfAdjective, type Word } from '#organizations';
import type { NamesSeen } from './evidence.js';
import type { Finding } from './comparison.js';
import { likeness } from './likeness.js';

/** This part of the weight may lack a counterpart ("Committee for the Prevention …", "Comité pour …"). */
const MISSING = 0.2;
/** Of so many words one may be the only one that differs between the languages. */
const MANY = 4;
/** A shared acronym of this many letters makes a translation safe; a shorter one a better question. */
const TRUSTED_ACRONYM = 4;

/**
 * The words of one name have their counterparts in the other, in whatever order, and at least two say it in another language,
 * or one beside a word or an acronym of both ("Ford Foundation", "Fundación Ford"). A translation alone is a question, never an answer: the
 * words of a generic name translate each other in every country.
 */
export function translated({ left, right, acronyms, directory }: NamesSeen): Finding | undefined {
  if (left.words.length < 2 || right.words.length < 2) return undefined;
  const open = [...right.words];
  const missing: Word[] = [];
  let other = 0;
  for (const word of left.words) {
    const at = open.findIndex((one) => one.stem === word.stem);
    const found = at < 0 ? open.findIndex((one) => alike(word, one)) : at;
    const [match] = found < 0 ? [] : open.splice(found, 1);
    if (match === undefined) missing.push(word);
    else if (match.stem !== word.stem) other += 1;
  }
  const own = left.words.some((word) => word.ideas.length === 0 && right.words.some((one) => one.text === word.text));
  const backed = own || acronyms.shared !== undefined || left.words.length >= MANY;
  if (other === 0 || (other === 1 && !backed)) return undefined;
  const total = [...left.words, ...right.words].reduce((sum, word) => sum + directory.weightOf(word), 0);
  const lacking = [...missing, ...open].reduce((sum, word) => sum + directory.weightOf(word), 0) / total;
  if (lacking > MISSING) return undefined;
  if (acronyms.shared !== undefined && acronyms.shared.length >= 3)
    return {
      score: acronyms.shared.length >= TRUSTED_ACRONYM && lacking === 0 ? 0.86 : 0.78,
      domainSettles: true,
      reasons: ['The same acronym, and words that translate each other.'],
      whole: true,
    };
  return lacking === 0
    ? { score: 0.6, domainSettles: true, reasons: ['The words translate each other.'], whole: true }
    : { score: 0.52, reasons: ['Most of the words translate each other.'] };
}

function alike(left: Word, right: Word): boolean {
  if (left.ideas.some((idea) => right.ideas.includes(idea)) || likeness(left, right) !== undefined) return true;
  const place = placeOfAdjective(left);
  return place !== undefined && place === placeOfAdjective(right);
}
