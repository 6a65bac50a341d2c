import { type Campaign, campaignErrors, lockCampaign } from '#campaigns';
import { groupsWithin, pairsWithinSlices } from '#matching';
import { foldName, organizationsByKeys } from '#organizations';
import { type Database, sqlList, type Tx } from '#platform/database';
import { recordEvents } from '#platform/outbox';
import { emailKey, SIGNED_STATES } from '#sign-ons';
import { invitationEvents } from '../invitations.events.js';
import type { InvitationRow } from './read-invitation-list.js';

/** Somebody to be invited. */
export interface Invitee extends InvitationRow {
  /** the earlier letter that the address is from */
  fromCampaignId?: string;
}

export type NotInvitedReason = 'already-invited' | 'already-signed' | 'same-organization' | 'same-address';

/** What became of a list. */
export interface InvitationReport {
  invited: number;
  /** rows that were left out, each with why and the name that stands for it */
  skipped: { row: number; organizationName: string; reason: NotInvitedReason; as: string }[];
}

/** Somebody who is there already, or came before in the list. */
interface Known {
  /** of an invitation whose mailbox takes no mail: another address of the organization may stand in for it */
  failedId: string | null;
  name: string;
  kind: 'invited' | 'signed' | 'listed';
  emailKey: string | null;
  rootId: string | null;
}

/** A person who is invited, with all by which the organization can be known again. */
interface Candidate extends Invitee {
  emailKey: string;
  rootId: string | null;
  /** the failed invitation that this one stands in for */
  replaces: string | null;
}

/**
 * Invites organizations, each once: not who was invited before, under whatever spelling or from whatever mailbox, nor who has
 * signed already. One mail goes to one organization, the first address of the list; where that took no mail, another address of
 * another list may stand in for it. An invitation that was withdrawn stands in nobody's way: a new one takes its place, with a link of its own.
 * Mails follow once the campaign is open.
 *
 * @throws DomainError `campaign-over` once the deadline has passed
 */
export async function invite(
  database: Database,
  campaign: Campaign,
  invitees: Invitee[],
  actor: string,
): Promise<InvitationReport> {
  const keys = invitees.map(({ organizationName }) => foldName(organizationName));
  const roots = await organizationsByKeys(database, keys, campaign.id);
  const candidates = invitees.map((invitee, index): Candidate => {
    const rootId = roots.get(keys[index] ?? '') ?? null;
    return { ...invitee, emailKey: emailKey(invitee.contactEmail), rootId, replaces: null };
  });
  return database.transaction(async (tx) => {
    // Two imports at once do not see each other; accepting sign-ons is not held up for longer than the insert takes.
    await tx.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 3))', [`invitations ${campaign.id}`]);
    const { chosen, skipped } = await choose(candidates, await knownOf(tx, campaign.id));
    const { state } = await lockCampaign(tx, campaign.id);
    if (state !== 'draft' && state !== 'open') throw campaignErrors.over();
    const made = await insert(tx, campaign.id, chosen, actor);
    await recordEvents(
      tx,
      made.map(({ id }) => ({ type: invitationEvents.invited, campaignId: campaign.id, subjectId: id, actor })),
    );
    return { invited: made.length, skipped };
  });
}

async function knownOf(tx: Tx, campaignId: string): Promise<Known[]> {
  return tx.rows<Known>(
    `SELECT CASE state WHEN 'failed' THEN invitations.id END AS failed_id, organization_name AS name, 'invited' AS kind, email_key, root_id
     FROM invitations
     LEFT JOIN organizations ON organizations.id = organization_id WHERE campaign_id = $1 AND state <> 'withdrawn'
     UNION ALL
     SELECT NULL, name, 'signed', NULL, root_id FROM sign_ons LEFT JOIN organization_links link ON link.sign_on_id = sign_ons.id
     LEFT JOIN organizations ON organizations.id = link.organization_id
     WHERE campaign_id = $1 AND state IN ${sqlList(SIGNED_STATES)}`,
    [campaignId],
  );
}

