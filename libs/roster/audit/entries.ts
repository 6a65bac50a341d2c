/**
 * Cuts a section of the list into entries. How depends on how it is set:
 * - numbers or bullets: each begins an entry, lines without one continue it, deeper bullets are members;
 * - a Markdown table or columns: a cell is an entry;
 * - a hanging indent: a line at the margin begins an entry, an indented one continues it, always;
 * - blocks between blank lines: a name, a title, an organization: each block is an entry;
 * - otherwise one line, one entry, unless there is evidence of a break (see wrapping.ts).
 */
import { isPlace } from './places.js';
import { greatest, groupsOf, type ListLine } from './list-lines.js';
import type { Markers } from './markers.js';
import type { Wrapping } from './wrapping.js';

export interface RawEntry {
  /** Its lines, markers taken off. */
  readonly parts: string[];
  /** Bulleted or indented lines below it. */
  readonly nested: string[];
}

const TABLE_RULE = /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-*:?\s*)*\|?$/;

/** Cuts one section into its entries, in order. */
export function cutEntries(lines: readonly ListLine[], markers: Markers | undefined, wrapping: Wrapping): RawEntry[] {
  if (markers && lines.some((line) => markers.read(line) !== undefined)) return cutMarked(lines, markers);
  const table = cutTable(lines) ?? cutColumns(lines);
  if (table) return table.map((text) => ({ parts: [text], nested: [] }));
  if (wrapping.hanging !== undefined) return cutHanging(lines, wrapping.hanging);
  const groups = groupsOf(lines);
  if (areBlocks(groups)) return groups.map((group) => ({ parts: group.map((line) => line.text), nested: [] }));
  return cutPlain(lines, wrapping);
}

function cutMarked(lines: readonly ListLine[], markers: Markers): RawEntry[] {
  const entries: RawEntry[] = [];
  lines.forEach((line, index) => {
    const own = markers.read(line);
    const nested = markers.readNested(line);
    const last = entries.at(-1);
    if (own !== undefined) entries.push({ parts: own === '' ? [] : [own], nested: [] });
    else if (!last) entries.push({ parts: [line.text], nested: [] });
    else if (nested !== undefined) last.nested.push(nested);
    // Behind a blank line and with no marked line to come, it is what follows the list.
    else if (!line.gap || line.indent >= 2 || lines.slice(index).some((later) => markers.read(later) !== undefined)) {
      if (last.nested.length === 0) last.parts.push(line.text);
      else last.nested.push(`${last.nested.pop() ?? ''} ${line.text}`);
    }
  });
  return entries;
}

/** The first cell of each row that is no number, of the rows under the head. */
function cutTable(lines: readonly ListLine[]): string[] | undefined {
  const rule = lines.findIndex((line) => TABLE_RULE.test(line.text) && line.text.includes('|'));
  if (rule < 0) return undefined;
  return lines.slice(rule + 1).map((line) => {
    const cells = line.text
      .replace(/^\||\|$/g, '')
      .split('|')
      .map((cell) => cell.trim());
    return cells.find((cell) => cell !== '' && !/^\d+\.?$/.test(cell)) ?? '';
  });
}

/** Lists set in columns are read down each column; a second column of places only says where the first one is. */
function cutColumns(lines: readonly ListLine[]): string[] | undefined {
  const several = lines.filter((line) => line.cells.length > 1);
  if (lines.length < 2 || several.length < lines.length * 0.6) return undefined;
  const columns = greatest(lines.map((line) => line.cells.length));
  const cells = Array.from({ length: columns }, (_, column) =>
    lines.flatMap((line) => line.cells[column] ?? []).filter((cell) => cell !== ''),
  );
  const names = cells.filter((column, index) => index === 0 || column.filter(isPlace).length < column.length / 2);
  return names.flat();
}

function cutHanging(lines: readonly ListLine[], margin: number): RawEntry[] {
  const entries: RawEntry[] = [];
  for (const line of lines) {
    const last = entries.at(-1);
    if (last && line.indent > margin) (opensMembers(last) ? last.nested : last.parts).push(line.text);
    else entries.push({ parts: [line.text], nested: [] });
  }
  // Lines set in below "Coalition:" that hold semicolons are one text, broken; without any, each is a member.
  return entries.map((entry) =>
    entry.nested.some((line) => line.includes(';')) ? { parts: [...entry.parts, ...entry.nested], nested: [] } : entry,
  );
}

function opensMembers(entry: RawEntry): boolean {
  return entry.parts.length === 1 && (entry.parts[0] ?? '').endsWith(':');
}

const TITLE =
  /\b(?:director|directora|president|presidenta?|presidente|chair|chairman|chairwoman|coordinat|coordinad|coordenad|secretar|executive|ceo|founder|fundador|counsel|manager|officer|professor|profesor|rector|abogad|advogad|directrice|directeur|responsable|bishop|rev\.|pastor)/i;

/** Blocks of two to four lines, nearly all of them, most with a title: "Name / title / organization". */
function areBlocks(groups: readonly (readonly ListLine[])[]): boolean {
  const blocks = groups.filter((group) => group.length > 1 && group.length < 5);
  const titled = blocks.filter((group) => group.slice(1).some((line) => TITLE.test(line.text)));
  return groups.length > 1 && blocks.length >= groups.length * 0.8 && titled.length > groups.length / 2;
}

function cutPlain(lines: readonly ListLine[], wrapping: Wrapping): RawEntry[] {
  const entries: RawEntry[] = [];
  let margin = 0;
  lines.forEach((line, index) => {
    const last = entries.at(-1);
    if (last && opensMembers(last) && line.indent >= margin + 2 && !line.text.includes(';'))
      last.nested.push(line.text);
    else if (last && last.nested.length === 0 && wrapping.continues(lines, index, last.parts))
      last.parts.push(line.text);
    else {
      entries.push({ parts: [line.text], nested: [] });
      margin = line.indent;
    }
  });
  return entries;
}
