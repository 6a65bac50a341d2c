/** What stands around the letter's body. */
export interface LetterHead {
  title: string;
  /** `2027-01-15`; printed in words of the language */
  date: string | null;
  place: string | null;
  /** in printed order; an entry may have several lines: name, office, address */
  addressees: string[];
  /** like {@link addressees} */
  cc: string[];
  salutation: string | null;
  /** may have several lines */
  closing: string | null;
}

/** The letter in one language, as its author wrote it: placeholders where the numbers go. */
export interface LetterText extends LetterHead {
  /** BCP 47 */
  language: string;
  /** Markdown */
  body: string;
}

/** The same as a coordinator sends it: a text without any head keeps the one it has. */
export type LetterInput = Pick<LetterText, 'language' | 'body'> & Partial<LetterHead>;
