import type { ExportSource } from './export-format.js';

/** Letters that may wait for their turn. */
const WAITING = 30;

/** Work that strangers may ask for and that costs a processor: one piece after the other, and no more than so many that wait. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  /** @param busy what is thrown when too many wait */
  constructor(private readonly busy: () => Error) {}

  /** @param work begun when its turn comes: what waits holds nothing in memory */
  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.waiting >= WAITING) throw this.busy();
    this.waiting += 1;
    const answer = this.last.then(work);
    this.last = answer.catch(() => undefined);
    return answer.finally(() => (this.waiting -= 1));
  }
}

/**
 * Same edition, same bytes: however many ask for one letter at a time, it is made once.
 *
 * @param make one file, whole
 * @returns the same, for all who ask while it is being made
 */
export function onceForAll(
  make: (source: ExportSource) => Promise<Uint8Array>,
): (source: ExportSource) => Promise<Uint8Array> {
  const beingMade = new Map<string, Promise<Uint8Array>>();
  return (source) => {
    const key = `${source.edition.sha256} ${source.letter.language}`;
    const known = beingMade.get(key);
    if (known !== undefined) return known;
    const making = make(source).finally(() => beingMade.delete(key));
    beingMade.set(key, making);
    return making;
  };
}
