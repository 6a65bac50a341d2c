import { randomUUID } from 'node:crypto';
import { type Campaign, campaignEvents, letterVersion, lockCampaign } from '#campaigns';
import type { Database, Tx } from '#platform/database';
import { recordEvents } from '#platform/outbox';
import { settleBeforeFreezing } from '#reconsent';
import { expireUnverified } from '#sign-ons';
import { type EditionHeader, editionHash } from '../edition-document.js';
import type { Edition } from '../edition.entity.js';
import { rosterEvents } from '../roster.events.js';
import { editionSignatories } from '../editions.queries.js';
import { printedLetters } from '../printed-letter.js';
import { MEMBERS_AS_PRINTED, ROSTER_ORDER } from '../roster.queries.js';

/** Freezes the roster as it stands at one snapshot: number, order and print are decided in this one statement. */
const FREEZE = `
  INSERT INTO edition_signatories (edition_id, position, sign_on_id, name, country, members)
  SELECT $1, row_number() OVER (ORDER BY ${ROSTER_ORDER}), id, coalesce(display_name, name), country,
    ${MEMBERS_AS_PRINTED}
  FROM sign_ons WHERE campaign_id = $2 AND state = 'approved'`;

/**
 * Freezes the roster of a closed campaign into its next edition: what was never verified expires, the count is the number
 * of frozen entries, the letter has that count written in, and the hash is over all of it. Doing it twice is doing it
 * once: the second finds the campaign finalized.
 *
 * @returns the edition, or undefined when the campaign is not (or no longer) closed
 */
export async function finalizeRoster(
  database: Database,
  campaignId: string,
  actor: string,
): Promise<Edition | undefined> {
  return database.transaction(async (tx) => {
    const campaign = await lockCampaign(tx, campaignId);
    if (campaign.state !== 'closed' || !(await isOver(tx, campaignId))) return undefined;
    await expireUnverified(tx, campaignId);
    await settleBeforeFreezing(tx, campaignId);
    const id = randomUUID();
    await tx.rows(FREEZE, [id, campaignId]);
    const edition = await writeEdition(tx, campaign, id);
    await tx.rows(`UPDATE campaigns SET state = 'finalized' WHERE id = $1`, [campaignId]);
    await recordEvents(tx, [
      {
        type: rosterEvents.frozen,
        campaignId,
        subjectId: id,
        actor,
        data: { number: edition.number, count: edition.count },
      },
      { type: campaignEvents.finalized, campaignId, subjectId: campaignId, actor, data: { editionId: id } },
    ]);
    return edition;
  });
}

/** False when the deadline of a closed campaign was moved ahead: it is about to be opened again, not to be frozen. */
async function isOver(tx: Tx, campaignId: string): Promise<boolean> {
  const row = await tx.row<{ over: boolean }>('SELECT deadline_at <= app_now() AS over FROM campaigns WHERE id = $1', [
    campaignId,
  ]);
  return row?.over ?? false;
}

async function entriesFrozen(tx: Tx, editionId: string): Promise<number> {
  const row = await tx.row<{ count: number }>(
    'SELECT count(*)::int AS count FROM edition_signatories WHERE edition_id = $1',
    [editionId],
  );
  return row?.count ?? 0;
}

async function writeEdition(tx: Tx, campaign: Campaign, id: string): Promise<Edition> {
  const next = await tx.row<{ number: number; now: Date }>(
    'SELECT coalesce(max(number), 0)::int + 1 AS number, app_now() AS now FROM editions WHERE campaign_id = $1',
    [campaign.id],
  );
  const texts = await letterVersion(tx, campaign);
  const count = await entriesFrozen(tx, id);
  const header: EditionHeader = {
    schema: 'undersigned.edition/2',
    campaign: { slug: campaign.slug, convener: campaign.convener },
    number: next?.number ?? 1,
    count,
    counts: { organizations: count, individuals: 0, members: 0 },
    countRule: 'coalitions-once',
    frozenAt: (next?.now ?? new Date()).toISOString(),
    deadline: { local: campaign.deadlineLocal, zone: campaign.deadlineZone, at: campaign.deadlineAt.toISOString() },
    letterVersion: campaign.letterVersion,
    letter: printedLetters(texts, { count, organizations: count, individuals: 0 }),
    sections: count === 0 ? [] : [{ key: 'organizations', headings: {}, entries: count }],
    columns: 2,
  };
  const sha256 = await editionHash(header, editionSignatories(tx, id));
  return (await tx.row<Edition>(
    `INSERT INTO editions (id, campaign_id, number, count, header, sha256, frozen_at) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING *`,
    [id, campaign.id, header.number, count, JSON.stringify(header), sha256, header.frozenAt],
  )) as Edition;
}
