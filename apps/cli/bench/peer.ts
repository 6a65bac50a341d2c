import { foldText } from '#organizations';
import type { Database, Reader } from '#platform/database';

/**
 * What most systems do instead: the 50 names with the nearest trigrams, by a GiST index of pg_trgm. The index is made for
 * the comparison and dropped after it.
 */
export async function withPeer<T>(database: Database, work: () => Promise<T>): Promise<T> {
  await database.rows(
    'CREATE INDEX bench_nearest ON organization_names USING gist (search_text gist_trgm_ops (siglen = 64))',
  );
  try {
    return await work();
  } finally {
    await database.rows('DROP INDEX bench_nearest');
  }
}

/** @returns the organizations of the 50 names nearest by trigrams */
export async function nearestByTrigrams(reader: Reader, name: string): Promise<string[]> {
  const rows = await reader.rows<{ organizationId: string }>(
    'SELECT organization_id FROM organization_names ORDER BY search_text <-> $1 LIMIT 50',
    [foldText(name)],
  );
  return rows.map(({ organizationId }) => organizationId);
}
