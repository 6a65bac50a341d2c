/** What has been started, to be stopped in reverse order, once. */
export class Undo {
  private readonly steps: (() => unknown)[] = [];
  private done?: Promise<void>;

  push(step: () => unknown): void {
    this.steps.push(step);
  }

  /** Goes on when a step fails: a database must be stopped even if a process would not die. */
  all(): Promise<void> {
    return (this.done ??= this.run());
  }

  private async run(): Promise<void> {
    const errors: unknown[] = [];
    for (const step of this.steps.reverse()) {
      try {
        await step();
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw new AggregateError(errors, 'Not everything could be stopped properly.');
  }
}
