// One statement in the source may be many at run time: a layout picks a column, a flag adds a condition. Evaluation asks here whenever
// the source leaves something open, and is repeated until every answer was given once.
import { Coverage } from './coverage.ts';

/** A combination that the source rules out, for example a case that was returned from before. */
export class Impossible extends Error {}

/** Characters of a case in a message. */
const MOST_TOLD = 300;

/** One answer of a run. */
export interface Step {
  key: string;
  /** which of the options was chosen, from 0 */
  index: number;
  options: number;
  label: string;
}

/** Says which of several options to take: gets the answers so far, the question and the number of options. */
export type Pick = (trail: readonly Step[], key: string, options: number) => number;

/** The answers of one run. The same question always gets the same answer within a run, so that parts of a statement fit together. */
export class Choices {
  readonly trail: Step[] = [];
  private readonly answers = new Map<string, unknown>();
  private readonly pick: Pick;

  constructor(pick: Pick) {
    this.pick = pick;
  }

  /**
   * @returns one of `options`, which may not be empty
   * @throws Impossible when the question was answered before by something that is not among the options here
   */
  choose<T extends string | number | boolean | null | undefined>(
    key: string,
    options: readonly T[],
    label: (option: T) => string,
  ): T {
    if (!this.answers.has(key)) {
      const index = this.pick(this.trail, key, options.length);
      this.answers.set(key, options[index]);
      const told = options.length > 1 ? label(options[index] as T) : '';
      this.trail.push({ key, index, options: options.length, label: told });
    }
    const answer = this.answers.get(key) as T;
    if (!options.includes(answer)) throw new Impossible();
    return answer;
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
  /** what was looked at, where there are more combinations than the limit; undefined when every combination was */
  coverage?: Coverage;
}

/**
 * Runs `evaluate` for every combination of answers, or, where there are more than the limit, until every two answers were given together.
 *
 * @param limit most runs; as many again where there are more combinations
 */
export function explore<T>(evaluate: (choices: Choices) => T, limit: number): Explored<T> {
  const results: Explored<T>['results'] = [];
  const coverage = new Coverage();
  const run = (pick: Pick): boolean => {
    const choices = new Choices(pick);
    try {
      results.push({ value: evaluate(choices), choices });
      return coverage.add(choices.trail, true);
    } catch (error) {
      if (error instanceof Impossible) return coverage.add(choices.trail, false);
      throw error;
    }
  };
  if (everyCombination(run, limit)) return { results };
  everyPair(run, coverage, limit);
  return { results, coverage };
}

/** @returns false when there are more than the limit; those near the first answers were run */
function everyCombination(run: (pick: Pick) => boolean, limit: number): boolean {
  const plans: number[][] = [[]];
  let runs = 0;
  for (; runs < plans.length && runs < limit; runs += 1) {
    const planned = plans[runs] as number[];
    run((trail, _, options) => {
      if (trail.length < planned.length) return planned[trail.length] as number;
      const before = trail.map(({ index }) => index);
      for (let other = 1; other < options; other += 1) plans.push([...before, other]);
      return 0;
    });
  }
  return runs === plans.length;
}

/** Runs without anything new after which no more is expected: what is left is ruled out by the source. */
const MOST_IN_VAIN = 12;

function everyPair(run: (pick: Pick) => boolean, coverage: Coverage, limit: number): void {
  let inVain = 0;
  for (let runs = 0; runs < limit && inVain < MOST_IN_VAIN; runs += 1)
    inVain = run((trail, key, options) => coverage.next(trail, key, options)) ? 0 : inVain + 1;
}
