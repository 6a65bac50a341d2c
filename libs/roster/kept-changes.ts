import type { Reader } from '#platform/database';
import { type EditionChanges, editionChanges } from './edition-changes.queries.js';
import type { Edition } from './edition.entity.js';

/** Anybody may ask, and comparing two editions of a million entries takes seconds: so many answers are kept, the newest. */
const MOST_KEPT = 50;
const kept = new Map<string, Promise<EditionChanges | undefined>>();

/**
 * What an edition changed against the one before it, read once: however many ask at a time, the database is asked once.
 *
 * @param limit entries to list; the numbers are of all
 * @returns undefined for the first edition
 */
export function keptEditionChanges(
  reader: Reader,
  edition: Edition,
  limit: number,
): Promise<EditionChanges | undefined> {
  const key = `${edition.id} ${limit}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const changes = editionChanges(reader, edition, limit);
  kept.set(key, changes);
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
  }
  // What could not be read is read again.
  changes.catch(() => kept.delete(key));
  return changes;
}
