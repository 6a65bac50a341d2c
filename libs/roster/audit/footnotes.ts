/** Takes footnotes with words in them out of a list: PDF extraction leaves them at the foot of each page, between two names. */
import type { ListLine } from './list-lines.js';

const MARKED = /^(?:\[\d{1,3}\]|[¹²³⁰⁴-⁹]+|[*†‡]+)\s*\S|^\d{1,3}\s+(?:See|Ver|Véase|Voir|Ibid|Id\.|Cf\.|Supra)\b/;
const NUMBERED_ADDRESS = /^\d{1,3}\.?\s.*(?:https?:\/\/|www\.)/;
const CITING = /^(?:See|Ver|Véase|Voir|Ibid|Available at|Disponible en)\b.*(?:https?:\/\/|www\.)/;

/** Gives the lines without footnotes. A footnote ends at a blank line, a page's end, a full stop or an address. */
export function withoutFootnotes(lines: readonly ListLine[]): ListLine[] {
  // Marks in front of many lines are the list's own.
  if (lines.filter((line) => MARKED.test(line.text)).length > lines.length / 2) return [...lines];
  const kept: ListLine[] = [];
  let inside = false;
  let dropped = false;
  for (const line of lines) {
    if (inside && (line.gap || line.turned)) inside = false;
    if (isFootnote(line.text)) inside = true;
    if (inside) {
      dropped = true;
      if (/\.$|(?:https?:\/\/|www\.)\S+$/.test(line.text)) inside = false;
      continue;
    }
    kept.push(dropped ? { ...line, turned: kept.length > 0 } : line);
    dropped = false;
  }
  return kept;
}

function isFootnote(text: string): boolean {
  return MARKED.test(text) || NUMBERED_ADDRESS.test(text) || CITING.test(text);
}
