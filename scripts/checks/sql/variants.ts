// One statement in the source may be many at run time: a layout picks a column, a flag adds a condition. Evaluation asks here whenever
// the source leaves something open, and is repeated until every answer was given once.

/** A combination that the source rules out, for example a case that was returned from before. */
export class Impossible extends Error {}

/** Characters of a case in a message. */
const MOST_TOLD = 300;

/** The answers of one run. The same question always gets the same answer within a run, so that parts of a statement fit together. */
export class Choices {
  readonly trail: { key: string; index: number; label: string }[] = [];
  private readonly answers = new Map<string, number>();
  private readonly planned: readonly number[];
  private readonly onOpen: (plan: number[]) => void;

  /**
   * @param planned answers to the first questions, in the order in which they are asked; all later ones get the first answer
   * @param onOpen told of each other answer that a later run could give
   */
  constructor(planned: readonly number[], onOpen: (plan: number[]) => void) {
    this.planned = planned;
    this.onOpen = onOpen;
  }

  /** @returns one of `options`, which may not be empty */
  choose<T>(key: string, options: readonly T[], label: (option: T) => string): T {
    let index = this.answers.get(key);
    if (index === undefined) {
      const before = this.trail.map((step) => step.index);
      index = this.planned[before.length] ?? 0;
      if (before.length >= this.planned.length)
        for (let other = 1; other < options.length; other += 1) this.onOpen([...before, other]);
      this.answers.set(key, index);
      this.trail.push({ key, index, label: options.length > 1 ? label(options[index] as T) : '' });
    }
    return options[index] as T;
  }

  /** @returns what was chosen, for a message: `layout = 'by-country', …`; empty when nothing was open */
  describe(): string {
    const all = this.trail.flatMap(({ label }) => (label === '' ? [] : [label])).join(', ');
    return all.length > MOST_TOLD ? `${all.slice(0, MOST_TOLD)} …` : all;
  }
}

/** What came of all runs. */
export interface Explored<T> {
  results: { value: T; choices: Choices }[];
  /** whether the limit left combinations out; each single answer was given before any two were combined */
  capped: boolean;
}

/**
 * Runs `evaluate` for every combination of answers, those near the first answers first.
 *
 * @param limit most runs
 */
export function explore<T>(evaluate: (choices: Choices) => T, limit: number): Explored<T> {
  const plans: number[][] = [[]];
  const results: Explored<T>['results'] = [];
  let runs = 0;
  for (; runs < plans.length && runs < limit; runs += 1) {
    const choices = new Choices(plans[runs] as number[], (plan) => plans.push(plan));
    try {
      results.push({ value: evaluate(choices), choices });
    } catch (error) {
      if (!(error instanceof Impossible)) throw error;
    }
  }
  return { results, capped: runs < plans.length };
}
