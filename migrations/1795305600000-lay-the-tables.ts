import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Time and order: the two things the whole application must agree on are functions of the database. */
const TIME_AND_ORDER = `
CREATE TABLE clock_shift (
  single boolean NOT NULL DEFAULT true,
  shift interval NOT NULL,
  CONSTRAINT clock_shift_pkey PRIMARY KEY (single),
  CONSTRAINT clock_shift_single_check CHECK (single));

-- Volatile: it must be read anew after waiting for a lock, not once per statement.
CREATE FUNCTION app_now() RETURNS timestamptz LANGUAGE sql VOLATILE PARALLEL RESTRICTED AS
  'SELECT clock_timestamp() + coalesce((SELECT shift FROM clock_shift), interval ''0'')';

CREATE COLLATION roster_order (provider = icu, locale = 'und-u-ks-level1', deterministic = false);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed or deleted', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;`;

const EVENTS = `
CREATE TABLE events (
  id bigint GENERATED ALWAYS AS IDENTITY,
  type text NOT NULL,
  campaign_id uuid,
  subject_id uuid NOT NULL,
  actor text NOT NULL,
  data jsonb NOT NULL DEFAULT '{}',
  correlation_id text,
  occurred_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT events_pkey PRIMARY KEY (id));
CREATE INDEX events_campaign_id_id_idx ON events (campaign_id, id);
CREATE INDEX events_subject_id_idx ON events (subject_id);
CREATE TRIGGER events_append_only BEFORE UPDATE OR DELETE ON events FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE outbox (
  id bigint GENERATED ALWAYS AS IDENTITY,
  event_id bigint NOT NULL,
  available_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  lease_token uuid,
  leased_until timestamptz,
  attempts integer NOT NULL DEFAULT 0,
  CONSTRAINT outbox_pkey PRIMARY KEY (id),
  CONSTRAINT outbox_event_id_fkey FOREIGN KEY (event_id) REFERENCES events (id));
CREATE INDEX outbox_available_at_id_idx ON outbox (available_at, id);`;

const ACCESS = `
CREATE TABLE coordinators (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  name text NOT NULL,
  email text NOT NULL,
  may_create_campaigns boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT coordinators_pkey PRIMARY KEY (id));

CREATE TABLE coordinator_tokens (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  coordinator_id uuid NOT NULL,
  token_hash text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  revoked_at timestamptz,
  CONSTRAINT coordinator_tokens_pkey PRIMARY KEY (id),
  CONSTRAINT coordinator_tokens_token_hash_key UNIQUE (token_hash),
  CONSTRAINT coordinator_tokens_coordinator_id_fkey FOREIGN KEY (coordinator_id) REFERENCES coordinators (id) ON DELETE CASCADE);`;

const CAMPAIGNS = `
CREATE TABLE campaigns (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  slug text NOT NULL,
  title text NOT NULL,
  convener text NOT NULL,
  state text NOT NULL DEFAULT 'draft',
  languages text[] NOT NULL,
  addressees text[] NOT NULL,
  cc text[] NOT NULL DEFAULT '{}',
  deadline_local text NOT NULL,
  deadline_zone text NOT NULL,
  deadline_at timestamptz NOT NULL,
  grace_hours integer NOT NULL DEFAULT 48,
  reminder_plan jsonb NOT NULL,
  letter_version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  opened_at timestamptz,
  reminders_from timestamptz,
  closed_at timestamptz,
  CONSTRAINT campaigns_pkey PRIMARY KEY (id),
  CONSTRAINT campaigns_slug_key UNIQUE (slug),
  CONSTRAINT campaigns_state_check CHECK (state IN ('draft', 'open', 'closing', 'closed', 'finalized', 'archived')));
CREATE INDEX campaigns_state_deadline_at_idx ON campaigns (state, deadline_at);

CREATE TABLE letter_versions (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  campaign_id uuid NOT NULL,
  number integer NOT NULL,
  language text NOT NULL,
  body text NOT NULL,
  sha256 text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT letter_versions_pkey PRIMARY KEY (id),
  CONSTRAINT letter_versions_campaign_id_number_language_key UNIQUE (campaign_id, number, language),
  CONSTRAINT letter_versions_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES campaigns (id) ON DELETE CASCADE);

CREATE TABLE campaign_coordinators (
  campaign_id uuid NOT NULL,
  coordinator_id uuid NOT NULL,
  role text NOT NULL,
  CONSTRAINT campaign_coordinators_pkey PRIMARY KEY (campaign_id, coordinator_id),
  CONSTRAINT campaign_coordinators_role_check CHECK (role IN ('owner', 'editor', 'reviewer', 'viewer')),
  CONSTRAINT campaign_coordinators_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES campaigns (id) ON DELETE CASCADE,
  CONSTRAINT campaign_coordinators_coordinator_id_fkey FOREIGN KEY (coordinator_id) REFERENCES coordinators (id) ON DELETE CASCADE);

CREATE TABLE reminder_runs (
  campaign_id uuid NOT NULL,
  audience text NOT NULL,
  due_at timestamptz NOT NULL,
  outcome text NOT NULL,
  ran_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT reminder_runs_pkey PRIMARY KEY (campaign_id, audience, due_at),
  CONSTRAINT reminder_runs_outcome_check CHECK (outcome IN ('sent', 'skipped')),
  CONSTRAINT reminder_runs_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES campaigns (id) ON DELETE CASCADE);`;

