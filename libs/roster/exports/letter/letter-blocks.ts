import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Nodes, Parent, PhrasingContent } from 'mdast';

/** A run of text in a paragraph. */
export type Inline =
  | { kind: 'text' | 'code'; text: string }
  | { kind: 'strong' | 'emphasis'; of: Inline[] }
  | { kind: 'link'; url: string; of: Inline[] }
  | { kind: 'break' };

/** A piece of a letter's text, for formats that are no markup themselves. */
export type Block =
  | { kind: 'paragraph'; of: Inline[] }
  /** level 1 is the highest used in the letter, and none is left out below it */
  | { kind: 'heading'; level: number; of: Inline[] }
  | { kind: 'list'; ordered: boolean; start: number; items: Block[][] }
  | { kind: 'quote'; of: Block[] }
  | { kind: 'code'; text: string }
  | { kind: 'rule' };

/** What a link in a finished letter may lead to. */
const SAFE_LINK = /^(https?:|mailto:)/i;

function inlines(parent: Parent): Inline[] {
  return parent.children.flatMap((child) => inline(child as PhrasingContent));
}

function inline(node: PhrasingContent): Inline[] {
  switch (node.type) {
    case 'text':
    case 'html':
      return [{ kind: 'text', text: node.value.replace(/\s*\n\s*/g, ' ') }];
    case 'inlineCode':
      return [{ kind: 'code', text: node.value }];
    case 'strong':
    case 'emphasis':
      return [{ kind: node.type, of: inlines(node) }];
    case 'link':
      return SAFE_LINK.test(node.url) ? [{ kind: 'link', url: node.url, of: inlines(node) }] : inlines(node);
    case 'break':
      return [{ kind: 'break' }];
    case 'image':
      return node.alt ? [{ kind: 'text', text: node.alt }] : [];
    default:
      return 'children' in node ? inlines(node) : [];
  }
}

function block(node: Nodes, levels: number[]): Block[] {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', level: levels.indexOf(node.depth) + 1, of: inlines(node) }];
    case 'list':
      return [
        {
          kind: 'list',
          ordered: node.ordered === true,
          start: node.start ?? 1,
          items: node.children.map((item) => blocks(item, levels)),
        },
      ];
    case 'blockquote':
      return [{ kind: 'quote', of: blocks(node, levels) }];
    case 'code':
      return [{ kind: 'code', text: node.value }];
    case 'thematicBreak':
      return [{ kind: 'rule' }];
    case 'html':
      return [{ kind: 'paragraph', of: [{ kind: 'text', text: node.value }] }];
    case 'paragraph':
      return [{ kind: 'paragraph', of: inlines(node) }];
    default:
      return [];
  }
}

function blocks(parent: Parent, levels: number[]): Block[] {
  return parent.children.flatMap((child) => block(child, levels));
}

function headingDepths(node: Nodes): number[] {
  if (node.type === 'heading') return [node.depth];
  return 'children' in node ? node.children.flatMap((child) => headingDepths(child)) : [];
}

/**
 * Raw HTML and images come out as the text they were typed as, as on the page.
 *
 * @param markdown the letter's text, numbers already written in
 */
export function letterBlocks(markdown: string): Block[] {
  const tree = fromMarkdown(markdown);
  const levels = [...new Set(headingDepths(tree))].sort((a, b) => a - b);
  return blocks(tree, levels);
}
