import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Nodes } from 'mdast';

/** @returns how many levels the elements of a letter are nested; counted level by level, so no depth overflows the stack */
export function letterDepth(markdown: string): number {
  let level: Nodes[] = [fromMarkdown(markdown)];
  let depth = 0;
  while (level.length > 0) {
    level = level.flatMap((node) => ('children' in node ? (node.children as Nodes[]) : []));
    depth += 1;
  }
  return depth;
}
