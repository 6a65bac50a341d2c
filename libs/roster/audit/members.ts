/** Puts an entry together, with the members that a coalition lists in it. */
import { type Coalition, coalitionOf, membersOf } from '#organizations';
import type { RawEntry } from './entries.js';
import { joinText } from './list-lines.js';

export interface ReadEntry {
  /** The whole entry on one line. */
  readonly text: string;
  readonly coalition?: Coalition;
}

/** Members stand inside the entry's own text (`coalitionOf`), or on lines below it: where it ends in a colon, or as bullets of their own. */
export function readEntry(entry: RawEntry): ReadEntry {
  const text = joinText(entry.parts);
  if (entry.nested.length === 0) {
    const coalition = coalitionOf(text);
    return coalition === undefined ? { text } : { text, coalition };
  }
  const name = text.replace(/\s*:$/, '');
  const listed = entry.nested.map((member) => member.trim().replace(/[;,]$/, ''));
  return { text: `${name}: ${entry.nested.join('; ')}`, coalition: { name, listed, members: membersOf(listed) } };
}
