import { convert } from 'html-to-text';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** @returns a fragment of HTML. Every text in the tree is escaped; there is no way to write raw HTML. */
export function renderFragment(tree: VNode): string {
  return renderToString(tree);
}

/** @returns a whole HTML document with its doctype. */
export function renderDocument(tree: VNode): string {
  return `<!doctype html>\n${renderToString(tree)}\n`;
}

/**
 * The plain-text side of a mail, from the same tree as its HTML.
 *
 * @returns lines of at most 72 columns; a link becomes `text [address]`, a bare address stays one
 */
export function renderText(tree: VNode): string {
  return `${convert(renderToString(tree), {
    wordwrap: 72,
    selectors: [
      { selector: 'a', options: { hideLinkHrefIfSameAsText: true, linkBrackets: ['<', '>'] } },
      { selector: 'h1', options: { uppercase: false } },
      { selector: 'h2', options: { uppercase: false } },
      { selector: 'head', format: 'skip' },
    ],
  }).trim()}\n`;
}
