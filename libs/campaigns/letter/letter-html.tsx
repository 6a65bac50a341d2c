import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Nodes, Parent } from 'mdast';
import { Fragment, h, type ComponentChildren, type VNode } from 'preact';

const SAFE_LINK = /^(https?:|mailto:)/i;

function children(parent: Parent): ComponentChildren {
  return parent.children.map((child, index) => <Fragment key={index}>{element(child)}</Fragment>);
}

type Elements = { readonly [Type in Nodes['type']]?: (node: Extract<Nodes, { type: Type }>) => ComponentChildren };

/** How each kind of node is printed. Raw HTML is printed as the text it was typed as, an image as its description. */
const ELEMENTS: Elements = {
  text: (node) => node.value,
  paragraph: (node) => <p>{children(node)}</p>,
  strong: (node) => <strong>{children(node)}</strong>,
  emphasis: (node) => <em>{children(node)}</em>,
  link: (node) => (SAFE_LINK.test(node.url) ? <a href={node.url}>{children(node)}</a> : <span>{children(node)}</span>),
  list: (node) => (node.ordered ? <ol start={node.start ?? 1}>{children(node)}</ol> : <ul>{children(node)}</ul>),
  listItem: (node) => <li>{tight(node)}</li>,
  blockquote: (node) => <blockquote>{children(node)}</blockquote>,
  // The page's own title is the h1; the letter's headings start below it.
  heading: (node) => h(`h${Math.min(node.depth + 1, 6)}`, null, children(node)),
  break: () => <br />,
  thematicBreak: () => <hr />,
  inlineCode: (node) => <code>{node.value}</code>,
  code: (node) => <code>{node.value}</code>,
  html: (node) => node.value,
  image: (node) => node.alt ?? '',
};

/** Of a kind that is not listed, such as a footnote, what stands inside is printed. */
function element(node: Nodes): ComponentChildren {
  // The compiler does not see that a node's type picks the function for that type.
  const print = ELEMENTS[node.type] as ((node: Nodes) => ComponentChildren) | undefined;
  if (print) return print(node);
  return 'children' in node ? children(node) : null;
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
