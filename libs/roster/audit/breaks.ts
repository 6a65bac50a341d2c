/** Line breaks inside a name that show by the words alone, whatever the width. */
import { listsMembers } from '#organizations';

const LINKS =
  'and of for in on at to with by from or against about de del y en con por para da do das dos di du des et ou pour aux dans sur contra sobre entre ' +
  'sin sem na no nas nos ao aos pela pelo em und für der';
const ARTICLES = 'the la las los el e o le les à a au os as às';

/** Words that end no name when in lower case. */
const SMALL: ReadonlySet<string> = new Set(`${LINKS} ${ARTICLES}`.split(' '));

/** Words that begin no name when in lower case; articles may ("la Colectiva"). */
const LEADING: ReadonlySet<string> = new Set(LINKS.split(' '));

/**
 * Whether `next` must belong to the name in `soFar`: the name ends in a small word, a comma, a dash or a slash, has an open
 * bracket or quotation mark that is closed in what follows, or is a coalition in the middle of its members; or the next line
 * begins with a small word or with punctuation.
 */
export function isOpen(soFar: string, next: string, following: readonly string[]): boolean {
  return endsOpen(soFar) || startsInside(next) || bracketSpans(soFar, [next, ...following]) || inMembers(soFar, next);
}

/** Ends in something no name ends in. A comma behind a short name is more often a slip than a break. */
export function endsOpen(text: string): boolean {
  if (/(?:\/| [&+]|\s[-–—]|\p{L}—|\p{Ll}-)$/u.test(text) || (text.endsWith(',') && text.length > 40)) return true;
  const last = text.split(' ').at(-1) ?? '';
  return SMALL.has(last) && text.includes(' ');
}

function startsInside(text: string): boolean {
  const first = text.split(' ', 1)[0] ?? '';
  return LEADING.has(first) || /^(?:[,;:)\]”»/&]|[-–—](?:\s|\p{L}))/u.test(text) || /^\([^()]{2,60}\)$/u.test(text);
}

/** An open bracket counts only if what closes it comes before another one opens: people forget to close them. */
function bracketSpans(soFar: string, following: readonly string[]): boolean {
  for (const [open, close] of [
    ['(', ')'],
    ['“', '”'],
    ['«', '»'],
    ['[', ']'],
  ] as const) {
    if (soFar.lastIndexOf(open) <= soFar.lastIndexOf(close)) continue;
    for (const line of following.slice(0, 3)) {
      const closes = line.indexOf(close);
      const opens = line.indexOf(open);
      if (closes >= 0 && (opens < 0 || closes < opens)) return true;
      if (opens >= 0) break;
    }
  }
  const quotes = (text: string): number => text.split('"').length - 1;
  return quotes(soFar) % 2 === 1 && quotes(following[0] ?? '') % 2 === 1;
}

/** "GTPM: a; b;" goes on, and so does "GTPM: a" when the next line holds more of the same. */
function inMembers(soFar: string, next: string): boolean {
  const semicolons = soFar.split(';').length - 1;
  if (semicolons > 0 && soFar.endsWith(';')) return semicolons > 1 || soFar.includes(':');
  return soFar.includes(':') && /;./.test(next) && !listsMembers(next);
}
