/** Takes footnotes with words in them out of a list: PDF extraction leaves them at the foot of each page, between two names. */
import { groupsOf, type ListLine } from './list-lines.js';

const MARKED = /^(?:\[\d{1,3}\]|[¹²³⁰⁴-⁹]+|[*†‡]+)\s*\S|^\d{1,3}\s+(?:See|Ver|Véase|Voir|Ibid|Id\.|Cf\.|Supra)\b/;
const NUMBERED_ADDRESS = /^\d{1,3}\.?\s.*(?:https?:\/\/|www\.)/;
const CITING = /^(?:See|Ver|Véase|Voir|Ibid|Available at|Disponible en)\b.*(?:https?:\/\/|www\.)/;

const NUMBERED = /^\[?(\d{1,3})\]?\.?\s+\S/;
const CITATION = /https?:\/\/|www\.|\b(?:19|20)\d\d\b|\b(?:Ibid|Id\.|supra|note \d|Title \d|U\.S\.C\.|F\.R\.)/;

/** Gives the lines without footnotes. A footnote ends at a blank line, a page's end, a full stop or an address. */
export function withoutFootnotes(lines: readonly ListLine[]): ListLine[] {
  // Marks in front of many lines are the list's own.
  if (lines.filter((line) => MARKED.test(line.text)).length > lines.length / 2) return [...lines];
  const notes = new Set(
    groupsOf(lines.map((line) => ({ ...line, gap: line.gap || line.turned, line }))).flatMap((group) =>
      numberedNotes(group.map(({ line }) => line)),
    ),
  );
  const kept: ListLine[] = [];
  let inside = false;
  let dropped = false;
  for (const line of lines) {
    if (inside && (line.gap || line.turned)) inside = false;
    if (isFootnote(line.text) || notes.has(line)) inside = true;
    if (inside) {
      dropped = true;
      if (notes.has(line) || /\.$|(?:https?:\/\/|www\.)\S+$/.test(line.text)) inside = false;
      continue;
    }
    kept.push(dropped ? { ...line, turned: kept.length > 0 } : line);
    dropped = false;
  }
  return kept;
}

/** A paragraph of nothing but numbered notes, each with a citation in it: all of its lines. Names that begin with a number have none. */
function numberedNotes(paragraph: readonly ListLine[]): readonly ListLine[] {
  const notes: { number: number; text: string }[] = [];
  for (const { text } of paragraph) {
    const number = Number(NUMBERED.exec(text)?.[1] ?? NaN);
    const last = notes.at(-1);
    if (!Number.isNaN(number) && (!last || number === last.number + 1)) notes.push({ number, text });
    else if (last) last.text += ` ${text}`;
    else return [];
  }
  const cited = notes.every(({ text }) => CITATION.test(text) && text.length < 900);
  return cited && paragraph.length <= 6 * notes.length ? paragraph : [];
}

function isFootnote(text: string): boolean {
  return MARKED.test(text) || NUMBERED_ADDRESS.test(text) || CITING.test(text);
}
