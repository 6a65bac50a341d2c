import type { VNode } from 'preact';
import { formatInstant } from '#campaigns';

/** A point in time for people and for programs, on the clocks of a place. */
export function Instant({ at, zone, language }: { at: Date; zone: string; language: string }): VNode {
  return <time datetime={at.toISOString()}>{formatInstant(at, zone, language)}</time>;
}
