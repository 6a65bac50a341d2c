import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What became of a mail that was handed over, whose mailbox it went to, and when it may go out. */
const LEDGER = `
ALTER TABLE mails
  ADD COLUMN recipient_key text,
  ADD COLUMN slot_at timestamptz,
  ADD COLUMN handed_over_at timestamptz,
  DROP CONSTRAINT mails_state_check,
  ADD CONSTRAINT mails_state_check CHECK (state IN ('queued', 'sending', 'sent', 'failed', 'suppressed', 'unknown'));
CREATE INDEX mails_recipient_key_idx ON mails (recipient_key);
CREATE INDEX mails_subject_id_idx ON mails (subject_id);`;

const SUPPRESSIONS = `
CREATE TABLE suppressions (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  address_key text NOT NULL,
  campaign_id uuid,
  reason text NOT NULL,
  detail text,
  since timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT suppressions_pkey PRIMARY KEY (id),
  CONSTRAINT suppressions_reason_check CHECK (reason IN ('bounce', 'complaint', 'unsubscribed', 'refused')),
  CONSTRAINT suppressions_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES campaigns (id) ON DELETE CASCADE);
CREATE UNIQUE INDEX suppressions_everywhere_key ON suppressions (address_key, reason) WHERE campaign_id IS NULL;
CREATE UNIQUE INDEX suppressions_campaign_key ON suppressions (address_key, campaign_id, reason) WHERE campaign_id IS NOT NULL;
CREATE INDEX suppressions_campaign_id_idx ON suppressions (campaign_id);`;

const PACE = `
CREATE TABLE mail_pace (
  scope text NOT NULL,
  lane text NOT NULL,
  busy_until timestamptz NOT NULL,
  gap interval NOT NULL,
  CONSTRAINT mail_pace_pkey PRIMARY KEY (scope, lane),
  CONSTRAINT mail_pace_lane_check CHECK (lane IN ('prompt', 'bulk')));`;

export class MindMailboxes1795478500000 implements MigrationInterface {
  name = 'MindMailboxes1795478500000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [LEDGER, SUPPRESSIONS, PACE]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE mail_pace; DROP TABLE suppressions;
      DROP INDEX mails_subject_id_idx; DROP INDEX mails_recipient_key_idx;
      UPDATE mails SET state = 'failed' WHERE state IN ('suppressed', 'unknown');
      ALTER TABLE mails DROP COLUMN recipient_key, DROP COLUMN slot_at, DROP COLUMN handed_over_at,
        DROP CONSTRAINT mails_state_check,
        ADD CONSTRAINT mails_state_check CHECK (state IN ('queued', 'sending', 'sent', 'failed'))`);
  }
}
