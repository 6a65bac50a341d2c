import type { Configuration } from '#platform/config';
import type { Reach } from './address-rules.js';

/** @returns how far the webhooks of this installation go: in development and tests also to this machine */
export function reachOf({ NODE_ENV, WEBHOOKS_ALLOW_PRIVATE }: Configuration): Reach {
  if (WEBHOOKS_ALLOW_PRIVATE) return 'private';
  return NODE_ENV === 'production' ? 'public' : 'loopback';
}
