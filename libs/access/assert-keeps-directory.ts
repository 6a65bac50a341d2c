import type { Reader } from '#platform/database';
import { accessErrors } from './access.errors.js';
import type { Coordinator } from './coordinator.entity.js';

/**
 * The directory of organizations is shared by all campaigns: whoever may review one of them, or start one, keeps it.
 *
 * @throws DomainError `may-not-keep-directory`
 */
export async function assertKeepsDirectory(reader: Reader, { id, mayCreateCampaigns }: Coordinator): Promise<void> {
  if (mayCreateCampaigns) return;
  const reviews = await reader.row(
    `SELECT 1 AS found FROM campaign_coordinators WHERE coordinator_id = $1 AND role IN ('owner', 'editor', 'reviewer') LIMIT 1`,
    [id],
  );
  if (reviews === undefined) throw accessErrors.mayNotKeepDirectory();
}
