/**
 * Finds the lines of the list under a letter.
 *
 * The list begins behind a closing ("Sincerely,") or a heading ("Signatories"), whichever yields more lines; a sender's own
 * signature between the two is left out. Without either it is the longest run of paragraphs that are no running text. It ends at an
 * end mark ("Contact:", "Notes", "###"), at running text, or at a closing. The number claimed plays one part only: three lines or fewer
 * under a closing are a sender's signature and no list when the letter claims more than four times as many.
 */
import type { Line } from './lines.js';
import { groupsOf, type ListLine, toListLines } from './list-lines.js';
import { isClosing, isEndMark, isListHeading, isSectionHeading } from './list-words.js';
import { isProse } from './prose.js';

interface Region {
  readonly start: number;
  readonly lines: ListLine[];
}

/**
 * Gives the lines of the list that stands in `lines` from index `from` on, headings inside it included, and where it starts; or
 * undefined when nothing there looks like a list.
 */
export function findList(
  lines: readonly Line[],
  furniture: readonly boolean[],
  from: number,
  claimed: number,
): Region | undefined {
  for (const find of PLACES) {
    const region = find(lines, furniture, from);
    if (region && isList(region.lines, claimed)) return region;
  }
  return undefined;
}

type Find = (lines: readonly Line[], furniture: readonly boolean[], from: number) => Region | undefined;

/** Behind a closing, or under a heading of the whole list. */
const behindClosing: Find = (lines, furniture, from) => {
  const starts = lines.flatMap(({ text }, index) => {
    if (index < from || furniture[index]) return [];
    if (isClosing(text)) return [index + 1];
    return isListHeading(text) ? [index] : [];
  });
  const best = largest(starts.map((start) => ({ start, lines: collect(lines, furniture, start) })));
  return best && withoutSender(best);
};

/** Under the heading of a section. */
const underSectionHeading: Find = (lines, furniture, from) =>
  largest(
    lines.flatMap((line, start) =>
      start >= from && isSectionHeading(line.text) ? [{ start, lines: collect(lines, furniture, start) }] : [],
    ),
  );

/** The longest stretch of paragraphs that are not running text, if it has three lines or more. */
const longestRun: Find = (lines, furniture, from) => {
  const runs: ListLine[][] = [[]];
  for (const group of groupsOf(toListLines(lines.slice(from), furniture.slice(from)))) {
    const texts = group.map((line) => line.text);
    if (isProse(texts) || texts.some(isEndMark)) runs.push([]);
    else for (const line of group) if (!isClosing(line.text)) runs.at(-1)?.push(line);
  }
  const run = largest(runs.map((lines) => ({ start: from, lines })));
  return run && run.lines.length > 2 ? run : undefined;
};

/** Where a list may stand, the surest place first. */
const PLACES: readonly Find[] = [behindClosing, underSectionHeading, longestRun];

function isList(lines: readonly ListLine[], claimed: number): boolean {
  const names = lines.filter((line) => !isSectionHeading(line.text));
  const inline = names.some((line) => (line.text.match(/;/g)?.length ?? 0) >= 2);
  if (names.length === 0) return false;
  return inline || names.length > 3 || (names.length > 1 && claimed <= 4 * names.length);
}

function largest(regions: readonly Region[]): Region | undefined {
  return regions.reduce<Region | undefined>(
    (best, one) => (best && best.lines.length >= one.lines.length ? best : one),
    undefined,
  );
}

/** Collects from `start` to the end of the list. */
function collect(lines: readonly Line[], furniture: readonly boolean[], start: number): ListLine[] {
  const tail = toListLines(lines.slice(start), furniture.slice(start));
  const taken: ListLine[] = [];
  for (const group of groupsOf(tail)) {
    const opening = taken.every((line) => isSectionHeading(line.text));
    // The rest of the letter's last paragraph, or a remark, may stand before the first name.
    if (isProse(group.map((line) => line.text))) {
      if (opening) continue;
      return taken;
    }
    for (const line of group) {
      const closing = isClosing(line.text) && !isListHeading(line.text);
      if (isEndMark(line.text) && !opening) return taken;
      if (closing && taken.length > 1) return taken;
      if (!closing) taken.push(line);
    }
  }
  return taken;
}

const ADDS = /\b(?:individual|additional|other|also|personal|individuales|otr[oa]s|tamb|outr[oa]s|individuel|autres)/i;

/**
 * A few lines between a closing and "Signatories", or up to three before the heading of a first section, are the sender's own
 * signature; "Individual signatories" adds to what precedes.
 */
function withoutSender(region: Region): Region {
  const heading = region.lines.findIndex((line) => isSectionHeading(line.text));
  const text = region.lines[heading]?.text ?? '';
  const after = region.lines.length - heading - 1;
  const sender = isListHeading(text) ? heading < 9 && after > heading : heading < 4 && after >= 3 * heading;
  if (heading < 1 || !sender || ADDS.test(text)) return region;
  return { start: region.start, lines: region.lines.slice(heading) };
}
