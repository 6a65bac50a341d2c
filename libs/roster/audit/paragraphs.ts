/** Puts the lines of a letter together into paragraphs, and remembers which line each character came from. */
import { isClosing, isListHeading } from './list-words.js';
import type { Line } from './lines.js';

export interface Paragraph {
  readonly text: string;
  /** The index of the line that holds the character before `offset`. */
  lineAt(offset: number): number;
}

/** Gives the paragraphs of the letter, furniture left out. A heading or closing is a paragraph of its own. */
export function paragraphsOf(lines: readonly Line[], furniture: readonly boolean[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open: { index: number; text: string }[] = [];
  const close = (): void => {
    if (open.length > 0) paragraphs.push(join(open));
    open = [];
  };
  lines.forEach((line, index) => {
    if (furniture[index]) return;
    const alone = line.emphasized || isListHeading(line.text) || isClosing(line.text);
    if (line.text === '' || alone) close();
    if (line.text !== '') open.push({ index, text: line.text });
    if (alone) close();
  });
  close();
  return paragraphs;
}

function join(lines: readonly { index: number; text: string }[]): Paragraph {
  const ends: { index: number; end: number }[] = [];
  const pieces: string[] = [];
  let end = 0;
  lines.forEach(({ index, text }, place) => {
    const above = lines[place - 1]?.text;
    const piece = above === undefined || /\p{L}[-‐‑]$/u.test(above.slice(-2)) ? text : ` ${text}`;
    pieces.push(piece);
    end += piece.length;
    ends.push({ index, end });
  });
  return {
    text: pieces.join(''),
    lineAt: (offset) => (ends.find((line) => offset <= line.end) ?? ends.at(-1))?.index ?? 0,
  };
}
