/**
 * Headings inside a list, which are not counted. A line is taken for one when
 * - it is a Markdown heading, or bold from end to end in a list whose names are not, and stands apart;
 * - it consists of nothing but kinds of signatories ("National organizations", "Individuals (12)", "Firmantes");
 * - it is a bare scope ("International", "State and Local"), and stands at the start, behind a blank line or with a colon, or the
 *   list has headings of the kind above;
 * - it is a country or state, the list has two such lines or more;
 * - it ends in a colon and no members follow it (a coalition's members are separated by semicolons or set in from it);
 * - in a list of bullets or numbers, it has none, stands apart, and the next line has one;
 * and it is not what did not fit on the line above ("… Association of Community / Organizations", "Tucson, / Arizona").
 * Remarks, dates, credits, sentences behind a blank line and lines with a mail address (a contact's) are no entries either.
 * Single letters (A, B, C …) divide an alphabet: they are dropped, and begin no section.
 */
import { greatest, type ListLine } from './list-lines.js';
import type { Markers } from './markers.js';
import { isNote, isSectionHeading, isSectionWord, isSentence } from './list-words.js';
import { endsOpen } from './breaks.js';
import { isPlace } from './places.js';
import { reach } from './wrap-width.js';

const MAIL = /\S@\S+\.\p{L}{2,}/u;

/** Cuts the list into its sections, without their headings and without remarks. */
export function splitSections(lines: readonly ListLine[], markers: Markers | undefined): ListLine[][] {
  const sections: ListLine[][] = [[]];
  const many = {
    longest: greatest(lines.map((line) => line.width)),
    bold: lines.filter((line) => line.emphasized).length > lines.length / 2,
    places: lines.filter((line) => isPlace(line.text)).length > 1,
    sections: lines.some((line) => isSectionHeading(line.text)),
    mails: lines.filter((line) => MAIL.test(line.text)).length > lines.length / 5,
    letters: lines.filter((line) => /^[A-Z]\.?$/.test(line.text)).length > 2,
  };
  lines.forEach((line, index) => {
    if (
      isNote(line.text) ||
      (line.gap && isSentence(line.text)) ||
      (!many.mails && MAIL.test(line.text)) ||
      (many.letters && /^[A-Z]\.?$/.test(line.text))
    )
      return;
    if (isHeading(lines, index, markers, many)) sections.push([]);
    else sections.at(-1)?.push(line);
  });
  return sections.filter((section) => section.length > 0);
}

interface Shape {
  readonly bold: boolean;
  readonly places: boolean;
  readonly sections: boolean;
  readonly longest: number;
}

function isHeading(lines: readonly ListLine[], index: number, markers: Markers | undefined, shape: Shape): boolean {
  const [above, line, next] = [lines[index - 1], lines[index], lines[index + 1]];
  if (!line) return false;
  const apart = !above || line.gap || line.text.endsWith(':');
  const torn =
    above !== undefined &&
    !apart &&
    ((above.width > 30 && reach(above, line.text) > shape.longest) || endsOpen(above.text));
  const isMarked = (one: ListLine): boolean => markers?.read(one) !== undefined;
  const marked = isMarked(line);
  if (isSectionHeading(line.text) && !marked) return !torn;
  if (!next) return false;
  if (line.emphasized && apart && !shape.bold) return true;
  if (!marked && isSectionWord(line.text) && (apart || (!torn && (shape.sections || isMarked(next))))) return true;
  if (shape.places && isPlace(line.text)) return !torn;
  if (line.text.endsWith(':') && !marked) return !opensCoalition(line, next);
  return !marked && apart && isMarked(next);
}

function opensCoalition(line: ListLine, next: ListLine): boolean {
  return !next.gap && (next.text.includes(';') || next.indent >= line.indent + 2);
}
