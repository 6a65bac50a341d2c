import type { VNode } from 'preact';
import type { LetterText } from '../letter-text.js';
import { LetterBody } from './letter-html.js';

export interface LetterViewProps {
  /** numbers already written in */
  letter: LetterText;
  /** before those who get a copy, in the letter's language */
  copyTo: string;
}

/** A letter as it is sent, without its title: place and date, who it goes to, salutation, body, closing, who gets a copy. */
export function LetterView({ letter, copyTo }: LetterViewProps): VNode {
  const { place, date, language, addressees, salutation, body, closing, cc } = letter;
  const from = [place, date === null ? null : letterDate(date, language)].filter((part) => part !== null);
  return (
    <>
      {from.length > 0 && <p class="from">{from.join(', ')}</p>}
      {addressees.map((addressee) => (
        <Lines text={addressee} />
      ))}
      {salutation !== null && <Lines text={salutation} />}
      <LetterBody markdown={body} />
      {closing !== null && <Lines text={closing} />}
      {cc.length > 0 && (
        <>
          <p>{copyTo}</p>
          {cc.map((name) => (
            <Lines text={name} />
          ))}
        </>
      )}
    </>
  );
}

/** Each line is isolated: one in another direction must not pull its neighbours along. */
function Lines({ text }: { text: string }): VNode {
  return (
    <p>
      {text.split('\n').map((line, index) => (
        <>
          {index > 0 && <br />}
          <bdi>{line}</bdi>
        </>
      ))}
    </p>
  );
}

/** @param date `2027-01-15` @returns it in words of the language: `January 15, 2027` */
export function letterDate(date: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

/** @returns whether a text is a day of the calendar, written as `2027-01-15` */
export function isLetterDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^[1-9]\d{3}-\d\d-\d\d$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
