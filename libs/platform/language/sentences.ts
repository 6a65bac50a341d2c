import type { ComponentChild } from 'preact';

/** A part of a sentence: a text, or a text that a template has dressed as bold or as a link. */
export type Piece = ComponentChild;

/** A sentence with dressed pieces in it. The language alone decides where they stand. */
export function line(strings: TemplateStringsArray, ...pieces: Piece[]): Piece[] {
  return strings.flatMap((text, index) => (index < pieces.length ? [text, pieces[index]] : [text]));
}

/**
 * French sets a space that does not break before `: ; ? !` and inside « ». Sources carry plain spaces: nobody sees the others,
 * and everybody loses them. Lexique des règles typographiques en usage à l’Imprimerie nationale.
 */
function frenchSpaces(text: string): string {
  return text
    .replaceAll(' :', '\u00a0:')
    .replaceAll('« ', '«\u00a0')
    .replaceAll(' »', '\u00a0»')
    .replaceAll(/ ([;?!])/g, '\u202f$1');
}

/** A French {@link line}. The spaces of the pieces, which are somebody's own words, stay as they are. */
export function frenchLine(strings: TemplateStringsArray, ...pieces: Piece[]): Piece[] {
  return strings.flatMap((text, index) =>
    index < pieces.length ? [frenchSpaces(text), pieces[index]] : [frenchSpaces(text)],
  );
}

/** A French text; the spaces of what is put into it stay as they are. */
export function frenchText(strings: TemplateStringsArray, ...values: string[]): string {
  return strings.map((text, index) => frenchSpaces(text) + (values[index] ?? '')).join('');
}