const SIGN_ONS = `
CREATE TABLE sign_ons (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  campaign_id uuid NOT NULL,
  name text NOT NULL,
  match_key text NOT NULL,
  country text,
  website text,
  members text[] NOT NULL DEFAULT '{}',
  contact_name text NOT NULL,
  contact_title text,
  contact_email text NOT NULL,
  email_key text NOT NULL,
  language text NOT NULL,
  letter_version integer NOT NULL,
  state text NOT NULL DEFAULT 'unverified',
  received_at timestamptz NOT NULL DEFAULT app_now(),
  verified_at timestamptz,
  decided_at timestamptz,
  reject_reason text,
  merged_into uuid,
  declared_distinct boolean NOT NULL DEFAULT false,
  display_name text,
  sort_key text,
  flags text[] NOT NULL DEFAULT '{}',
  CONSTRAINT sign_ons_pkey PRIMARY KEY (id),
  CONSTRAINT sign_ons_state_check CHECK (
    state IN ('unverified', 'pending-review', 'approved', 'rejected', 'merged', 'withdrawn', 'expired')),
  CONSTRAINT sign_ons_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES campaigns (id) ON DELETE CASCADE,
  CONSTRAINT sign_ons_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES sign_ons (id));
CREATE UNIQUE INDEX sign_ons_standing_key ON sign_ons (campaign_id, email_key, name)
  WHERE state IN ('unverified', 'pending-review', 'approved', 'rejected', 'merged');
CREATE UNIQUE INDEX sign_ons_one_approved_key ON sign_ons (campaign_id, match_key) WHERE state = 'approved' AND NOT declared_distinct;
CREATE INDEX sign_ons_campaign_id_match_key_idx ON sign_ons (campaign_id, match_key);
CREATE INDEX sign_ons_email_key_idx ON sign_ons (email_key);
CREATE INDEX sign_ons_merged_into_idx ON sign_ons (merged_into);
CREATE INDEX sign_ons_campaign_id_state_received_at_id_idx ON sign_ons (campaign_id, state, received_at, id);

CREATE TABLE idempotency_keys (
  key_hash text NOT NULL,
  request_hash text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT idempotency_keys_pkey PRIMARY KEY (key_hash));
CREATE INDEX idempotency_keys_created_at_idx ON idempotency_keys (created_at);

CREATE TABLE verifications (
  sign_on_id uuid NOT NULL,
  token_hash text NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  tries integer NOT NULL DEFAULT 0,
  requested_at timestamptz NOT NULL DEFAULT app_now(),
  sent_at timestamptz,
  confirmed_at timestamptz,
  confirmed_by text,
  CONSTRAINT verifications_pkey PRIMARY KEY (sign_on_id),
  CONSTRAINT verifications_token_hash_key UNIQUE (token_hash),
  CONSTRAINT verifications_sign_on_id_fkey FOREIGN KEY (sign_on_id) REFERENCES sign_ons (id) ON DELETE CASCADE);

CREATE TABLE possible_duplicates (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  campaign_id uuid NOT NULL,
  left_id uuid NOT NULL,
  right_id uuid NOT NULL,
  reasons text[] NOT NULL,
  answer text NOT NULL DEFAULT 'open',
  found_at timestamptz NOT NULL DEFAULT app_now(),
  answered_at timestamptz,
  CONSTRAINT possible_duplicates_pkey PRIMARY KEY (id),
  CONSTRAINT possible_duplicates_left_id_right_id_key UNIQUE (left_id, right_id),
  CONSTRAINT possible_duplicates_order_check CHECK (left_id < right_id),
  CONSTRAINT possible_duplicates_answer_check CHECK (answer IN ('open', 'same', 'different')),
  CONSTRAINT possible_duplicates_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES campaigns (id) ON DELETE CASCADE,
  CONSTRAINT possible_duplicates_left_id_fkey FOREIGN KEY (left_id) REFERENCES sign_ons (id) ON DELETE CASCADE,
  CONSTRAINT possible_duplicates_right_id_fkey FOREIGN KEY (right_id) REFERENCES sign_ons (id) ON DELETE CASCADE);
CREATE INDEX possible_duplicates_campaign_id_answer_idx ON possible_duplicates (campaign_id, answer);
CREATE INDEX possible_duplicates_right_id_idx ON possible_duplicates (right_id);`;

