// Which answers were given, alone and two together, and which one to give next so that the most is new.
import type { Step } from './variants.ts';

const nameOf = ({ key, index }: Pick<Step, 'key' | 'index'>): string => `${key}\0${index}`;
const pairOf = (one: string, other: string): string => (one < other ? `${one}\0${other}` : `${other}\0${one}`);

export class Coverage {
  /** number of options by question */
  private readonly questions = new Map<string, number>();
  /** times that each answer was tried */
  private readonly tried = new Map<string, number>();
  /** answers that a statement came of */
  private readonly reached = new Set<string>();
  private readonly pairs = new Set<string>();
  /** by answer, the questions that were asked in the same run */
  private readonly together = new Map<string, Set<string>>();

  /**
   * @param isPossible whether a statement came of the run
   * @returns whether an answer or two together were new
   */
  add(trail: readonly Step[], isPossible: boolean): boolean {
    const before = this.tried.size + this.reached.size + this.pairs.size;
    const open = trail.filter(({ options }) => options > 1);
    for (const step of open) {
      const name = nameOf(step);
      this.questions.set(step.key, step.options);
      this.tried.set(name, (this.tried.get(name) ?? 0) + 1);
      const others = this.together.get(name) ?? new Set();
      this.together.set(name, others);
      for (const other of open) if (other !== step) others.add(other.key);
      if (!isPossible) continue;
      this.reached.add(name);
      for (const other of open) if (other !== step) this.pairs.add(pairOf(name, nameOf(other)));
    }
    return this.tried.size + this.reached.size + this.pairs.size > before;
  }

  /** @returns the option that makes the most of the run new */
  next(trail: readonly Step[], key: string, options: number): number {
    const scores = Array.from({ length: options }, (_, index) => this.score(trail, key, index));
    return scores.indexOf(Math.max(...scores));
  }

  private score(trail: readonly Step[], key: string, index: number): number {
    const name = nameOf({ key, index });
    const times = this.tried.get(name) ?? 0;
    if (times === 0) return Number.MAX_SAFE_INTEGER;
    const asked = new Set(trail.map((step) => step.key));
    const now = trail.filter((step) => step.options > 1 && !this.pairs.has(pairOf(name, nameOf(step)))).length;
    const later = [...(this.together.get(name) ?? [])].filter((other) => !asked.has(other));
    return (now * 2 + later.reduce((sum, other) => sum + this.missing(name, other), 0) + 0.1) / times;
  }

  /** @returns how many answers to a question were not yet given together with this one */
  private missing(name: string, other: string): number {
    const count = this.questions.get(other) ?? 0;
    return Array.from({ length: count }, (_, index) => pairOf(name, nameOf({ key: other, index }))).filter(
      (pair) => !this.pairs.has(pair),
    ).length;
  }

  /** @returns answers that were never tried, as a number; 0 unless there are more answers than runs */
  untried(): number {
    const all = [...this.questions.values()].reduce((sum, options) => sum + options, 0);
    return all - this.tried.size;
  }

  /** @returns what was looked at, for a message */
  describe(): string {
    const names = [...this.questions].flatMap(([key, options]) =>
      Array.from({ length: options }, (_, index) => ({ key, index })),
    );
    const possible = names.filter((one) => this.reached.has(nameOf(one)));
    const pairs = possible.flatMap((one, at) =>
      possible.slice(at + 1).filter((other) => other.key !== one.key && this.together.get(nameOf(one))?.has(other.key)),
    ).length;
    const ruledOut = this.tried.size - possible.length;
    return [
      `each of ${possible.length} answers to ${this.questions.size} questions occurs in a statement`,
      ...(ruledOut > 0 ? [`${ruledOut} more are ruled out`] : []),
      `${this.pairs.size} of at most ${pairs} pairs of answers occur together`,
    ].join(', ');
  }
}
