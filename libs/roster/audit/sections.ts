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

/** A line of the list with what the rules below ask about it. */
interface Place {
  readonly line: ListLine;
  readonly next: ListLine | undefined;
  readonly shape: Shape;
  /** It has a bullet or a number. */
  readonly marked: boolean;
  readonly nextMarked: boolean;
  /** It is the first line, stands behind a blank one or ends in a colon. */
  readonly apart: boolean;
  /** It is what did not fit on the line above. */
  readonly torn: boolean;
}

/** Says whether the line is a heading, or undefined where this rule has nothing to say about it. */
type Rule = (place: Place) => boolean | undefined;

const kindOfSignatories: Rule = ({ line, marked, torn }) =>
  isSectionHeading(line.text) && !marked ? !torn : undefined;

const lastLine: Rule = ({ next }) => (next ? undefined : false);

const boldAmongPlain: Rule = ({ line, apart, shape }) => (line.emphasized && apart && !shape.bold ? true : undefined);

const bareScope: Rule = ({ line, marked, apart, torn, shape, nextMarked }) =>
  !marked && isSectionWord(line.text) && (apart || (!torn && (shape.sections || nextMarked))) ? true : undefined;

const oneOfSeveralPlaces: Rule = ({ line, shape, torn }) => (shape.places && isPlace(line.text) ? !torn : undefined);

const colon: Rule = ({ line, next, marked }) =>
  line.text.endsWith(':') && !marked ? !opensCoalition(line, next) : undefined;

const bareAboveMarked: Rule = ({ marked, apart, nextMarked }) => !marked && apart && nextMarked;

/** In this order: the first rule with an answer decides. */
const RULES: readonly Rule[] = [
  kindOfSignatories,
  lastLine,
  boldAmongPlain,
  bareScope,
  oneOfSeveralPlaces,
  colon,
  bareAboveMarked,
];

function isHeading(lines: readonly ListLine[], index: number, markers: Markers | undefined, shape: Shape): boolean {
  const [above, line, next] = [lines[index - 1], lines[index], lines[index + 1]];
  if (!line) return false;
  const isMarked = (one: ListLine | undefined): boolean => one !== undefined && markers?.read(one) !== undefined;
  const apart = !above || line.gap || line.text.endsWith(':');
  const torn = !apart && isTorn(above, line, shape);
  const place: Place = { line, next, shape, marked: isMarked(line), nextMarked: isMarked(next), apart, torn };
  return RULES.reduce<boolean | undefined>((answer, rule) => answer ?? rule(place), undefined) ?? false;
}

function isTorn(above: ListLine, line: ListLine, { longest }: Shape): boolean {
  return (above.width > 30 && reach(above, line.text) > longest) || endsOpen(above.text);
}

function opensCoalition(line: ListLine, next: ListLine | undefined): boolean {
  return next !== undefined && !next.gap && (next.text.includes(';') || next.indent >= line.indent + 2);
}
