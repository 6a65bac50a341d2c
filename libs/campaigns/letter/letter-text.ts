import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Nodes, Parent, PhrasingContent, RootContent } from 'mdast';

/** Columns of a plain-text letter, as in RFC 3676 and every mail client's default. */
export const TEXT_COLUMNS = 72;

function inline(node: PhrasingContent | Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'html':
      return node.value;
    case 'break':
      return '\n';
    case 'link': {
      const text = node.children.map(inline).join('');
      return text === node.url ? text : `${text} <${node.url}>`;
    }
    case 'image':
      return node.alt ?? '';
    default:
      return 'children' in node ? (node as Parent).children.map((child) => inline(child)).join('') : '';
  }
}

/**
 * Breaks a text into lines.
 *
 * @param first prefix of the first line, @param rest prefix of the others; both count as columns
 */
export function wrap(text: string, first = '', rest = first, columns = TEXT_COLUMNS): string {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = lines.length === 0 ? first : rest;
    let empty = true;
    for (const word of paragraph.split(/ +/).filter((part) => part !== '')) {
      if (!empty && line.length + 1 + word.length > columns) {
        lines.push(line);
        line = rest;
        empty = true;
      }
      line += empty ? word : ` ${word}`;
      empty = false;
    }
    lines.push(line);
  }
  return lines.join('\n');
}

function block(node: RootContent, first: string, rest: string, columns: number): string {
  switch (node.type) {
    case 'list':
      return node.children
        .map((item, index) => {
          const mark = node.ordered ? `${(node.start ?? 1) + index}. ` : '- ';
          return blocks(item, first + mark, rest + ' '.repeat(mark.length), columns, '\n');
        })
        .join('\n');
    case 'blockquote':
      return blocks(node, `${first}> `, `${rest}> `, columns);
    case 'thematicBreak':
      return `${first}* * *`;
    case 'code':
      return node.value.replace(/^/gm, `${rest}    `);
    default:
      return wrap(inline(node), first, rest, columns);
  }
}

function blocks(parent: Parent, first: string, rest: string, columns: number, between = '\n\n'): string {
  return parent.children.map((child, index) => block(child, index === 0 ? first : rest, rest, columns)).join(between);
}

/**
 * @param markdown the letter's text, count already written in
 * @param columns Infinity for paragraphs of one line each
 * @returns plain text, one final newline
 */
export function letterText(markdown: string, columns = TEXT_COLUMNS): string {
  return `${blocks(fromMarkdown(markdown), '', '', columns)}\n`;
}
