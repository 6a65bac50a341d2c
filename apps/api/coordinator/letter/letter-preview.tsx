import {
  type ComparedText,
  differenceText,
  DifferenceView as Difference,
  type LetterText,
  LetterView,
} from '#campaigns';
import { renderFragment } from '#platform/html';
import type { LetterPreview } from '#roster';
import { textsFor } from '../../i18n/texts-for.js';
import type { DifferenceView, LetterPreviewView } from './letter.view.js';

/** @returns a text as it would be printed, with what is new in it */
export function letterPreviewView(preview: LetterPreview): LetterPreviewView {
  const { printed, sha256, doubts } = preview;
  const { language, title } = printed;
  const copyTo = `${textsFor(language).labels.cc}:`;
  const html = renderFragment(<LetterView letter={printed} copyTo={copyTo} />);
  return { language, title, html, sha256, difference: letterDifferenceView(preview), doubts };
}

/** @returns what changed in one language, as HTML and as text */
export function letterDifferenceView({ letter, difference, differs }: ComparedText<LetterText>): DifferenceView {
  return {
    language: letter.language,
    differs,
    html: renderFragment(<Difference paragraphs={difference} />),
    text: differenceText(difference, Infinity),
  };
}
