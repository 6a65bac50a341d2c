import type { FieldProblem } from '#platform/errors';
import { campaignErrors } from '../campaigns.errors.js';
import type { LetterHead, LetterInput, LetterText } from '../letter-text.js';

/** A head of which some is known. */
export type KnownHead = Partial<LetterHead> & { language?: string };

/**
 * Makes texts whole. One without any head takes the one that is known for its language; one with a head of its own is taken as it is,
 * and what it leaves out is not printed.
 *
 * @param known heads by language; one without a language is for all
 * @throws DomainError `head-missing` when a text ends up without a title or an addressee
 */
export function completeLetter(letter: LetterInput[], known: KnownHead[]): LetterText[] {
  const problems: FieldProblem[] = [];
  const texts = letter.map((text, index) => {
    const { language, body, ...own } = text;
    const bare = Object.values(own).every((value) => value === undefined);
    const found = known.find((head) => head.language === language || head.language === undefined);
    const head = bare ? (found ?? {}) : own;
    if (!head.title) problems.push(missing(index, 'title', bare));
    if (!head.addressees?.length) problems.push(missing(index, 'addressees', bare));
    return {
      language,
      title: head.title ?? '',
      date: head.date ?? null,
      place: head.place ?? null,
      addressees: head.addressees ?? [],
      cc: head.cc ?? [],
      salutation: head.salutation ?? null,
      body,
      closing: head.closing ?? null,
    };
  });
  if (problems.length > 0) throw campaignErrors.headMissing(problems);
  return texts;
}

function missing(index: number, key: 'title' | 'addressees', bare: boolean): FieldProblem {
  const what = key === 'title' ? 'must be filled in' : 'must name at least one addressee';
  return { field: `letter[${index}].${key}`, message: bare ? what : `${what}: a text with a head has a whole one` };
}
