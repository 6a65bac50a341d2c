/** Reads the lines of a list: sections, entries, members. */
import { splitMembers } from '#organizations';
import { cutEntries, type RawEntry } from './entries.js';
import { withoutFootnotes } from './footnotes.js';
import type { Line } from './lines.js';
import { joinText, type ListLine } from './list-lines.js';
import { findMarkers } from './markers.js';
import { type ReadEntry, readEntry } from './members.js';
import { splitSections } from './sections.js';
import { measureBody } from './wrap-width.js';
import { studyWrapping } from './wrapping.js';

/**
 * Gives the entries of the list by section; `body` is what stands above it, whose width and word pairs tell where a name was
 * broken.
 */
export function readList(
  list: readonly ListLine[],
  body: { lines: readonly Line[]; furniture: readonly boolean[] },
): ReadEntry[][] {
  const markers = findMarkers(list);
  const lines = markers ? list : withoutFootnotes(list);
  const sections = splitSections(lines, markers).map((section) => splitInline(section));
  const pairs = wordPairs([...body.lines, ...lines]);
  const wrapping = studyWrapping(sections.flat(), measureBody(body.lines, body.furniture), pairs);
  const read = (section: ListLine[]): ReadEntry[] =>
    withoutLastStop(cutEntries(section, markers, wrapping))
      .map((entry) => readEntry(tidy(entry)))
      .filter((entry) => NAME.test(entry.text));
  return sections.map(read).filter((section) => section.length > 0);
}

/** A name has a letter, a digit or a symbol in it; a line of dashes is none. */
const NAME = /[\p{L}\p{N}\p{S}]/u;

/** "Signatories: A; B; C" run on in one paragraph: each is an entry, unless it is a coalition's. */
function splitInline(section: ListLine[]): ListLine[] {
  const whole = joinText(section.map((line) => line.text));
  const names = splitMembers(whole);
  const ended = section.filter((line) => /[;,.]$/.test(line.text)).length;
  const runsOn =
    section.filter((line) => line.text.includes(';')).length >= section.length * 0.7 && ended <= section.length / 2;
  const [first] = section;
  if (
    !first ||
    !runsOn ||
    section.slice(1).some((line) => line.gap) ||
    names.length < 3 ||
    whole.split(';', 1)[0]?.includes(':')
  )
    return section;
  return names.map((text, index) => {
    const name = index === names.length - 1 ? text.replace(/\.$/, '') : text;
    return { ...first, text: name, cells: [name], width: name.length };
  });
}

/** Where each name but the last is followed by a semicolon or comma, the last is followed by a full stop. */
function withoutLastStop(entries: RawEntry[]): RawEntry[] {
  const last = entries.at(-1);
  const separated = entries.filter((entry) => /[;,]$/.test(entry.parts.at(-1) ?? '')).length;
  if (!last || separated < entries.length * 0.6) return entries;
  const end = (last.parts.at(-1) ?? '').replace(/\.$/, '');
  return [...entries.slice(0, -1), { ...last, parts: [...last.parts.slice(0, -1), end] }];
}

/** Takes off what is set around a name: the comma or semicolon that ends a line of the list, footnote marks, addresses. */
function tidy(entry: RawEntry): RawEntry {
  const parts = entry.parts.map((part) =>
    part
      .replace(/\s*[([<]?(?:https?:\/\/|www\.)[^\s)\]>]+[)\]>]?/gi, '')
      .replace(/^_+/, '')
      .trim(),
  );
  const last = parts.length - 1;
  parts[last] = (parts[last] ?? '')
    .replace(/(?:\s*\[\d{1,3}\]|[*†‡¹²³⁰⁴-⁹])+$/, '')
    .replace(/\s*[;,_]+$|\s+[-–—:|]$/, '');
  return { parts: parts.filter((part) => part !== ''), nested: entry.nested };
}

/** Counts how often two words stand side by side within a line. */
function wordPairs(lines: readonly { readonly text: string }[]): (first: string, second: string) => number {
  const pairs = new Map<string, number>();
  for (const line of lines) {
    const words = line.text.toLowerCase().split(' ');
    words.slice(1).forEach((word, index) => {
      const pair = `${words[index] ?? ''} ${word}`;
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    });
  }
  return (first, second) => pairs.get(`${first} ${second}`) ?? 0;
}
