/**
 * Thrown by a handler that did nothing yet because its time has not come: the job is put off and its tries are not used up.
 * What it waits for must have an end that does not depend on this job coming back sooner.
 */
export class Later extends Error {
  override name = 'Later';

  /** @param ms milliseconds until it is worth trying @param message why, for whoever calls the handler without a queue */
  constructor(
    readonly ms: number,
    message: string,
  ) {
    super(message);
  }
}