const MAIL_AND_EDITIONS = `
CREATE TABLE mails (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  key text NOT NULL,
  kind text NOT NULL,
  campaign_id uuid,
  subject_id uuid NOT NULL,
  state text NOT NULL DEFAULT 'queued',
  message_id text NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  last_error text,
  queued_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  claimed_until timestamptz,
  sent_at timestamptz,
  CONSTRAINT mails_pkey PRIMARY KEY (id),
  CONSTRAINT mails_key_key UNIQUE (key),
  CONSTRAINT mails_state_check CHECK (state IN ('queued', 'sending', 'sent', 'failed')),
  CONSTRAINT mails_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES campaigns (id) ON DELETE CASCADE);
CREATE INDEX mails_campaign_id_queued_at_idx ON mails (campaign_id, queued_at);

CREATE TABLE editions (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  campaign_id uuid NOT NULL,
  number integer NOT NULL,
  count integer NOT NULL,
  header jsonb NOT NULL,
  sha256 text NOT NULL,
  frozen_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT editions_pkey PRIMARY KEY (id),
  CONSTRAINT editions_campaign_id_number_key UNIQUE (campaign_id, number),
  CONSTRAINT editions_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES campaigns (id));
CREATE TRIGGER editions_frozen BEFORE UPDATE OR DELETE ON editions FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE edition_signatories (
  edition_id uuid NOT NULL,
  position integer NOT NULL,
  sign_on_id uuid NOT NULL,
  name text NOT NULL,
  country text,
  members text[] NOT NULL DEFAULT '{}',
  CONSTRAINT edition_signatories_pkey PRIMARY KEY (edition_id, position),
  CONSTRAINT edition_signatories_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES editions (id) DEFERRABLE INITIALLY DEFERRED);
CREATE TRIGGER edition_signatories_frozen BEFORE UPDATE OR DELETE ON edition_signatories
  FOR EACH ROW EXECUTE FUNCTION refuse_change();`;

/** Every table of the first release. */
export class LayTheTables1795305600000 implements MigrationInterface {
  name = 'LayTheTables1795305600000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TIME_AND_ORDER, EVENTS, ACCESS, CAMPAIGNS, SIGN_ONS, MAIL_AND_EDITIONS])
      await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE edition_signatories, editions, mails, possible_duplicates, verifications, idempotency_keys, sign_ons,
        reminder_runs, campaign_coordinators, letter_versions, campaigns, coordinator_tokens, coordinators, outbox, events;
      DROP FUNCTION app_now() CASCADE;
      DROP FUNCTION refuse_change();
      DROP TABLE clock_shift;
      DROP COLLATION roster_order;`);
  }
}
