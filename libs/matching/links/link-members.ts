import { coalitionOf, createOrganization, membersOf } from '#organizations';
import type { Tx } from '#platform/database';
import type { SignOn } from '#sign-ons';
import { likelyOrganizations } from './likely-organizations.js';
import { safeAmong } from './link-sign-on.js';
import { STANDING } from './link.queries.js';
import { offerMemberOverlaps } from './offer-overlaps.js';
import { questionsAbout } from './questions.js';

interface Member {
  name: string;
  role: string | null;
}

/**
 * Stores the members of a coalition's sign-on, those it gave and else those that stand in its name, and finds out which
 * organizations they are. A member that signs the letter itself, or may, is noted; nothing is merged. Does nothing when they are
 * stored already as they are.
 */
export async function linkMembers(tx: Tx, signOnId: string): Promise<void> {
  const signOn = await tx.row<SignOn>(`SELECT * FROM sign_ons WHERE id = $1 AND state IN ${STANDING}`, [signOnId]);
  if (signOn === undefined) return;
  await tx.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 2))', [`members ${signOnId}`]);
  const members = membersIn(signOn);
  if (await storedAlready(tx, signOnId, members)) return;
  await tx.rows('DELETE FROM coalition_members WHERE sign_on_id = $1', [signOnId]);
  for (const [position, member] of members.entries()) await linkMember(tx, signOn, position, member);
}

/** As the signer gave them, or as they stand in the name: "Grupo de Trabajo …: one; two; Observers: three". */
function membersIn({ name, members }: SignOn): Member[] {
  const listed = members.length === 0 ? (coalitionOf(name)?.members ?? []) : membersOf(members);
  return listed.map((member) => ({ name: member.name, role: member.role ?? null }));
}

async function storedAlready(tx: Tx, signOnId: string, members: readonly Member[]): Promise<boolean> {
  const stored = await tx.rows<Member>(
    'SELECT name, role FROM coalition_members WHERE sign_on_id = $1 ORDER BY position',
    [signOnId],
  );
  return (
    JSON.stringify(stored.map(({ name, role }) => [name, role])) ===
    JSON.stringify(members.map(({ name, role }) => [name, role]))
  );
}

async function linkMember(tx: Tx, signOn: SignOn, position: number, { name, role }: Member): Promise<void> {
  const { id, campaignId } = signOn;
  const likely = await likelyOrganizations(tx, { name, domains: [], campaignId });
  const safe = safeAmong(name, likely);
  const made =
    safe === undefined ? await createOrganization(tx, { name, origin: 'member', sourceId: id }) : safe.organizationId;
  const member = (await tx.row<{ id: string }>(
    `INSERT INTO coalition_members (sign_on_id, position, name, role, organization_id, score, reasons)
     VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
    [id, position, name, role, made, safe?.score ?? null, safe?.reasons ?? []],
  )) as { id: string };
  await offerMemberOverlaps(tx, member.id, signOn, questionsAbout(safe?.rootId ?? made, likely));
}
