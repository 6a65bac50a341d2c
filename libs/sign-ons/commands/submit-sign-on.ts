import { createHash } from 'node:crypto';
import type { Campaign } from '#campaigns';
import { foldName } from '#organizations';
import { correlationId } from '#platform/logging';
import type { Database, Reader } from '#platform/database';
import { recordEvent } from '#platform/outbox';
import { signOnErrors } from '../sign-ons.errors.js';
import { signOnEvents } from '../sign-ons.events.js';
import type { OrgType, SignOnKind } from '../sign-on.kinds.js';
import { STANDING_STATES } from '../sign-on.states.js';
import { listedMembers, type MemberInput } from '../text/listed-members.js';
import { nameToPrint } from './name-to-print.js';
import { asTyped, emailKey } from '../text/plain-text.js';

/** A sign-on as submitted, validated at the edge. */
export interface SubmittedSignOn {
  /** organization when left out */
  kind?: SignOnKind;
  /** of the organization; an individual goes by the name of the contact */
  organizationName?: string;
  /** an individual's */
  affiliation?: string;
  country?: string;
  region?: string;
  orgType?: OrgType;
  website?: string;
  members?: MemberInput[];
  contactName: string;
  contactTitle?: string;
  contactEmail: string;
  /** of the signer; must be one of the campaign's */
  language?: string;
  /** number of the letter version that the signer saw; the one in force when left out */
  letterVersion?: number;
}

/**
 * One statement, one round trip: the deadline by the database's clock, the sign-on, its event and its outbox row.
 * FOR SHARE makes closing wait for us, and us for closing, so nothing slips in after the deadline. The clock is read once, with
 * the campaign held: the instant that is compared with the deadline is the instant that is stored. In the same way a change of the letter waits
 * for us or we for it: which version is in force, and since which one no change was material, stand in the row that is held.
 */
const ACCEPT = `
  WITH held AS (
    SELECT id, letter_version, material_version, deadline_at FROM campaigns
    WHERE id = $1 AND state = 'open' AND (individuals_may_sign OR $15 = 'organization') FOR SHARE),
  taking AS MATERIALIZED (
    SELECT held.id, coalesce($20::int, letter_version) AS letter_version, instant.now AS received_at,
      coalesce($20::int BETWEEN material_version AND letter_version, true) AS current
    FROM held, LATERAL (SELECT app_now() AS now WHERE held.id = $1) AS instant WHERE instant.now < deadline_at),
  campaign AS (SELECT * FROM taking WHERE current),
  idempotency AS (
    INSERT INTO idempotency_keys (key_hash, request_hash)
    SELECT $2, $3 FROM campaign WHERE $2::text IS NOT NULL
    ON CONFLICT DO NOTHING RETURNING 1),
  sign_on AS (
    INSERT INTO sign_ons (campaign_id, name, match_key, country, website, members, contact_name, contact_title,
                          contact_email, email_key, language, letter_version, received_at,
                          kind, affiliation, region, org_type, printed_members)
    SELECT id, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, letter_version, received_at, $15, $16, $17, $18, $19 FROM campaign
    WHERE $2::text IS NULL OR EXISTS (SELECT FROM idempotency)
    ON CONFLICT DO NOTHING RETURNING id, campaign_id),
  event AS (
    INSERT INTO events (type, campaign_id, subject_id, actor, correlation_id)
    SELECT '${signOnEvents.accepted}', campaign_id, id, 'signer', $14 FROM sign_on RETURNING id),
  handed AS (INSERT INTO outbox (event_id) SELECT id FROM event)
  SELECT EXISTS (SELECT FROM taking) AS open,
         (SELECT letter_version FROM held) AS in_force,
         EXISTS (SELECT FROM taking WHERE NOT current) AS outdated,
         $2::text IS NOT NULL AND NOT EXISTS (SELECT FROM idempotency) AS key_known,
         (SELECT id FROM sign_on) AS id`;

interface Outcome {
  open: boolean;
  /** number of the letter version in force; null when the campaign is not open */
  inForce: number | null;
  /** the version that the signer saw was changed materially since, or does not exist */
  outdated: boolean;
  keyKnown: boolean;
  id: string | null;
}

