import type { VNode } from 'preact';
import { formatInstant } from '#campaigns';

interface InstantProps {
  at: Date;
  /** IANA zone whose clocks count */
  zone: string;
  language: string;
  /** of the reader, where it is known */
  country?: string | null;
}

/** A point in time for people and for programs, on the clocks of a place and on those of the reader. */
export function Instant({ at, zone, language, country }: InstantProps): VNode {
  return <time datetime={at.toISOString()}>{formatInstant(at, zone, language, country)}</time>;
}
