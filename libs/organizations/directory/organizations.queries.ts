import type { Reader } from '#platform/database';
import type { NameKind, NameSource } from './organization-name.entity.js';
import type { RelationKind } from './organization-relation.entity.js';
import { organizationErrors } from './organizations.errors.js';

/** An organization as it is read now: with everything of those that were merged into it. */
export interface OrganizationDetail {
  id: string;
  /** its canonical name */
  name: string;
  country: string | null;
  website: string | null;
  domains: string[];
  names: KnownName[];
  relations: { kind: RelationKind; id: string; name: string }[];
  /** merges that made it what it is and can be undone, the latest first */
  merges: { id: string; name: string; actor: string; reasons: string[]; mergedAt: Date }[];
}

/** A name it goes by. The canonical name of an organization that was merged into it is an alias. */
export interface KnownName {
  id: string;
  name: string;
  kind: NameKind;
  language: string | null;
  source: NameSource;
  sourceId: string | null;
  addedAt: Date;
}

/**
 * @param id its own, or that of one that was merged into it
 * @throws DomainError `organization-not-found`
 */
export async function organizationById(reader: Reader, id: string): Promise<OrganizationDetail> {
  const root = await reader.row<Omit<OrganizationDetail, 'names' | 'relations' | 'merges'>>(
    `SELECT root.id, canonical.name, root.country, root.website,
            ARRAY(SELECT DISTINCT domain FROM organizations part, unnest(part.domains) AS domain
                  WHERE part.root_id = root.id ORDER BY domain) AS domains
     FROM organizations it JOIN organizations root ON root.id = it.root_id
     JOIN organization_names canonical ON canonical.organization_id = root.id AND canonical.kind = 'canonical'
     WHERE it.id = $1`,
    [id],
  );
  if (root === undefined) throw organizationErrors.notFound();
  const names = await reader.rows<KnownName>(
    `SELECT known.id, name, CASE WHEN organization_id <> $1 AND kind = 'canonical' THEN 'alias' ELSE kind END AS kind, language,
            source, source_id, added_at
     FROM organization_names known JOIN organizations ON organizations.id = organization_id WHERE root_id = $1
     ORDER BY (organization_id = $1 AND kind = 'canonical') DESC, added_at, known.id LIMIT 500`,
    [root.id],
  );
  const relations = await reader.rows<OrganizationDetail['relations'][number]>(
    `SELECT DISTINCT relation.kind, related.root_id AS id, canonical.name FROM organization_relations relation
     JOIN organizations own ON own.id = relation.organization_id JOIN organizations related ON related.id = related_id
     JOIN organization_names canonical ON canonical.organization_id = related.root_id AND canonical.kind = 'canonical'
     WHERE own.root_id = $1 AND related.root_id <> $1 ORDER BY 1, 3 LIMIT 200`,
    [root.id],
  );
  const merges = await reader.rows<OrganizationDetail['merges'][number]>(
    `SELECT merge.id, canonical.name, actor, reasons, merged_at FROM organization_merges merge
     JOIN organizations gone ON gone.id = gone_id
     JOIN organization_names canonical ON canonical.organization_id = gone.id AND canonical.kind = 'canonical'
     WHERE gone.root_id = $1 AND undone_at IS NULL ORDER BY merged_at DESC, merge.id LIMIT 200`,
    [root.id],
  );
  return { ...root, names, relations, merges };
}

/**
 * An organization that nobody vouched for is known to the letters it came with only.
 *
 * @param campaignIds those of the coordinator
 * @throws DomainError `organization-not-found` when neither it nor anything that is one with it is vouched for or came with them
 */
export async function assertInSight(reader: Reader, id: string, campaignIds: readonly string[]): Promise<void> {
  const seen = await reader.row(
    `SELECT 1 AS found FROM organizations it JOIN organizations part ON part.root_id = it.root_id
     WHERE it.id = $1 AND (part.vouched OR part.origin_campaign_id = ANY ($2::uuid[])) LIMIT 1`,
    [id, campaignIds],
  );
  if (seen === undefined) throw organizationErrors.notFound();
}

/** @returns whether the merge made an organization what it is: it is undone as one of its own */
export async function isMergeInto(reader: Reader, mergeId: string, rootId: string): Promise<boolean> {
  const merge = await reader.row(
    `SELECT 1 AS found FROM organization_merges merge JOIN organizations gone ON gone.id = gone_id
     WHERE merge.id = $1 AND gone.root_id = $2 AND undone_at IS NULL`,
    [mergeId, rootId],
  );
  return merge !== undefined;
}
