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

/** So many changes are folded in one by one; more are counted faster all at once. */
const MOST_CHANGES = 5_000;

/**
 * Counts in how many names that every campaign sees each key stands. Folds in what changed since the last time, so that it costs
 * what came and not what there is; the first time, and after a long list, it counts everything. Whoever reads meanwhile sees the
 * counts of before; a second call at the same time waits for the first.
 *
 * @param always count everything: after the keys were rebuilt
 * @returns whether anything was counted
 */
export async function learnWords(tx: Tx, always = false): Promise<boolean> {
  await tx.rows(`SELECT pg_advisory_xact_lock(hashtextextended('directory_words', 0))`);
  const size = await tx.row<{ changes: number; counted: boolean }>(
    `SELECT (SELECT count(*)::int FROM (SELECT FROM directory_changes LIMIT ${MOST_CHANGES + 1}) AS waiting) AS changes,
       EXISTS (SELECT FROM directory_words WHERE key = '') AS counted`,
  );
  if (!always && size?.counted === true && size.changes === 0) return false;
  await tx.rows(always || size?.counted !== true || size.changes > MOST_CHANGES ? COUNT : FOLD);
  return true;
}

const IS_WORD = `~ '^[a-z0-9]'`;
/** Stored are words of any number, other keys from two names on, and the number of all names. */
const STORED = `(names > 1 OR key ${IS_WORD} AND names > 0 OR key = '')`;

/** Writes the rows of `counted` that differ from what is known. */
const WRITE = `
INSERT INTO directory_words AS known (key, names, slips)
SELECT key, counted.names, CASE WHEN key ~ '${SLIPPERY.source}' THEN ARRAY(
  SELECT DISTINCT left(key, at - 1) || substr(key, at + 1) FROM generate_series(1, length(key) + 1) AS at)
  ELSE '{}' END
FROM counted LEFT JOIN directory_words before USING (key)
WHERE before.names IS DISTINCT FROM counted.names
ON CONFLICT (key) DO UPDATE SET names = excluded.names`;

/** Only what changed is written: a row for each word that is new, gone, or in more names or fewer than before. */
const COUNT = `
WITH cleared AS (DELETE FROM directory_changes),
counted AS (
  SELECT * FROM (
    SELECT key, count(*)::int AS names FROM organization_names, unnest(keys) AS key WHERE vouched GROUP BY key
    UNION ALL SELECT '', count(*)::int FROM organization_names WHERE vouched) AS every
  WHERE ${STORED}),
gone AS (
  DELETE FROM directory_words known WHERE NOT EXISTS (SELECT FROM counted WHERE counted.key = known.key))
${WRITE}`;

/** A key that is not stored yet stands in few names, so these are counted by index; a word in none but those that came. */
const FOLD = `
WITH taken AS MATERIALIZED (DELETE FROM directory_changes RETURNING keys, change),
changed AS MATERIALIZED (
  SELECT key, sum(change)::int AS change FROM taken, unnest(keys) AS key GROUP BY key HAVING sum(change) <> 0
  UNION ALL SELECT '', sum(change)::int FROM taken),
every AS MATERIALIZED (
  SELECT key, CASE WHEN before.key IS NOT NULL THEN before.names + change WHEN key ${IS_WORD} THEN change
    ELSE (SELECT count(*)::int FROM organization_names WHERE vouched AND keys @> ARRAY[key]) END AS names
  FROM changed LEFT JOIN directory_words before USING (key)),
counted AS (SELECT * FROM every WHERE ${STORED}),
gone AS (DELETE FROM directory_words known USING every WHERE every.key = known.key AND NOT ${STORED.replaceAll('names', 'every.names').replaceAll('key', 'every.key')})
${WRITE}`;
