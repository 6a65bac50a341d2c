import { type LetterCounts, letterHash, type LetterText, LetterView, writtenLetter } from '#campaigns';
import { renderFragment } from '#platform/html';
import { textsFor } from '../../pages/texts/texts-for.js';
import type { LetterPreviewView } from './letter.views.js';

/** @returns a text as it would be printed with these numbers */
export function letterPreview(text: LetterText, counts: LetterCounts): LetterPreviewView {
  const copyTo = `${textsFor(text.language).labels.cc}:`;
  return {
    language: text.language,
    title: text.title,
    html: renderFragment(<LetterView letter={writtenLetter(text, counts)} copyTo={copyTo} />),
    sha256: letterHash(text),
  };
}
