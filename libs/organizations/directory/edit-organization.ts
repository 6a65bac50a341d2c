import type { Tx } from '#platform/database';
import { recordEvent } from '#platform/outbox';
import { addName, type AddedName } from './add-name.js';
import type { RelationKind } from './organization-relation.entity.js';
import { organizationErrors } from './organizations.errors.js';
import { organizationEvents } from './organizations.events.js';

/** What a coordinator may say about an organization; what is left out stays. */
export interface OrganizationEdit {
  /** becomes the canonical name; the one before stays known as an alias */
  name?: string;
  /** ISO 3166-1 alpha-2; null for unknown */
  country?: string | null;
  website?: string | null;
}

/** @param domains of the new website, from `domainsOf` @throws DomainError `organization-not-found` */
export async function editOrganization(
  tx: Tx,
  id: string,
  edit: OrganizationEdit & { domains?: string[] },
  actor: string,
): Promise<void> {
  const edited = await tx.row(
    `UPDATE organizations SET country = CASE WHEN $2 THEN $3 ELSE country END, website = CASE WHEN $4 THEN $5 ELSE website END,
       domains = CASE WHEN $6::text[] IS NULL THEN domains
                 ELSE ARRAY(SELECT DISTINCT unnest(domains || $6) ORDER BY 1) END
     WHERE id = $1 RETURNING 1 AS found`,
    [
      id,
      edit.country !== undefined,
      edit.country ?? null,
      edit.website !== undefined,
      edit.website ?? null,
      edit.domains ?? null,
    ],
  );
  if (edited === undefined) throw organizationErrors.notFound();
  if (edit.name !== undefined) await callIt(tx, id, edit.name);
  const fields = Object.keys(edit).filter((field) => edit[field as keyof OrganizationEdit] !== undefined);
  await recordEvent(tx, { type: organizationEvents.edited, campaignId: null, subjectId: id, actor, data: { fields } });
}

async function callIt(tx: Tx, id: string, name: string): Promise<void> {
  await tx.rows(`UPDATE organization_names SET kind = 'alias' WHERE organization_id = $1 AND kind = 'canonical'`, [id]);
  await addName(tx, id, { name, kind: 'alias', source: 'coordinator' });
  await tx.rows(`UPDATE organization_names SET kind = 'canonical' WHERE organization_id = $1 AND name = $2`, [
    id,
    name.normalize('NFC').trim(),
  ]);
}

/** Adds a name that somebody knows it by. @returns the id of the name @throws DomainError `name-known`, `organization-not-found` */
export async function teachName(tx: Tx, id: string, name: Omit<AddedName, 'source'>, actor: string): Promise<string> {
  await assertKnown(tx, id);
  const added = await addName(tx, id, { ...name, source: 'coordinator' });
  if (added === undefined) throw organizationErrors.nameTaken();
  const data = { fields: ['names'] };
  await recordEvent(tx, { type: organizationEvents.edited, campaignId: null, subjectId: id, actor, data });
  return added;
}

/** Says that an organization has a parent, or belongs to a network. Said twice is said once. */
export async function relateOrganization(
  tx: Tx,
  id: string,
  { relatedId, kind }: { relatedId: string; kind: RelationKind },
  source: string,
): Promise<void> {
  if (id.toLowerCase() === relatedId.toLowerCase()) throw organizationErrors.relatedToItself();
  for (const one of [id, relatedId]) await assertKnown(tx, one);
  await tx.rows(
    'INSERT INTO organization_relations (organization_id, related_id, kind, source) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
    [id, relatedId, kind, source],
  );
}

async function assertKnown(tx: Tx, id: string): Promise<void> {
  const known = await tx.row('SELECT 1 AS found FROM organizations WHERE id = $1', [id]);
  if (known === undefined) throw organizationErrors.notFound();
}
