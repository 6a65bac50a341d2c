/** How a part of a name is set off from the one before it. */
export type Joint = 'start' | 'bracket' | 'dash' | 'slash' | 'comma' | 'colon';

export interface Segment {
  joint: Joint;
  text: string;
}

/** "Trabalhadores/as", "Excluídos(as)", "Comunicador@s": one word for both genders. */
const BOTH_GENDERS = /(?<=\p{L}{3})(?:\/|\()-?(?:as|os|es|a|o|e)\b\)?/giu;
/** "A.C.", "H.A.I.T.I.", "I. A. P.": letters with points are one word. */
const POINTED = /(?<![\p{L}\p{M}\p{N}])(?:\p{L}\p{M}*\.\s?){1,}\p{L}\p{M}*(?:\.|(?![\p{L}\p{M}\p{N}]))/gu;
/** The one city that is written with a comma before its district: the comma cuts nothing there. */
const WASHINGTON = /\bwash(?:ington|\.)?,?\s+d\.?\s?c\b\.?/giu;
const SEPARATOR =
  /\s*[(（[\]）)]\s*|\s*(?:[–—―−]+|\s-+|-+\s)\s*|\s+\/+\s*|\/+\s+|(?<=\p{L}\p{M}*\p{L}\p{M}*\p{L}\p{M}*\p{L}\p{M}*)\/(?=\p{L}\p{M}*\p{L}\p{M}*\p{L}\p{M}*\p{L})|[,;:|]\s+|[•·]/gu;

/** The members behind a coalition's name ("Grupo de Trabajo …-GTPM: a; b; c"): they are not its name. */
const MEMBERS = /:\s[^;]*;[^;]*;.*$/su;

/** A coalition's line without the members listed behind its name. */
export function withoutMembers(line: string): string {
  return line.replace(MEMBERS, '');
}

/**
 * Cuts a name where its writer cut it: at brackets, dashes, slashes, commas and colons. A tight hyphen
 * ("Anti-Discrimination") does not cut, nor a tight slash beside a short word ("OAB/MG"). The pieces are as typed, in order, never blank.
 */
export function segmentsOf(name: string): Segment[] {
  const text = name
    .normalize('NFC')
    .replace(/@(?=s?(?![\p{L}\p{N}.]))/gu, 'o')
    .replace(WASHINGTON, 'Washington DC')
    .replace(BOTH_GENDERS, '')
    .replace(POINTED, (letters) => `${letters.replace(/[.\s]/g, '')} `);
  const found: Segment[] = [];
  let joint: Joint = 'start';
  let from = 0;
  let depth = 0;
  const push = (to: number): void => {
    const piece = text.slice(from, to).trim();
    if (/[\p{L}\p{N}]/u.test(piece))
      found.push({ joint: found.length === 0 ? 'start' : depth > 0 ? 'bracket' : joint, text: piece });
  };
  for (const match of text.matchAll(SEPARATOR)) {
    push(match.index);
    from = match.index + match[0].length;
    if (/[([（]/.test(match[0])) depth += 1;
    else if (/[)\]）]/.test(match[0])) depth = Math.max(0, depth - 1);
    joint = jointOf(match[0]);
  }
  push(text.length);
  return found;
}

function jointOf(mark: string): Joint {
  if (/[([（]/.test(mark)) return 'bracket';
  if (/[)\]）]/.test(mark)) return 'colon';
  if (mark.includes('/') || mark.includes('|')) return 'slash';
  if (/[,;]/.test(mark)) return 'comma';
  return mark.includes(':') ? 'colon' : 'dash';
}
