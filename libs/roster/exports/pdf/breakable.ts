/** A text, or the pieces of one between which a line may end. */
export type Breakable = string | string[];

const PIECE = 8;

/**
 * @param fit how many characters fit in a line
 * @returns the text; in pieces when a word of it (an address, mostly) would stick out of its column
 */
export function breakable(text: string, fit: number): Breakable {
  if (!text.split(/[\s-]+/).some((word) => word.length > fit)) return text;
  const pieces = text.split(/(?<=\s)/).flatMap((word) => (word.length > fit ? cut(word) : [word]));
  return pieces;
}

/** By grapheme, so that no accent loses its letter. */
function cut(word: string): string[] {
  const graphemes = [...new Intl.Segmenter('en').segment(word)].map(({ segment }) => segment);
  return Array.from({ length: Math.ceil(graphemes.length / PIECE) }, (_, index) =>
    graphemes.slice(index * PIECE, (index + 1) * PIECE).join(''),
  );
}
