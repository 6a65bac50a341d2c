/** The lines of the list, freed of page furniture, and what stood between them. */
import type { Line } from './lines.js';

export interface ListLine {
  readonly text: string;
  readonly indent: number;
  readonly width: number;
  readonly emphasized: boolean;
  /** Columns, where the line holds several. */
  readonly cells: readonly string[];
  /** A blank line stands before it. */
  readonly gap: boolean;
  /** The page turned before it, or furniture was taken out. */
  readonly turned: boolean;
}

/** Drops blank lines and furniture from `lines`, remembering where they were. */
export function toListLines(lines: readonly Line[], furniture: readonly boolean[]): ListLine[] {
  const kept: ListLine[] = [];
  let gap = false;
  let turned = false;
  lines.forEach((line, index) => {
    if (line.page !== lines[index - 1]?.page && index > 0) turned = true;
    if (line.text === '') gap = true;
    else if (furniture[index]) turned = true;
    else {
      kept.push({ ...line, gap: gap && kept.length > 0, turned: turned && kept.length > 0 });
      gap = false;
      turned = false;
    }
  });
  return kept;
}

/** Groups lines that stand together, without a blank line between. */
export function groupsOf<T extends { readonly gap: boolean }>(lines: readonly T[]): T[][] {
  const groups: T[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last && !line.gap) last.push(line);
    else groups.push([line]);
  }
  return groups;
}

/**
 * Puts the lines of one entry together. A word hyphenated at the line's end is closed up, with its hyphen: names have real
 * ones ("Migratoria-GTPM") far more often than syllable breaks.
 */
export function joinText(parts: readonly string[]): string {
  const closed = (above = ' '): boolean => /^[\p{L}\p{N}][-‐‑/]$/u.test(above.slice(-2));
  return parts
    .map((part, index) => (index === 0 || closed(parts[index - 1]) ? part : ` ${part}`))
    .join('')
    .trim();
}

/** The greatest of `values`. A list may be too long to be spread into Math.max. */
export function greatest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), -Infinity);
}
