import { createHash } from 'node:crypto';
import type { Campaign } from '#campaigns';
import { correlationId } from '#platform/logging';
import { type Database, inTransaction, type Reader, type Tx } from '#platform/database';
import { signOnErrors } from '../sign-ons.errors.js';
import { signOnEvents } from '../sign-ons.events.js';
import { repeatSignOn } from './repeat-sign-on.js';
import { CORRECTABLE, correctable, submittedRecord } from './submitted-record.js';
import type { SubmittedSignOn } from './submitted-sign-on.js';

/**
 * One statement, one round trip: the deadline by the database's clock, the sign-on, its event and its outbox row.
 * FOR SHARE makes closing wait for us, and us for closing, so nothing slips in after the deadline. The clock is read once, with
 * the campaign held: the instant that is compared with the deadline is the instant that is stored. In the same way a change of the letter waits
 * for us or we for it: which version is in force, and since which one no change was material, stand in the row that is held.
 */
const ACCEPT = `
  WITH held AS (
    SELECT id, letter_version, material_version, deadline_at FROM campaigns
    WHERE id = $1 AND state = 'open' AND (individuals_may_sign OR $6 = 'organization') FOR SHARE),
  taking AS MATERIALIZED (
    SELECT held.id, coalesce($2::int, letter_version) AS letter_version, instant.now AS received_at,
      coalesce($2::int BETWEEN material_version AND letter_version, true) AS current
    FROM held, LATERAL (SELECT app_now() AS now WHERE held.id = $1) AS instant WHERE instant.now < deadline_at),
  campaign AS (SELECT * FROM taking WHERE current),
  idempotency AS (
    INSERT INTO idempotency_keys (key_hash, request_hash)
    SELECT $3, $4 FROM campaign WHERE $3::text IS NOT NULL
    ON CONFLICT DO NOTHING RETURNING 1),
  sign_on AS (
    INSERT INTO sign_ons (campaign_id, letter_version, received_at, kind, name, match_key, contact_email, email_key, ${CORRECTABLE})
    SELECT id, letter_version, received_at, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20 FROM campaign
    WHERE $3::text IS NULL OR EXISTS (SELECT FROM idempotency)
    ON CONFLICT DO NOTHING RETURNING id, campaign_id),
  event AS (
    INSERT INTO events (type, campaign_id, subject_id, actor, correlation_id)
    SELECT '${signOnEvents.accepted}', campaign_id, id, 'signer', $5 FROM sign_on RETURNING id),
  handed AS (INSERT INTO outbox (event_id) SELECT id FROM event)
  SELECT EXISTS (SELECT FROM taking) AS open,
         (SELECT letter_version FROM held) AS in_force,
         EXISTS (SELECT FROM taking WHERE NOT current) AS outdated,
         $3::text IS NOT NULL AND NOT EXISTS (SELECT FROM idempotency) AS key_known,
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
 * @param connection a transaction where something else has to be written together with the sign-on
 * @param idempotencyKey the client's key for this request, if it sent one
 * @returns the id of the sign-on
 * @throws DomainError `campaign-closed`, `language-unknown`, `organizations-only`, `invalid-request`, `letter-changed` when the letter was
 *   changed materially since the version that the signer saw, `letter-version-unknown`, `idempotency-key-reused`, `idempotency-key-malformed`
 */
export async function acceptSignOn(
  connection: Database | Tx,
  campaign: Campaign,
  input: SubmittedSignOn,
  idempotencyKey?: string,
): Promise<string> {
  const record = submittedRecord(input, assertTaken(campaign, input, idempotencyKey));
  const keyHash = idempotencyKey === undefined ? null : hash(campaign.id, idempotencyKey);
  const requestHash = hash(JSON.stringify(input, [...Object.keys(input), 'name', 'role'].sort()));
  const outcome = (await connection.row<Outcome>(ACCEPT, [
    campaign.id,
    input.letterVersion ?? null,
    keyHash,
    requestHash,
    correlationId() ?? null,
    record.kind,
    record.name,
    record.matchKey,
    record.contactEmail,
    record.emailKey,
    ...correctable(record),
  ])) as Outcome;
  if (outcome.id !== null) return outcome.id;
  // A retry is answered like the request it repeats, even when the deadline passed between the two.
  const retry = outcome.keyKnown && (await isRetry(connection, keyHash, requestHash));
  if (!outcome.open && !retry) throw signOnErrors.campaignClosed();
  if (outcome.outdated && !retry) throw signOnErrors.outdated(input.letterVersion ?? 0, outcome.inForce ?? 0);
  return inTransaction(connection, (tx) => repeatSignOn(tx, campaign.id, record, { seen: input.letterVersion, retry }));
}

/**
 * @returns the language of the signer
 * @throws DomainError `language-unknown`, `idempotency-key-malformed`, `organizations-only`
 */
function assertTaken(campaign: Campaign, { language, kind }: SubmittedSignOn, idempotencyKey?: string): string {
  const own = language ?? campaign.languages[0] ?? 'en';
  if (!campaign.languages.includes(own)) throw signOnErrors.languageUnknown(campaign.languages);
  if (idempotencyKey !== undefined && !/^[\x21-\x7e]{1,255}$/.test(idempotencyKey))
    throw signOnErrors.idempotencyKeyMalformed();
  if (kind === 'individual' && !campaign.individualsMaySign) throw signOnErrors.organizationsOnly();
  return own;
}

/** @throws DomainError `idempotency-key-reused` */
async function isRetry(reader: Reader, keyHash: string | null, requestHash: string): Promise<boolean> {
  const known = await reader.row<{ requestHash: string }>(
    'SELECT request_hash FROM idempotency_keys WHERE key_hash = $1',
    [keyHash],
  );
  if (known !== undefined && known.requestHash !== requestHash) throw signOnErrors.idempotencyKeyReused();
  return known !== undefined;
}
