/** Reads the members that a coalition lists inside its own entry. */
import { isCoalition } from './breaks.js';
import type { RawEntry } from './entries.js';
import { joinText } from './list-lines.js';

export interface ReadEntry {
  /** The whole entry on one line. */
  readonly text: string;
  readonly coalition?: { readonly coalition: string; readonly members: string[] };
}

/**
 * Puts an entry together and finds its members: those separated by semicolons behind the first colon, or in the brackets at its
 * end; or the lines below it, where it ends in a colon or they were bullets of their own.
 */
export function readEntry(entry: RawEntry): ReadEntry {
  const own = joinText(entry.parts);
  if (entry.nested.length > 0) {
    const coalition = own.replace(/\s*:$/, '');
    return {
      text: `${coalition}: ${entry.nested.join('; ')}`,
      coalition: { coalition, members: entry.nested.map(clean) },
    };
  }
  if (isCoalition(own)) {
    const colon = own.indexOf(':');
    return {
      text: own,
      coalition: { coalition: own.slice(0, colon).trim(), members: splitMembers(own.slice(colon + 1)) },
    };
  }
  const bracketed = /^([^(]+?)\s*\(([^()]*;[^()]*;[^()]*)\)\.?$/.exec(own);
  if (bracketed)
    return { text: own, coalition: { coalition: bracketed[1] ?? '', members: splitMembers(bracketed[2] ?? '') } };
  return { text: own };
}

/** Splits at semicolons outside brackets. */
export function splitMembers(text: string): string[] {
  const members = [''];
  let depth = 0;
  for (const letter of text) {
    if (letter === '(') depth += 1;
    if (letter === ')') depth = Math.max(0, depth - 1);
    if (letter === ';' && depth === 0) members.push('');
    else members[members.length - 1] += letter;
  }
  return members.map(clean).filter((member) => member !== '');
}

function clean(member: string): string {
  return member
    .trim()
    .replace(/^(?:and|y|e|et)\s+(?=\p{Lu})/u, '')
    .replace(/[;,]$/, '');
}
