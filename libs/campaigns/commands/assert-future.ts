import type { Reader } from '#platform/database';
import { campaignErrors, type DeadlinePath } from '../campaigns.errors.js';

/** @param at where the deadline stands in the request, for the error @throws DomainError `deadline-past` when the database's clock is past the instant already */
export async function assertFuture(reader: Reader, instant: Date, at: DeadlinePath = 'deadline.'): Promise<void> {
  const row = await reader.row<{ future: boolean }>('SELECT $1::timestamptz > app_now() AS future', [instant]);
  if (row?.future !== true) throw campaignErrors.deadlinePast(at);
}
