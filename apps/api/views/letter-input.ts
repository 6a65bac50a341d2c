import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { HEAD_KEYS, type LetterInput, readFrontMatter } from '#campaigns';
import { DomainError, type FieldProblem } from '#platform/errors';
import { assertPlain } from '../http/plain-data.js';
import { fieldProblems } from '../http/validation.js';
import { LetterTextBody } from './letter.schema.js';

/**
 * A letter as it was sent, by fields or as files, in one shape. A file is checked by the rules of the fields.
 *
 * @throws DomainError `invalid-request` naming the text and, of a file, the key
 */
export async function letterInput(letter: LetterTextBody[]): Promise<LetterInput[]> {
  const read = await Promise.all(letter.map((text, index) => oneText(text, `letter[${index}]`)));
  const problems = read.flatMap((text) => text.problems);
  if (problems.length > 0)
    throw new DomainError('invalid-request', 'invalid', 'Some fields have to be corrected.', problems);
  return read.map(({ text }) => text as LetterInput);
}

interface ReadText {
  text: Partial<LetterInput>;
  problems: FieldProblem[];
}

async function oneText(sent: LetterTextBody, path: string): Promise<ReadText> {
  const { markdown, ...fields } = sent;
  if (markdown === undefined) return { text: fields, problems: [] };
  const beside = Object.entries(fields).filter(([, value]) => value !== undefined);
  if (beside.length > 0) {
    const message = 'must be left out beside markdown, which has it in its front matter';
    return { text: {}, problems: beside.map(([key]) => ({ field: `${path}.${key}`, message })) };
  }
  return fromFile(markdown, `${path}.markdown`);
}

/** A file is whole: what it does not name is not printed. */
async function fromFile(markdown: string, field: string): Promise<ReadText> {
  const { values, problems } = readFrontMatter(markdown, field);
  if (problems.length > 0) return { text: {}, problems };
  assertPlain(values);
  const text = plainToInstance(LetterTextBody, values);
  const wrong = fieldProblems(await validate(text)).map((problem) => ({
    field,
    message: `${problem.field} ${problem.message}${problem.message === 'must be a text' ? '; put it in quotes' : ''}`,
  }));
  const nothing = Object.fromEntries(HEAD_KEYS.slice(2).map((key) => [key, undefined]));
  return { text: { ...nothing, date: null, ...definedOf(text) }, problems: wrong };
}

function definedOf(text: LetterTextBody): Partial<LetterInput> {
  return Object.fromEntries(Object.entries(text).filter(([, value]) => value !== undefined && value !== null));
}
