import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Nodes, Parent } from 'mdast';
import { Fragment, h, type ComponentChildren, type VNode } from 'preact';

const SAFE_LINK = /^(https?:|mailto:)/i;

function children(parent: Parent): ComponentChildren {
  return parent.children.map((child, index) => <Fragment key={index}>{element(child)}</Fragment>);
}

/** Raw HTML, images and footnotes have no case of their own: they are printed as the text they were typed as. */
function element(node: Nodes): ComponentChildren {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'paragraph':
      return <p>{children(node)}</p>;
    case 'strong':
      return <strong>{children(node)}</strong>;
    case 'emphasis':
      return <em>{children(node)}</em>;
    case 'link':
      return SAFE_LINK.test(node.url) ? <a href={node.url}>{children(node)}</a> : <span>{children(node)}</span>;
    case 'list':
      return node.ordered ? <ol start={node.start ?? 1}>{children(node)}</ol> : <ul>{children(node)}</ul>;
    case 'listItem':
      return <li>{tight(node)}</li>;
    case 'blockquote':
      return <blockquote>{children(node)}</blockquote>;
    case 'heading':
      // The page's own title is the h1; the letter's headings start below it.
      return h(`h${Math.min(node.depth + 1, 6)}`, null, children(node));
    case 'break':
      return <br />;
    case 'thematicBreak':
      return <hr />;
    case 'inlineCode':
    case 'code':
      return <code>{node.value}</code>;
    case 'html':
      return node.value;
    case 'image':
      return node.alt ?? '';
    default:
      return 'children' in node ? children(node) : null;
  }
}

/** A list item of one paragraph is printed without it. */
function tight(item: Parent): ComponentChildren {
  const only = item.children.length === 1 ? item.children[0] : undefined;
  return only?.type === 'paragraph' ? children(only) : children(item);
}

/** @param markdown the letter's text, count already written in @returns semantic elements, every text escaped */
export function LetterBody({ markdown }: { markdown: string }): VNode {
  return <>{children(fromMarkdown(markdown))}</>;
}
