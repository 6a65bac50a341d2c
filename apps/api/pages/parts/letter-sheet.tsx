import type { VNode } from 'preact';
import { LetterBody } from '#campaigns';
import { direction } from './direction.js';

export interface LetterSheetProps {
  /** what this is, in the page's language */
  label: string;
  /** count already written in */
  markdown: string;
  /** of the letter */
  language: string;
}

/** A letter's text on its own sheet, in its own language and direction. */
export function LetterSheet({ label, markdown, language }: LetterSheetProps): VNode {
  return (
    <>
      {/* For the outline only: the letter's own headings start at h2 or h3, as its author likes. */}
      <h2 class="hid" id="letter">
        {label}
      </h2>
      <article class="sheet letter" lang={language} dir={direction(language)} aria-labelledby="letter">
        <LetterBody markdown={markdown} />
      </article>
    </>
  );
}
