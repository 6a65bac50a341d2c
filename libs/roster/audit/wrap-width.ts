/** Finds the width at which a letter was wrapped, if it was. */
import type { Line } from './lines.js';
import { greatest } from './list-lines.js';
import { isProse } from './prose.js';

/** What is known about a text broken by a program: the next word did not fit. */
export interface WrapWidth {
  /** A line whose length, plus a space and the first word of the next, reaches this may have been broken there. */
  readonly full: number;
  /** No line of text set at this width is longer. */
  readonly limit: number;
}

/** The length a line would have had with the first word of the next line. */
export function reach(line: { readonly width: number }, next: string): number {
  return line.width + 1 + (next.split(' ', 1)[0]?.length ?? 0);
}

/**
 * Measures the running text of a letter: each line but the last of a paragraph was broken because the next word did not fit.
 * Gives undefined when the text was not broken by width (one line per paragraph) or there is too little of it.
 */
export function measureBody(lines: readonly Line[], furniture: readonly boolean[]): WrapWidth | undefined {
  const reaches: number[] = [];
  const widths: number[] = [];
  let paragraph: Line[] = [];
  const flush = (): void => {
    if (isProse(paragraph.map((line) => line.text))) {
      paragraph.slice(0, -1).forEach((line, index) => {
        reaches.push(reach(line, paragraph[index + 1]?.text ?? ''));
        widths.push(line.width);
      });
    }
    paragraph = [];
  };
  lines.forEach((line, index) => {
    if (line.text === '' || furniture[index]) flush();
    else paragraph.push(line);
  });
  flush();
  return fromSamples(reaches, widths, 4);
}

/**
 * Makes a width of what is known of `least` breaks or more. If every broken line is shorter than every line would have been with the
 * next word, the text was broken by counting columns, and the width is known to the column. Otherwise it was set in
 * proportional type, where a line of narrow letters holds more of them: the tenth part that fits worst is left out.
 */
export function fromSamples(
  reaches: readonly number[],
  widths: readonly number[],
  least: number,
): WrapWidth | undefined {
  if (reaches.length < least) return undefined;
  const sorted = [...reaches].sort((a, b) => a - b);
  const longest = greatest(widths);
  const shortest = sorted[0] ?? 0;
  const counted = shortest > longest;
  const full = counted ? longest + 1 : (sorted[Math.floor(sorted.length / 10)] ?? 0);
  return full < 30 ? undefined : { full, limit: counted ? shortest - 1 : longest + 8 };
}
