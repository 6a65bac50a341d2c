/**
 * Runs a piece of work so many times at once.
 *
 * @returns what became of each; a refusal stands there by its code, so that a test can count them
 */
export async function together<T>(...works: (() => Promise<T>)[]): Promise<(T | string)[]> {
  const settled = await Promise.allSettled(works.map((work) => work()));
  return settled.map((outcome) => {
    if (outcome.status === 'fulfilled') return outcome.value;
    const { code, message } = outcome.reason as { code?: string; message: string };
    return code ?? message;
  });
}

/** @returns the same piece of work so many times, for {@link together} */
export function times<T>(count: number, work: () => Promise<T>): (() => Promise<T>)[] {
  return Array.from({ length: count }, () => work);
}
