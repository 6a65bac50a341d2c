import type { VNode } from 'preact';
import { LetterBody } from '#campaigns';
import { direction } from './direction.js';

/** A letter's text on its own sheet, in its own language and direction. */
export function LetterSheet({ markdown, language }: { markdown: string; language: string }): VNode {
  return (
    <article class="sheet letter" lang={language} dir={direction(language)}>
      <LetterBody markdown={markdown} />
    </article>
  );
}
