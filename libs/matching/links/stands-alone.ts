import type { Reader } from '#platform/database';

/**
 * Whether an organization that matching made for somebody is theirs alone: nobody has stood up for it, merged it or hung anything
 * on it since. Only then may matching take it for another.
 *
 * @param ownId the sign-on or the coalition member that it was made for
 */
export async function standsAlone(reader: Reader, organizationId: string, ownId: string): Promise<boolean> {
  const row = await reader.row<{ alone: boolean }>(
    `SELECT NOT vouched AND root_id = id
       AND NOT EXISTS (SELECT FROM organizations other WHERE other.root_id = it.id AND other.id <> it.id)
       AND NOT EXISTS (SELECT FROM organization_links WHERE organization_id = it.id AND sign_on_id <> $2)
       AND NOT EXISTS (SELECT FROM coalition_members WHERE organization_id = it.id AND id <> $2) AS alone
     FROM organizations it WHERE id = $1`,
    [organizationId, ownId],
  );
  return row?.alone === true;
}