/** Goes through the list in its order; whoever is known by any key stands for those who come after. */
async function choose(
  candidates: readonly Candidate[],
  known: readonly Known[],
): Promise<{ chosen: Candidate[]; skipped: InvitationReport['skipped'] }> {
  const groupOf = await groupsOf(candidates, known);
  const keysOf = (name: string, rootId: string | null): string[] => [
    `name ${foldName(name)}`,
    ...(rootId === null ? [] : [`root ${rootId}`]),
    ...(groupOf.has(name) ? [`group ${groupOf.get(name)}`] : []),
  ];
  const organizations = new Map<string, Known>();
  const mailboxes = new Map<string, Known>();
  const remember = (one: Known, keys: string[]): void => {
    for (const key of keys) if (organizations.get(key)?.failedId !== null) organizations.set(key, one);
    if (one.emailKey !== null) mailboxes.set(one.emailKey, one);
  };
  for (const one of known) remember(one, keysOf(one.name, one.rootId));
  const chosen: Candidate[] = [];
  const skipped: InvitationReport['skipped'] = [];
  for (const candidate of candidates) {
    const { organizationName, row, rootId } = candidate;
    const keys = keysOf(organizationName, rootId);
    const all = keys.flatMap((key) => organizations.get(key) ?? []);
    const same = all.find(({ failedId }) => failedId === null) ?? all[0];
    const mailbox = mailboxes.get(candidate.emailKey);
    const replaces = mailbox === undefined ? (same?.failedId ?? null) : null;
    const before = same ?? mailbox;
    if (before !== undefined && replaces === null) {
      const reason = reasonFor(before, same === undefined);
      skipped.push({ row, organizationName, reason, as: before.name });
      continue;
    }
    chosen.push({ ...candidate, replaces });
    const listed = {
      failedId: null,
      name: organizationName,
      kind: 'listed',
      emailKey: candidate.emailKey,
      rootId,
    } as const;
    remember(listed, keys);
  }
  return { chosen, skipped };
}

/** @returns for each name that has others of the same organization beside it, the number of their group */
async function groupsOf(candidates: readonly Candidate[], known: readonly Known[]): Promise<Map<string, number>> {
  const keys = new Set(known.map(({ name }) => foldName(name)));
  const fresh = candidates.filter(({ organizationName }) => !keys.has(foldName(organizationName)));
  // Comparing is the dear part, and a list that is sent again has nothing to compare.
  if (fresh.length === 0) return new Map();
  const names = [
    ...new Set([...known.map(({ name }) => name), ...fresh.map((candidate) => candidate.organizationName)]),
  ];
  const { groups } = groupsWithin(await pairsWithinSlices(names));
  return new Map(groups.flatMap((group, number) => group.names.map((index) => [names[index] ?? '', number] as const)));
}

function reasonFor({ kind }: Known, byMailbox: boolean): NotInvitedReason {
  if (kind === 'listed') return byMailbox ? 'same-address' : 'same-organization';
  return kind === 'signed' ? 'already-signed' : 'already-invited';
}

async function insert(tx: Tx, campaignId: string, chosen: Candidate[], actor: string): Promise<{ id: string }[]> {
  const names = chosen.map(({ organizationName }) => foldName(organizationName));
  await tx.rows(
    `DELETE FROM invitations WHERE id = ANY($1)
       OR campaign_id = $2 AND state = 'withdrawn' AND (match_key = ANY($3) OR email_key = ANY($4))`,
    [chosen.flatMap(({ replaces }) => replaces ?? []), campaignId, names, chosen.map((one) => one.emailKey)],
  );
  const rows = chosen.map(({ row: _row, replaces: _replaces, rootId, ...candidate }) => ({
    ...candidate,
    organizationId: rootId,
    matchKey: foldName(candidate.organizationName),
  }));
  return tx.rows(
    `INSERT INTO invitations (campaign_id, organization_name, match_key, organization_id, country, website, contact_name,
                              contact_email, email_key, language, from_campaign_id, invited_by)
     SELECT $1, "organizationName", "matchKey", "organizationId", country, website, "contactName",
            "contactEmail", "emailKey", language, "fromCampaignId", $3
     FROM jsonb_to_recordset($2::jsonb) AS invitee ("organizationName" text, "matchKey" text, "organizationId" uuid, country text,
       website text, "contactName" text, "contactEmail" text, "emailKey" text, language text, "fromCampaignId" uuid)
     ON CONFLICT DO NOTHING RETURNING id`,
    [campaignId, JSON.stringify(rows), actor],
  );
}
