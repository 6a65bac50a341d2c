import { createHash } from 'node:crypto';

/**
 * Names one state of something that people edit, so that a change based on another state is noticed.
 *
 * @param state whatever the editor saw, as JSON can hold it; the order of keys and items counts
 * @returns 22 URL-safe characters; the same state always has the same revision
 */
export function revisionOf(state: unknown): string {
  return createHash('sha256').update(JSON.stringify(state)).digest('base64url').slice(0, 22);
}
