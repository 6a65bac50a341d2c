const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
/** Tokens of links: 256 bits in base64url, and those of unsubscribe links, which are two of them. */
const LINK_TOKEN = /(?<![\w-])(?:[\w-]{86}|[\w-]{43})(?![\w-])/g;

/**
 * Replaces what is another in each run. An id keeps its number within a text, so that it shows which ids are the same.
 *
 * @param text any text of the contract
 */
export function steady(text: string): string {
  const ids = new Map<string, number>();
  return text
    .replace(/und_[\w-]{20,}/g, '‹coordinator token›')
    .replace(/msg_[0-9a-f]{32}/g, '‹message id›')
    .replace(/(?<=name="basedOn" value=")[\w-]{22}(?=")/g, '‹revision›') // made of ids, some of them
    .replace(UUID, (id) => {
      ids.set(id, ids.get(id) ?? ids.size + 1);
      return `‹id ${ids.get(id)}›`;
    })
    .replace(LINK_TOKEN, '‹token›');
}

/** Headers that count down as the test runs. */
const RUNNING = ['x-ratelimit-reset', 'retry-after'];

/** @returns headers of an answer, one a line, in order; those left out that the connection sets */
export function headerLines(headers: Record<string, unknown>): string[] {
  return Object.entries(headers)
    .filter(([name]) => !['date', 'content-length', 'connection'].includes(name))
    .map(([name, value]) => `${name}: ${RUNNING.includes(name) ? '‹seconds›' : String(value)}`)
    .sort();
}

/** Elements that stand within a line of text. */
const INLINE = new Set(['a', 'abbr', 'bdi', 'b', 'code', 'em', 'i', 'small', 'span', 'strong', 'sub', 'sup', 'time']);
const VOID = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);

/** Attributes that are seen or heard. */
const SAID = ['lang', 'dir', 'title', 'alt', 'aria-label', 'aria-current', 'placeholder'];

type Token = { text: string } | { tag: string; closes: boolean; source: string };

function tokens(html: string): Token[] {
  return [...html.matchAll(/<(\/?)([a-zA-Z][\w-]*)(?:[^>"']|"[^"]*"|'[^']*')*>|<!doctype[^>]*>|[^<]+/gi)].map(
    ([source, closes, tag]) =>
      tag === undefined ? { text: source } : { tag: tag.toLowerCase(), closes: closes === '/', source },
  );
}

/** @returns a page with one line for each block, indented: a change of one line is a small diff */
export function prettyHtml(html: string): string {
  const lines: string[] = [];
  let depth = 0;
  let line = '';
  const flush = (): void => {
    for (const part of line.split('\n')) if (part.trim() !== '') lines.push(`${'  '.repeat(depth)}${part.trim()}`);
    line = '';
  };
  for (const token of tokens(html)) {
    if ('text' in token) line += token.text;
    else if (INLINE.has(token.tag)) line += token.source;
    else {
      if (token.closes && isOpening(lines.at(-1), token.tag) && !line.includes('\n')) {
        depth -= 1;
        lines.push(`${lines.pop() ?? ''}${line.trim()}${token.source}`);
        line = '';
        continue;
      }
      flush();
      if (token.closes) depth -= 1;
      lines.push(`${'  '.repeat(Math.max(0, depth))}${token.source}`);
      if (!token.closes && !VOID.has(token.tag)) depth += 1;
    }
  }
  flush();
  return lines.join('\n');
}

/** @returns whether a line is the opening tag of an element, and nothing more */
function isOpening(line: string | undefined, tag: string): boolean {
  return line !== undefined && new RegExp(`^ *<${tag}(?:[^>"]|"[^"]*")*>$`).test(line);
}

/** @returns what people see and hear of a page: its text, a line for each block, and attributes like aria-label in brackets */
export function visibleText(html: string): string {
  const lines: string[] = [];
  let line = '';
  const flush = (): void => {
    if (line.trim() !== '') lines.push(line.replace(/\s+/g, ' ').trim());
    line = '';
  };
  for (const token of tokens(html.replace(/<!doctype[^>]*>|<style>.*?<\/style>/gis, ''))) {
    if (!('text' in token) && !INLINE.has(token.tag)) flush();
    line += 'text' in token ? token.text : saidBy(token.source);
  }
  flush();
  return lines.join('\n');
}

/** What a tag shows: not what is hidden, and not what a button or a ticked box sends. */
function saidBy(source: string): string {
  if (/type="hidden"/.test(source)) return '';
  const typed = /^<input/.test(source) && !/type="(?:checkbox|radio)"/.test(source);
  const found = [...SAID, ...(typed ? ['value'] : [])].flatMap((name) => {
    const value = new RegExp(`\\s${name}="([^"]*)"`).exec(source)?.[1];
    return value === undefined || value === 'auto' ? [] : [`[${name}: ${value}]`];
  });
  return [...found, ...(/\s(?:checked|selected)[\s>/]/.test(source) ? ['[chosen]'] : [])].join('');
}
