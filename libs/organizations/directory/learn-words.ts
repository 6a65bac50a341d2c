import type { Tx } from '#platform/database';

/** A slip in a word of fewer letters is another word (`likeness` of the comparer), and a stem has up to two letters less. */
const FEWEST_LETTERS = 4;
/** A longer one is no word but several in a script without spaces, and would be stored once for each of its letters. */
const MOST_LETTERS = 40;
const SLIPPERY = new RegExp(`^[a-z]{${FEWEST_LETTERS},${MOST_LETTERS}}$`);

/** The word with each of its letters left out in turn, and whole, as COUNT stores them; none for a word without slips. */
export function slipsOf(word: string): string[] {
  if (!SLIPPERY.test(word)) return [];
  return [...new Set(Array.from({ length: word.length + 1 }, (_, at) => word.slice(0, at) + word.slice(at + 1)))];
}

/**
 * Counts anew in how many names each key stands. Does nothing when the number of names is what it was the last time. Whoever
 * reads meanwhile sees the counts of before; a second call at the same time waits for the first.
 *
 * @param always count even so: after the keys were rebuilt
 * @returns whether anything was counted
 */
export async function learnWords(tx: Tx, always = false): Promise<boolean> {
  await tx.rows(`SELECT pg_advisory_xact_lock(hashtextextended('directory_words', 0))`);
  const size = await tx.row<{ names: number; known: number | null }>(
    `SELECT count(*)::int AS names, (SELECT names FROM directory_words WHERE key = '') AS known FROM organization_names`,
  );
  if (!always && size?.names === size?.known) return false;
  await tx.rows(COUNT);
  return true;
}

/** Only what changed is written: a row for each word that is new, gone, or in more names or fewer than before. */
const COUNT = `
WITH counted AS (
  SELECT key, count(*)::int AS names FROM organization_names, unnest(keys) AS key
  GROUP BY key HAVING count(*) > 1 OR key ~ '^[a-z0-9]'
  UNION ALL SELECT '', count(*)::int FROM organization_names),
gone AS (
  DELETE FROM directory_words known WHERE NOT EXISTS (SELECT FROM counted WHERE counted.key = known.key))
INSERT INTO directory_words AS known (key, names, slips)
SELECT counted.key, counted.names, CASE WHEN counted.key ~ '${SLIPPERY.source}' THEN ARRAY(
  SELECT DISTINCT left(counted.key, at - 1) || substr(counted.key, at + 1) FROM generate_series(1, length(counted.key) + 1) AS at)
  ELSE '{}' END
FROM counted LEFT JOIN directory_words before ON before.key = counted.key
WHERE before.names IS DISTINCT FROM counted.names
ON CONFLICT (key) DO UPDATE SET names = excluded.names`;
