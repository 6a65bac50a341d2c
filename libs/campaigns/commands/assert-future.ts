import type { Reader } from '#platform/database';
import { campaignErrors } from '../campaigns.errors.js';

/** @throws DomainError `deadline-past` when the database's clock is past the instant already */
export async function assertFuture(reader: Reader, instant: Date): Promise<void> {
  const row = await reader.row<{ future: boolean }>('SELECT $1::timestamptz > app_now() AS future', [instant]);
  if (row?.future !== true) throw campaignErrors.deadlinePast();
}
