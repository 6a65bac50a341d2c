/** One piece of work. */
export interface Phase {
  seconds: number;
  /** the most resident memory of this process while it ran, MB */
  memory: number;
  /** written, for an export */
  bytes?: number;
  /** what was said instead, for an export that refuses so many */
  refused?: string;
}
