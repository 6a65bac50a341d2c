import type { VNode } from 'preact';
import { type LetterText, LetterView } from '#campaigns';
import { textsFor } from '../i18n/texts-for.js';
import { direction } from '../i18n/direction.js';

export interface LetterSheetProps {
  /** what this is, in the page's language */
  label: string;
  /** numbers already written in */
  letter: LetterText;
  /** of its label, where a page has several */
  id?: string;
}

/** A letter's text on its own sheet, in its own language and direction. */
export function LetterSheet({ label, letter, id = 'letter' }: LetterSheetProps): VNode {
  const { language } = letter;
  return (
    <>
      {/* For the outline only: the letter's own headings start at h2 or h3, as its author likes. */}
      <h2 class="hid" id={id}>
        {label}
      </h2>
      <article class="sheet letter" lang={language} dir={direction(language)} aria-labelledby={id}>
        <LetterView letter={letter} copyTo={`${textsFor(language).labels.cc}:`} />
      </article>
    </>
  );
}
