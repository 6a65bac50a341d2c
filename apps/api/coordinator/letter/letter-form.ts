import { type Campaign, LETTER_CHANGED_MEANWHILE, type LetterInput, type LetterText } from '#campaigns';
import { DomainError } from '#platform/errors';
import { letterInput } from '../../views/letter-input.js';
import { checked } from '../../http/validation.js';
import { textOf } from '../../http/form.js';
import { type Refusal, refusal } from '../../ui/refusal.js';
import { NewVersionBody } from './letter.schema.js';

const PARTS = ['title', 'date', 'place', 'addressees', 'cc', 'salutation', 'body', 'closing', 'markdown'] as const;
type Part = (typeof PARTS)[number];

/** One language of a letter as somebody typed it; names stand under each other with an empty line between them. */
export type TextForm = Record<Part, string> & { language: string };

/** The form of a letter, to be shown again just so. */
export interface LetterForm {
  texts: TextForm[];
  /** whether the change matters to those who signed; empty: not said */
  material: '' | 'yes' | 'no';
  /** revision of the version that it was begun from */
  basedOn: string;
}

/** @returns the name of a field in the form, which is its path in a request of the API */
export function fieldName(index: number, part: Part): string {
  return `letter[${index}].${part}`;
}

const LABELS: Record<string, string> = {
  title: 'The title',
  date: 'The date',
  place: 'The place',
  addressees: 'The list of addressees',
  cc: 'The list of copies',
  salutation: 'The salutation',
  body: 'The body',
  closing: 'The closing',
  markdown: 'The file',
};

/**
 * @returns what is wrong with a form of a letter, for its editor
 * @throws whatever is no refusal
 */
export function letterRefusal(error: unknown, { languages, letterVersion }: Campaign): Refusal {
  const refused = refusal(error, (field) => (field === 'material' ? '' : letterLabel(field, languages)), {
    [LETTER_CHANGED_MEANWHILE]: `Somebody put version ${letterVersion} in force while you were editing. Your text is kept below; the preview shows what it would change in version ${letterVersion}.`,
  });
  const errors = refused.errors.map((line) =>
    line.field === 'material' ? { ...line, message: 'Say whether the change matters to those who signed.' } : line,
  );
  return { ...refused, errors };
}

/** What a field of the form is called, with its language where the letter has several. */
function letterLabel(field: string, languages: readonly string[]): string | undefined {
  const [, index = '', part = ''] = /^letter\[(\d+)\]\.(\w+)$/.exec(field) ?? [];
  const label = LABELS[part];
  const language = languages[Number(index)];
  return label === undefined || languages.length === 1 ? label : `${label} in ${languageName(language ?? '')}`;
}

/** @param tag BCP 47 @returns what the language is called in English */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** @returns a form filled in with a version of the letter */
export function formOf(letter: readonly LetterText[], basedOn: string): LetterForm {
  return { texts: letter.map(textForm), material: '', basedOn };
}

function textForm(text: Partial<LetterText> & Pick<LetterText, 'language' | 'body'>): TextForm {
  const { language, title, date, place, addressees, cc, salutation, body, closing } = text;
  return {
    language,
    title: title ?? '',
    date: date ?? '',
    place: place ?? '',
    addressees: (addressees ?? []).join('\n\n'),
    cc: (cc ?? []).join('\n\n'),
    salutation: salutation ?? '',
    body,
    closing: closing ?? '',
    markdown: '',
  };
}

/** @param languages of the letter, in the order of the form @returns what was typed; what is missing counts as empty */
export function readLetterForm(sent: unknown, languages: readonly string[]): LetterForm {
  const material = textOf(sent, 'material');
  return {
    texts: languages.map((language, index) => {
      const parts = PARTS.map((part) => [part, textOf(sent, fieldName(index, part)).replace(/\r\n?/g, '\n')]);
      return { language, ...(Object.fromEntries(parts) as Record<Part, string>) };
    }),
    material: material === 'yes' || material === 'no' ? material : '',
    basedOn: textOf(sent, 'basedOn'),
  };
}

/**
 * Checks a form by the rules of the JSON API.
 *
 * @throws DomainError `invalid-request` naming each field as the form does
 */
export async function letterOf(form: LetterForm): Promise<LetterInput[]> {
  return letterInput((await checked(NewVersionBody, { letter: form.texts.map(bodyOf) })).letter);
}

function bodyOf({ language, title, date, place, addressees, cc, salutation, body, closing }: TextForm): object {
  const optional = (text: string): string | null => (text.trim() === '' ? null : text);
  return {
    language,
    title,
    date: optional(date),
    place: optional(place),
    addressees: namesIn(addressees),
    cc: namesIn(cc),
    salutation: optional(salutation),
    body,
    closing: optional(closing),
  };
}

/** @returns the names of a list in which an empty line stands between two */
function namesIn(text: string): string[] {
  return text
    .split(/\n[ \t]*\n/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

const wrongLanguage = (field: string, found: string, wanted: string): DomainError =>
  new DomainError('invalid-request', 'invalid', 'The file is in another language.', [
    {
      field,
      message: `says “language: ${found}”; these fields are in ${languageName(wanted)} (${wanted}). Paste it into the fields of its own language`,
    },
  ]);

/**
 * Fills in one language from a file: Markdown with front matter.
 *
 * @param index of the language in the form
 * @throws DomainError `invalid-request` naming the file's field in the form and the key at fault
 */
export async function takeFile(form: LetterForm, index: number): Promise<LetterForm> {
  const name = fieldName(index, 'markdown');
  const own = form.texts[index];
  if (own === undefined) return form;
  try {
    const [text] = await letterInput([{ markdown: own.markdown }]);
    if (text === undefined) return form;
    if (text.language !== own.language) throw wrongLanguage(name, text.language, own.language);
    const filled = textForm({ ...text, body: text.body.replace(/^\n+/, '') });
    return { ...form, texts: form.texts.map((other, at) => (at === index ? filled : other)) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const fields = error.fields.map(({ message }) => ({ field: name, message }));
    throw new DomainError(error.code, 'invalid', error.message, fields);
  }
}
