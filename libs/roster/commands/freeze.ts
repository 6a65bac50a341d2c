import { randomUUID } from 'node:crypto';
import { type Campaign, letterVersion } from '#campaigns';
import { withSmallHeap } from '#platform/config';
import type { Tx } from '#platform/database';
import { stoppingFindings } from '../checks/index-of-checks.js';
import { type EditionCounts, type EditionHeader, editionHash } from '../edition-document.js';
import type { Edition } from '../edition.entity.js';
import { editionSignatories } from '../editions.queries.js';
import { printedLetters } from '../printed-letter.js';
import { rosterErrors } from '../roster.errors.js';
import { frozenRevision } from '../roster-revision.queries.js';
import { countOf } from '../roster.queries.js';
import { rosterSql } from '../roster-sql.js';
import { type RosterSettings, rosterSettings } from '../settings/roster-settings.js';
import { printedSections } from '../settings/section-headings.js';

/** What a coordinator saw and accepts when they make an edition. */
export interface EditionDecision {
  /** codes of checks that may find something without holding the edition back */
  override?: readonly string[];
  /** the revision of the roster that they saw, see `rosterRevision`; undefined freezes whatever is stored */
  expectedRevision?: string;
}

/**
 * Freezes the roster as it stands at one snapshot into the next edition: number, order and print are decided in one statement, which
 * keeps nothing in this process. The letter gets the number of what was frozen, and the hash is over all of it. The caller holds the campaign.
 *
 * The expected revision is compared with the stored entries, not with a second look at the roster. What changes a count without holding the
 * campaign, for example matching, cannot slip in between.
 *
 * @throws DomainError `roster-changed-meanwhile`, `checks-stop` naming each check that holds it back
 */
export async function freeze(
  tx: Tx,
  campaign: Campaign,
  { override = [], expectedRevision }: EditionDecision,
): Promise<Edition> {
  const id = randomUUID();
  const settings = await rosterSettings(tx, campaign.id);
  const { tables, order, countries } = rosterSql(settings, { campaign: '$1', countries: '$2' });
  await tx.rows(
    `WITH ${tables}
     INSERT INTO edition_signatories (edition_id, position, sign_on_id, section, kind, name, country, affiliation, members)
     SELECT $3, row_number() OVER (ORDER BY ${order}), id, section, kind, name, country, affiliation, members FROM entry`,
    [campaign.id, countries, id],
  );
  if (expectedRevision !== undefined && expectedRevision !== (await frozenRevision(tx, campaign, settings, id)))
    throw rosterErrors.changedMeanwhile();
  const header = await headerOf(tx, campaign, id, settings);
  const { counts, letter } = header;
  const stops = await stoppingFindings({ reader: tx, campaign, settings, counts, letter });
  const left = stops.filter(({ code }) => !override.includes(code));
  if (left.length > 0) throw rosterErrors.checksStop(left);
  const sha256 = await withSmallHeap(() => editionHash(header, editionSignatories(tx, id)));
  return (await tx.row<Edition>(
    `INSERT INTO editions (id, campaign_id, number, count, header, sha256, frozen_at) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING *`,
    [id, campaign.id, header.number, header.count, JSON.stringify(header), sha256, header.frozenAt],
  )) as Edition;
}

async function headerOf(tx: Tx, campaign: Campaign, id: string, settings: RosterSettings): Promise<EditionHeader> {
  const next = await tx.row<{ number: number; now: Date }>(
    'SELECT coalesce(max(number), 0)::int + 1 AS number, app_now() AS now FROM editions WHERE campaign_id = $1',
    [campaign.id],
  );
  const counts = await frozenCounts(tx, id);
  const count = countOf(counts);
  return {
    schema: 'undersigned.edition/2',
    campaign: { slug: campaign.slug, convener: campaign.convener },
    number: next?.number ?? 1,
    count,
    counts,
    countRule: settings.countRule,
    frozenAt: (next?.now ?? new Date()).toISOString(),
    deadline: { local: campaign.deadlineLocal, zone: campaign.deadlineZone, at: campaign.deadlineAt.toISOString() },
    letterVersion: campaign.letterVersion,
    letter: printedLetters(await letterVersion(tx, campaign), counts),
    sections: printedSections(await frozenSections(tx, id), settings),
    columns: settings.columns,
  };
}

/** Counted from the frozen rows themselves: what is printed is what is counted. */
async function frozenCounts(tx: Tx, editionId: string): Promise<EditionCounts> {
  return (await tx.row<EditionCounts>(
    `SELECT count(*) FILTER (WHERE kind = 'organization')::int AS organizations,
       count(*) FILTER (WHERE kind = 'individual')::int AS individuals,
       (SELECT count(*)::int FROM edition_signatories, jsonb_array_elements(members) AS member
        WHERE edition_id = $1 AND members <> '[]' AND (member ->> 'counted')::boolean) AS members
     FROM edition_signatories WHERE edition_id = $1`,
    [editionId],
  )) as EditionCounts;
}

async function frozenSections(tx: Tx, editionId: string): Promise<{ key: string; entries: number }[]> {
  return tx.rows(
    `SELECT section AS key, count(*)::int AS entries FROM edition_signatories WHERE edition_id = $1
     GROUP BY section ORDER BY min(position)`,
    [editionId],
  );
}
