import {
  differenceText,
  differs,
  DifferenceView as Difference,
  type LetterCounts,
  letterDifference,
  letterHash,
  type LetterText,
  LetterView,
  writtenLetter,
} from '#campaigns';
import { renderFragment } from '#platform/html';
import { textsFor } from '../../i18n/texts-for.js';
import type { DifferenceView, LetterPreviewView } from './letter.view.js';

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

/** @param before undefined when the language is new @returns what changed, as HTML and as text */
export function letterDifferenceView(before: LetterText | undefined, after: LetterText): DifferenceView {
  const paragraphs = letterDifference(before, after);
  return {
    language: after.language,
    differs: differs(paragraphs),
    html: renderFragment(<Difference paragraphs={paragraphs} />),
    text: differenceText(paragraphs, Infinity),
  };
}
