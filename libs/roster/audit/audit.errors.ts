/** Why a letter cannot be audited: it makes no countable claim, or has no list to count. */
export type LetterUnreadableCode = 'no-claim' | 'no-list';

/** The letter lacks one of the two things an audit compares. The message says what is missing and how to cure it. */
export class LetterUnreadableError extends Error {
  constructor(
    readonly code: LetterUnreadableCode,
    message: string,
  ) {
    super(message);
    this.name = 'LetterUnreadableError';
  }
}
