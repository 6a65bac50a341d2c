/**
 * What belongs to the page and not to the letter: page numbers, running headers and footers, rules, and the addresses of
 * footnotes that PDF extraction leaves between two names.
 */
import type { Line } from './lines.js';

const MARK = '(?:\\[?\\(?\\d{1,3}[\\])]?[.:]?\\s+|[¹²³⁴⁵⁶⁷⁸⁹⁰*†‡]+\\s*)?';
const ADDRESS = '<?(?:https?://|www\\.|doi\\.org/)\\S+>?[.,;]?';

/** Nothing but web or mail addresses, with or without a footnote mark before them. */
const URL_LINE = new RegExp(
  `^${MARK}(?:(?:available|accessed|disponible|disponivel)\\b[^:]{0,20}:?\\s*)?(?:${ADDRESS}\\s*)+$`,
  'i',
);
const MAIL_LINE = /^<?[^\s@]+@[^\s@]+\.[a-z]{2,}>?$/i;

const PAGE_NUMBER = [
  /^[-–—|[(~\s]*\d{1,3}[-–—|\])~\s]*$/,
  /^[ivx]{1,5}$/,
  /^(?:page|pag\.?|página|pagina|p\.|pg\.?|seite)\s*\d{1,3}(?:\s*(?:of|de|sur|\/|von)\s*\d{1,3})?$/i,
  /^\d{1,3}\s*(?:\/|of|de|sur)\s*\d{1,3}$/i,
  /^(?:p ?a ?g ?e\s*[|:–-]\s*\d{1,3}|\d{1,3}\s*[|:–-]\s*p ?a ?g ?e)$/i,
];

/** Three or more rule characters; "###" is an end mark and is read elsewhere. */
const RULE = /^(?:[-–—_=~•·*]\s*){3,}$/;

/** Whether the line holds nothing but a page number. */
export function isPageNumber(text: string): boolean {
  return PAGE_NUMBER.some((form) => form.test(text));
}

/** Whether the line holds nothing but web or mail addresses. */
export function isAddressLine(text: string): boolean {
  return URL_LINE.test(text) || MAIL_LINE.test(text);
}

/** Tells for each line whether it is page furniture. Blank lines are not. */
export function markFurniture(lines: readonly Line[]): boolean[] {
  const numbers = new Set(lines.filter((line) => /^\d+$/.test(line.text)).map((line) => Number(line.text)));
  const marked = lines.map((line, index) => {
    if (line.text === '') return false;
    if (isAddressLine(line.text) || RULE.test(line.text)) return true;
    // A bare number close between two lines may be the end of a wrapped name ("… Setor NE / 2") unless others continue it.
    const close =
      /^\d+$/.test(line.text) &&
      ![lines[index - 1], lines[index + 1]].some((near) => near?.text === '' || near?.page !== line.page);
    return (
      isPageNumber(line.text) && (!close || numbers.has(Number(line.text) - 1) || numbers.has(Number(line.text) + 1))
    );
  });
  lines.forEach((_, index) => {
    if (!marked[index] && continuesAddress(lines, marked, index)) marked[index] = true;
  });
  for (const index of runningHeads(lines, marked)) marked[index] = true;
  return marked;
}

/** The tail of an address that was too long for its line: no spaces, and characters that names do not have. */
function continuesAddress(lines: readonly Line[], marked: readonly boolean[], index: number): boolean {
  const before = lines[index - 1];
  const text = lines[index]?.text ?? '';
  if (!before || !marked[index - 1] || (!isAddressLine(before.text) && !/[/%=&?_]/.test(before.text))) return false;
  if (before.width < 60 || text === '' || /\s/.test(text)) return false;
  return /%[0-9a-f]{2}|[?&=]\w|\.(?:html?|pdf|aspx?|php)\b|\/\S*\/|[a-z0-9]-[a-z0-9]+-[a-z0-9]/i.test(text);
}

/**
 * Running headers and footers: a line that stands at the same place of most pages, numbers apart, or that ends in a page
 * number ("Joint letter, page 3") at the edge of one. Pages are known by form feeds, or else by their page numbers.
 */
function runningHeads(lines: readonly Line[], marked: readonly boolean[]): number[] {
  const filled = lines.map((_, index) => index).filter((index) => lines[index]?.text !== '' && !marked[index]);
  const places = new Map<string, number[]>();
  let pages = 0;
  const heads: number[] = [];
  filled.forEach((index, place) => {
    const next = filled[place + 1];
    if (next === undefined) return;
    const between = lines.slice(index + 1, next);
    const turns = lines[next]?.page !== lines[index]?.page || between.some((line) => isPageNumber(line.text));
    if (!turns) return;
    pages += 1;
    [filled[place - 1], index, next, filled[place + 2]].forEach((edge, side) => {
      const text = edge === undefined ? '' : (lines[edge]?.text ?? '');
      const key = `${side} ${text.replace(/\d+/g, '#')}`;
      if (edge === undefined) return;
      places.set(key, [...(places.get(key) ?? []), edge]);
      if (/\b(?:page|página|pagina|pag\.|p\.)\s*\d+(?:\s*(?:of|de|sur|\/)\s*\d+)?$/i.test(text)) heads.push(edge);
    });
  });
  return [...heads, ...[...places.values()].filter((same) => same.length > 1 && same.length >= pages / 2).flat()];
}
