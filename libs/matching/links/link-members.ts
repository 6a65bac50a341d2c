import { answersAbout, coalitionOf, createOrganization, forgetUnknown, membersOf } from '#organizations';
import type { Database, Tx } from '#platform/database';
import type { SignOn } from '#sign-ons';
import { holdDecision, holdMatching } from './hold.js';
import { type LikelyOrganization, likelyOrganizations } from './likely-organizations.js';
import { mergeKnown } from './merge-known.js';
import { safeAmong } from './safe-among.js';
import { STANDING } from './link.queries.js';
import { offerMemberOverlaps } from './offer-overlaps.js';
import { questionsAbout } from './questions.js';
import { standsAlone } from './stands-alone.js';

interface Member {
  name: string;
  role: string | null;
}

/**
 * Stores the members of a coalition's sign-on, those it gave and else those that stand in its name, and finds out which
 * organizations they are. A member that signs the letter itself, or may, is noted; the two are not merged. Members that are stored
 * already as they are stay. Each member is a transaction of its own, because a coalition may list hundreds.
 *
 * @param again look at the stored ones once more: those that nobody knew may be known by now
 */
export async function linkMembers(database: Database, signOnId: string, again = false): Promise<void> {
  const signOn = await database.row<SignOn>(`SELECT * FROM sign_ons WHERE id = $1 AND state IN ${STANDING}`, [
    signOnId,
  ]);
  if (signOn === undefined) return;
  const members = membersIn(signOn);
  await database.transaction((tx) => dropOthers(tx, signOn, members));
  for (const [position, member] of members.entries())
    await database.transaction((tx) => linkMember(tx, signOn, position, member, again));
}

/**
 * As they are printed, or as they stand in the name: "Grupo de Trabajo …: one; two; Observers: three". Where nobody said who has
 * which role, it is read out of the names.
 */
function membersIn({ kind, name, printedMembers }: SignOn): Member[] {
  if (kind === 'individual') return [];
  if (printedMembers.some(({ role }) => role !== null)) return printedMembers.map((member) => ({ ...member }));
  const names = printedMembers.map((member) => member.name);
  const listed = names.length === 0 ? (coalitionOf(name)?.members ?? []) : membersOf(names);
  return listed.map((member) => ({ name: member.name, role: member.role ?? null }));
}

/** Forgets members that the signer has taken back, and the organizations that nobody else knows. */
async function dropOthers(tx: Tx, { id, campaignId }: SignOn, members: readonly Member[]): Promise<void> {
  const stored = await tx.row('SELECT 1 AS found FROM coalition_members WHERE sign_on_id = $1 LIMIT 1', [id]);
  if (stored === undefined) return;
  await holdMatching(tx, campaignId);
  const dropped = await tx.rows<{ organizationId: string | null }>(
    `DELETE FROM coalition_members stored USING (
       SELECT gone.id FROM coalition_members gone LEFT JOIN jsonb_to_recordset($2::jsonb) AS now (position int, name text, role text)
         ON now.position = gone.position AND now.name = gone.name AND now.role IS NOT DISTINCT FROM gone.role
       WHERE gone.sign_on_id = $1 AND now.position IS NULL) other
     WHERE stored.id = other.id RETURNING organization_id`,
    [id, JSON.stringify(members.map((member, position) => ({ ...member, position })))],
  );
  await forgetUnknown(
    tx,
    dropped.flatMap(({ organizationId }) => organizationId ?? []),
  );
}

async function linkMember(
  tx: Tx,
  signOn: SignOn,
  position: number,
  { name, role }: Member,
  again: boolean,
): Promise<void> {
  const { id, campaignId } = signOn;
  // Looking again may merge; a lock cannot be raised without a deadlock.
  await (again ? holdDecision : holdMatching)(tx, campaignId);
  const stored = await tx.row<StoredMember>(
    `SELECT member.id, organization_id, root_id FROM coalition_members member
     LEFT JOIN organizations ON organizations.id = organization_id WHERE sign_on_id = $1 AND position = $2`,
    [id, position],
  );
  if (stored !== undefined && !again) return;
  const likely = await likelyOrganizations(tx, { name, domains: [], campaignId });
  if (stored !== undefined) return lookAgain(tx, signOn, stored, name, likely);
  const safe = safeAmong(name, likely);
  const made =
    safe === undefined ? await createOrganization(tx, { name, origin: 'member', sourceId: id }) : safe.organizationId;
  const member = (await tx.row<{ id: string }>(
    `INSERT INTO coalition_members (sign_on_id, position, name, role, organization_id) VALUES ($1, $2, $3, $4, $5) RETURNING id`,
    [id, position, name, role, made],
  )) as { id: string };
  await offerMemberOverlaps(tx, member.id, signOn, questionsAbout(safe?.rootId ?? made, likely));
}

interface StoredMember {
  id: string;
  organizationId: string | null;
  rootId: string | null;
}

/** One that nobody knew is taken for whom it safely is by now, undoably; what it may be is asked where it was not. */
async function lookAgain(
  tx: Tx,
  signOn: SignOn,
  { id, organizationId, rootId }: StoredMember,
  name: string,
  likely: readonly LikelyOrganization[],
): Promise<void> {
  if (organizationId === null || rootId === null) return;
  const said = await answersAbout(tx, rootId);
  const open = likely.filter((one) => !said.has(one.rootId));
  const others = open.filter((one) => one.rootId !== rootId);
  const safe = (await standsAlone(tx, organizationId, id)) ? safeAmong(name, others) : undefined;
  if (safe !== undefined)
    await mergeKnown(tx, organizationId, safe.rootId, {
      actor: 'matching',
      reasons: safe.reasons,
      campaignId: signOn.campaignId,
    });
  await offerMemberOverlaps(tx, id, signOn, questionsAbout(safe?.rootId ?? rootId, open));
}
