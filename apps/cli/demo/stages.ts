/** Runs the scenes of a demonstration one after the other, says what happens and takes the time. */
export class Stages {
  readonly seconds: Record<string, number> = {};
  private readonly began = performance.now();

  /** @param say where progress goes */
  constructor(private readonly say: (line: string) => void) {}

  async run<T>(name: string, work: () => Promise<T>): Promise<T> {
    const from = performance.now();
    const result = await work();
    const seconds = rounded(performance.now() - from);
    this.seconds[name] = seconds;
    this.say(`${seconds.toFixed(1).padStart(6)} s  ${name}`);
    return result;
  }

  /** @returns seconds since the first scene could begin */
  total(): number {
    return rounded(performance.now() - this.began);
  }
}

function rounded(ms: number): number {
  return Math.round(ms / 100) / 10;
}
