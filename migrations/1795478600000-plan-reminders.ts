import type { MigrationInterface, QueryRunner } from 'typeorm';

const PLANS = `
ALTER TABLE campaigns
  ADD COLUMN deadline_tzdata text NOT NULL DEFAULT '',
  ADD COLUMN quiet_from text NOT NULL DEFAULT '21:00',
  ADD COLUMN quiet_to text NOT NULL DEFAULT '08:00';

ALTER TABLE reminder_runs ADD COLUMN deadline_at timestamptz, ADD COLUMN reason text;
UPDATE reminder_runs SET deadline_at = campaigns.deadline_at FROM campaigns WHERE campaigns.id = campaign_id;
ALTER TABLE reminder_runs ALTER COLUMN deadline_at SET NOT NULL;

CREATE TABLE reminders (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  campaign_id uuid NOT NULL,
  audience text NOT NULL,
  due_at timestamptz NOT NULL,
  subject_id uuid NOT NULL,
  email_key text NOT NULL,
  state text NOT NULL DEFAULT 'waiting',
  reason text,
  not_before timestamptz NOT NULL DEFAULT app_now(),
  put_off integer NOT NULL DEFAULT 0,
  decided_at timestamptz,
  CONSTRAINT reminders_pkey PRIMARY KEY (id),
  CONSTRAINT reminders_campaign_id_audience_due_at_subject_id_key UNIQUE (campaign_id, audience, due_at, subject_id),
  CONSTRAINT reminders_state_check CHECK (state IN ('waiting', 'sending', 'sent', 'skipped')),
  CONSTRAINT reminders_reason_check CHECK ((state = 'skipped') = (reason IS NOT NULL) OR state = 'waiting'),
  CONSTRAINT reminders_campaign_id_audience_due_at_fkey FOREIGN KEY (campaign_id, audience, due_at)
    REFERENCES reminder_runs (campaign_id, audience, due_at) ON DELETE CASCADE);
CREATE INDEX reminders_email_key_decided_at_idx ON reminders (email_key, decided_at) WHERE state IN ('sending', 'sent');
CREATE INDEX reminders_not_before_idx ON reminders (not_before) WHERE state IN ('waiting', 'sending');
CREATE INDEX reminders_subject_id_idx ON reminders (subject_id);`;

const QUESTIONS = `
CREATE TABLE questions (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  sign_on_id uuid NOT NULL,
  question text NOT NULL,
  asked_by text NOT NULL,
  asked_at timestamptz NOT NULL DEFAULT app_now(),
  token_hash text,
  answer text,
  answered_at timestamptz,
  CONSTRAINT questions_pkey PRIMARY KEY (id),
  CONSTRAINT questions_token_hash_key UNIQUE (token_hash),
  CONSTRAINT questions_answer_check CHECK ((answer IS NULL) = (answered_at IS NULL)),
  CONSTRAINT questions_sign_on_id_fkey FOREIGN KEY (sign_on_id) REFERENCES sign_ons (id) ON DELETE CASCADE);
CREATE UNIQUE INDEX questions_open_key ON questions (sign_on_id) WHERE answered_at IS NULL;
CREATE INDEX questions_sign_on_id_idx ON questions (sign_on_id);`;

const INVITATIONS = `
CREATE TABLE invitations (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  campaign_id uuid NOT NULL,
  organization_name text NOT NULL,
  match_key text NOT NULL,
  organization_id uuid,
  country text,
  website text,
  contact_name text,
  contact_email text NOT NULL,
  email_key text NOT NULL,
  language text NOT NULL,
  from_campaign_id uuid,
  token_hash text,
  state text NOT NULL DEFAULT 'queued',
  problem text,
  invited_by text NOT NULL,
  invited_at timestamptz NOT NULL DEFAULT app_now(),
  try_after timestamptz NOT NULL DEFAULT app_now(),
  sent_at timestamptz,
  opened_at timestamptz,
  ended_at timestamptz,
  sign_on_id uuid,
  CONSTRAINT invitations_pkey PRIMARY KEY (id),
  CONSTRAINT invitations_campaign_id_email_key_key UNIQUE (campaign_id, email_key),
  CONSTRAINT invitations_campaign_id_match_key_key UNIQUE (campaign_id, match_key),
  CONSTRAINT invitations_token_hash_key UNIQUE (token_hash),
  CONSTRAINT invitations_state_check CHECK (state IN ('queued', 'sent', 'opened', 'signed', 'declined', 'withdrawn', 'failed')),
  CONSTRAINT invitations_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES campaigns (id) ON DELETE CASCADE,
  CONSTRAINT invitations_from_campaign_id_fkey FOREIGN KEY (from_campaign_id) REFERENCES campaigns (id) ON DELETE SET NULL,
  CONSTRAINT invitations_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations (id) ON DELETE SET NULL,
  CONSTRAINT invitations_sign_on_id_fkey FOREIGN KEY (sign_on_id) REFERENCES sign_ons (id) ON DELETE SET NULL);
CREATE INDEX invitations_campaign_id_state_invited_at_id_idx ON invitations (campaign_id, state, invited_at, id);
CREATE INDEX invitations_email_key_idx ON invitations (email_key);
CREATE INDEX invitations_organization_id_idx ON invitations (organization_id);
CREATE INDEX invitations_sign_on_id_idx ON invitations (sign_on_id);
CREATE INDEX invitations_from_campaign_id_idx ON invitations (from_campaign_id);
CREATE INDEX invitations_try_after_idx ON invitations (try_after) WHERE state = 'queued';`;

/** Reminders person by person, questions to signers, invitations. */
export class PlanReminders1795478600000 implements MigrationInterface {
  name = 'PlanReminders1795478600000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [PLANS, QUESTIONS, INVITATIONS]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE invitations, questions, reminders;
      ALTER TABLE reminder_runs DROP COLUMN deadline_at, DROP COLUMN reason;
      ALTER TABLE campaigns DROP COLUMN deadline_tzdata, DROP COLUMN quiet_from, DROP COLUMN quiet_to;`);
  }
}