const hash = (...parts: string[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex');

/**
 * Accepts a sign-on. The same name from the same mailbox is a repeat: it is stored once and answered alike, so that an
 * answer never tells whether an address is known.
 *
 * @param idempotencyKey the client's key for this request, if it sent one
 * @returns the id of the sign-on
 * @throws DomainError `campaign-closed`, `language-unknown`, `organizations-only`, `invalid-request`, `letter-changed` when the letter was
 *   changed materially since the version that the signer saw, `letter-version-unknown`, `idempotency-key-reused`, `idempotency-key-malformed`
 */
export async function submitSignOn(
  database: Database,
  campaign: Campaign,
  input: SubmittedSignOn,
  idempotencyKey?: string,
): Promise<string> {
  const language = input.language ?? campaign.languages[0] ?? 'en';
  if (!campaign.languages.includes(language)) throw signOnErrors.languageUnknown(campaign.languages);
  if (idempotencyKey !== undefined && !/^[\x21-\x7e]{1,255}$/.test(idempotencyKey))
    throw signOnErrors.idempotencyKeyMalformed();

  const kind = input.kind ?? 'organization';
  if (kind === 'individual' && !campaign.individualsMaySign) throw signOnErrors.organizationsOnly();
  const name = nameToPrint(input);
  const mailbox = emailKey(input.contactEmail);
  const keyHash = idempotencyKey === undefined ? null : hash(campaign.id, idempotencyKey);
  const requestHash = hash(JSON.stringify(input, [...Object.keys(input), 'name', 'role'].sort()));
  const outcome = await database.row<Outcome>(ACCEPT, [
    campaign.id,
    keyHash,
    requestHash,
    name,
    foldName(name),
    input.country ?? null,
    input.website ?? null,
    listedMembers(input.members).map((member) => member.name),
    asTyped(input.contactName),
    typedOrNull(input.contactTitle),
    input.contactEmail.trim(),
    mailbox,
    language,
    correlationId() ?? null,
    kind,
    typedOrNull(input.affiliation),
    typedOrNull(input.region),
    input.orgType ?? null,
    JSON.stringify(listedMembers(input.members)),
    input.letterVersion ?? null,
  ]);
  if (outcome?.id != null) return outcome.id;
  const open = outcome?.open === true;
  // A retry is answered like the request it repeats, even when the deadline passed between the two.
  const retry = outcome?.keyKnown === true && (await isRetry(database, keyHash, requestHash));
  if (!open && !retry) throw signOnErrors.campaignClosed();
  if (outcome?.outdated && !retry) throw signOnErrors.outdated(input.letterVersion ?? 0, outcome.inForce ?? 0);
  return repeated(database, campaign.id, { mailbox, name, kind }, retry ? undefined : { ...input, language });
}

const typedOrNull = (text: string | undefined): string | null => (text === undefined ? null : asTyped(text));

/** @throws DomainError `idempotency-key-reused` */
async function isRetry(reader: Reader, keyHash: string | null, requestHash: string): Promise<boolean> {
  const known = await reader.row<{ requestHash: string }>(
    'SELECT request_hash FROM idempotency_keys WHERE key_hash = $1',
    [keyHash],
  );
  if (known !== undefined && known.requestHash !== requestHash) throw signOnErrors.idempotencyKeyReused();
  return known !== undefined;
}

/**
 * Answers a repeat with the sign-on that stands. As long as its contact has not confirmed, what was said last counts: who
 * corrects the members and sends again is heard, and the confirmation page shows all that will be printed.
 *
 * @param said what the repeat says; undefined when a key marks it as a mere retry
 */
async function repeated(
  database: Database,
  campaignId: string,
  { mailbox, name, kind }: { mailbox: string; name: string; kind: SignOnKind },
  said: (SubmittedSignOn & { language: string }) | undefined,
): Promise<string> {
  return database.transaction(async (tx) => {
    const standing = await tx.row<{ id: string }>(
      `SELECT id FROM sign_ons WHERE campaign_id = $1 AND email_key = $2 AND name = $3 AND kind = $5
       ORDER BY state = ANY($4) DESC, received_at DESC LIMIT 1`,
      [campaignId, mailbox, name, STANDING_STATES, kind],
    );
    if (standing === undefined) throw signOnErrors.campaignClosed();
    if (said !== undefined) {
      await tx.rows(
        `UPDATE sign_ons SET country = $2, website = $3, members = $4, contact_name = $5, contact_title = $6,
           language = $7, affiliation = $8, region = $9, org_type = $10, printed_members = $11,
           letter_version = greatest(letter_version,
             coalesce($12, (SELECT letter_version FROM campaigns WHERE campaigns.id = campaign_id)))
         WHERE id = $1 AND state = 'unverified'`,
        [
          standing.id,
          said.country ?? null,
          said.website ?? null,
          listedMembers(said.members).map((member) => member.name),
          asTyped(said.contactName),
          typedOrNull(said.contactTitle),
          said.language,
          typedOrNull(said.affiliation),
          typedOrNull(said.region),
          said.orgType ?? null,
          JSON.stringify(listedMembers(said.members)),
          said.letterVersion ?? null,
        ],
      );
      await recordEvent(tx, { type: signOnEvents.repeated, campaignId, subjectId: standing.id, actor: 'signer' });
    }
    return standing.id;
  });
}
