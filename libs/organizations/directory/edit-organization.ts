import type { Tx } from '#platform/database';
import { recordEvent } from '#platform/outbox';
import { domainsOf } from '../domains/domains-of.js';
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

/**
 * A new website brings its domain; the one that only the website before had brought goes with it.
 *
 * @throws DomainError `organization-not-found`
 */
export async function editOrganization(tx: Tx, id: string, edit: OrganizationEdit, actor: string): Promise<void> {
  const edited = await tx.row(
    `UPDATE organizations SET country = CASE WHEN $2 THEN $3 ELSE country END, website = CASE WHEN $4 THEN $5 ELSE website END,
       domains = CASE WHEN $6::text[] IS NULL THEN domains
                 ELSE ARRAY(SELECT one FROM unnest(domains) AS one WHERE one <> ALL ($7)
                            UNION SELECT unnest($6) ORDER BY 1) END
     WHERE id = $1 RETURNING 1 AS found`,
    [
      id,
      edit.country !== undefined,
      edit.country ?? null,
      edit.website !== undefined,
      edit.website ?? null,
      edit.website === undefined ? null : domainsOf({ website: edit.website }),
      await domainsBefore(tx, id),
    ],
  );
  if (edited === undefined) throw organizationErrors.notFound();
  if (edit.name !== undefined) await callIt(tx, id, edit.name);
  const fields = Object.keys(edit).filter((field) => edit[field as keyof OrganizationEdit] !== undefined);
  if (edit.website !== undefined) fields.push('domains');
  await recordEvent(tx, { type: organizationEvents.edited, campaignId: null, subjectId: id, actor, data: { fields } });
}

/** What the website brought; mail that the organization signed with may have brought the same, and brings it again. */
async function domainsBefore(tx: Tx, id: string): Promise<string[]> {
  const before = await tx.row<{ website: string | null }>(
    'SELECT website FROM organizations WHERE id = $1 FOR NO KEY UPDATE',
    [id],
  );
  return domainsOf({ website: before?.website });
}

async function callIt(tx: Tx, id: string, name: string): Promise<void> {
  await tx.rows(`UPDATE organization_names SET kind = 'alias' WHERE organization_id = $1 AND kind = 'canonical'`, [id]);
  await addName(tx, id, { name, kind: 'alias', source: 'coordinator' });
  await tx.rows(
    `UPDATE organization_names SET kind = 'canonical', source = CASE WHEN source = 'merge' THEN 'coordinator' ELSE source END
     WHERE organization_id = $1 AND name = $2`,
    [id, name.normalize('NFC').trim()],
  );
}

/**
 * Adds a name that somebody knows it by. One that only a merge had taught is the coordinator's from now on: undoing the merge
 * does not take it away.
 *
 * @returns the id of the name
 * @throws DomainError `name-known`, `organization-not-found`
 */
export async function teachName(tx: Tx, id: string, name: Omit<AddedName, 'source'>, actor: string): Promise<string> {
  await assertKnown(tx, id);
  const added = (await adopt(tx, id, name)) ?? (await addName(tx, id, { ...name, source: 'coordinator' }));
  if (added === undefined) throw organizationErrors.nameTaken();
  const data = { fields: ['names'] };
  await recordEvent(tx, { type: organizationEvents.edited, campaignId: null, subjectId: id, actor, data });
  return added;
}

async function adopt(tx: Tx, id: string, name: Omit<AddedName, 'source'>): Promise<string | undefined> {
  const adopted = await tx.row<{ id: string }>(
    `UPDATE organization_names SET kind = $3, language = $4, source = 'coordinator', source_id = NULL
     WHERE organization_id = $1 AND name = $2 AND kind = 'alias' AND source = 'merge' RETURNING id`,
    [id, name.name.normalize('NFC').trim(), name.kind, name.language ?? null],
  );
  return adopted?.id;
}

/** Takes back the name that a merge of sign-ons had taught; what a person said of it since stays. */
export async function forgetTaughtName(tx: Tx, nameId: string): Promise<void> {
  await tx.rows(`DELETE FROM organization_names WHERE id = $1 AND kind = 'alias' AND source = 'merge'`, [nameId]);
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

/**
 * Takes back that an organization has a parent or belongs to a network, whichever of the organizations that are one with
 * either it was said of.
 *
 * @throws DomainError `relation-not-found`
 */
export async function unrelateOrganization(
  tx: Tx,
  rootId: string,
  { relatedId, kind }: { relatedId: string; kind: RelationKind },
  actor: string,
): Promise<void> {
  const gone = await tx.rows(
    `DELETE FROM organization_relations relation USING organizations own, organizations related
     WHERE own.id = relation.organization_id AND related.id = relation.related_id AND relation.kind = $3
       AND own.root_id = $1 AND related.root_id = (SELECT root_id FROM organizations WHERE id = $2) RETURNING 1`,
    [rootId, relatedId, kind],
  );
  if (gone.length === 0) throw organizationErrors.relationNotFound();
  const data = { fields: ['relations'], removed: relatedId };
  await recordEvent(tx, { type: organizationEvents.edited, campaignId: null, subjectId: rootId, actor, data });
}

/**
 * Takes a name from an organization, or from what was merged into it.
 *
 * @throws DomainError `name-not-found`, `name-canonical` for what it is called: call it something else first
 */
export async function removeName(tx: Tx, rootId: string, nameId: string, actor: string): Promise<void> {
  const name = await tx.row<{ kind: string }>(
    `SELECT kind FROM organization_names known JOIN organizations ON organizations.id = organization_id
     WHERE known.id = $1 AND root_id = $2 FOR UPDATE OF known`,
    [nameId, rootId],
  );
  if (name === undefined) throw organizationErrors.nameNotFound();
  if (name.kind === 'canonical') throw organizationErrors.nameCanonical();
  await tx.rows('DELETE FROM organization_names WHERE id = $1', [nameId]);
  const data = { fields: ['names'], removed: nameId };
  await recordEvent(tx, { type: organizationEvents.edited, campaignId: null, subjectId: rootId, actor, data });
}

async function assertKnown(tx: Tx, id: string): Promise<void> {
  const known = await tx.row('SELECT 1 AS found FROM organizations WHERE id = $1', [id]);
  if (known === undefined) throw organizationErrors.notFound();
}
