/** Finds lines of the list that are not plainly the name of one organization. */
import { type LineProblem, lineProblems } from '#organizations';
import type { ReadEntry } from './members.js';

/** What may be wrong with a line of the list. */
export interface ProblemLine extends LineProblem {
  /** The line as read; a coalition's name without its members. */
  line: string;
}

/**
 * Looks at every line, section by section. Where most lines of a section are of people it is a list of people, and being
 * one is nothing wrong there.
 */
export function findProblemLines(sections: readonly (readonly ReadEntry[])[]): ProblemLine[] {
  return sections.flatMap((section) => {
    const found = section.flatMap((entry): ProblemLine[] => {
      const line = entry.coalition?.name ?? entry.text;
      return lineProblems(line).map((problem) => ({ line, ...problem }));
    });
    const people = found.filter((problem) => problem.kind === 'person').length;
    return people * 2 > section.length ? found.filter((problem) => problem.kind !== 'person') : found;
  });
}
