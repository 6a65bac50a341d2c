import { accessErrors, requireRole, type Role } from '#access';
import type { Reader } from '#platform/database';

/**
 * @returns the id of the campaign with this slug
 * @throws DomainError `campaign-not-found` when there is none or the coordinator is not bound to it, `role-too-low`
 */
export async function campaignForRole(
  reader: Reader,
  coordinatorId: string,
  slug: string,
  needed: Role,
): Promise<string> {
  const campaign = await reader.row<{ id: string }>('SELECT id FROM campaigns WHERE slug = $1', [slug]);
  if (campaign === undefined) throw accessErrors.notYours();
  await requireRole(reader, coordinatorId, campaign.id, needed);
  return campaign.id;
}
