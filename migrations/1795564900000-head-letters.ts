import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The head of a letter moves from its campaign to its versions; those written before keep their hash, over the body alone. */
const HEADS = `
ALTER TABLE letter_versions
  ADD COLUMN title text,
  ADD COLUMN date text,
  ADD COLUMN place text,
  ADD COLUMN addressees text[] NOT NULL DEFAULT '{}',
  ADD COLUMN cc text[] NOT NULL DEFAULT '{}',
  ADD COLUMN salutation text,
  ADD COLUMN closing text,
  ADD COLUMN form smallint NOT NULL DEFAULT 1,
  ADD CONSTRAINT letter_versions_form_check CHECK (form IN (1, 2));
UPDATE letter_versions SET title = campaigns.title, addressees = campaigns.addressees, cc = campaigns.cc
FROM campaigns WHERE campaigns.id = campaign_id;
ALTER TABLE letter_versions ALTER COLUMN title SET NOT NULL, ALTER COLUMN form DROP DEFAULT;`;

const CHANGES = `
CREATE TABLE letter_changes (
  campaign_id uuid NOT NULL,
  number integer NOT NULL,
  written_by text NOT NULL,
  written_at timestamptz NOT NULL DEFAULT app_now(),
  material boolean,
  rule text,
  answer_by timestamptz,
  CONSTRAINT letter_changes_pkey PRIMARY KEY (campaign_id, number),
  CONSTRAINT letter_changes_rule_check CHECK (rule IN ('confirm', 'object')),
  CONSTRAINT letter_changes_asks_check CHECK ((rule IS NULL) = (answer_by IS NULL)),
  CONSTRAINT letter_changes_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES campaigns (id) ON DELETE CASCADE);
INSERT INTO letter_changes (campaign_id, number, written_by, written_at)
SELECT campaign_id, number,
  coalesce((SELECT actor FROM events WHERE subject_id = versions.campaign_id
            AND (type = 'campaign.created' AND number = 1 OR type = 'campaign.changed' AND data ->> 'letterVersion' = number::text)
            ORDER BY id LIMIT 1), 'unknown'),
  min(created_at)
FROM letter_versions AS versions GROUP BY campaign_id, number;
ALTER TABLE letter_versions DROP COLUMN created_at;`;

const CAMPAIGNS = `
ALTER TABLE campaigns
  DROP COLUMN addressees,
  DROP COLUMN cc,
  ADD COLUMN material_version integer NOT NULL DEFAULT 1,
  ADD COLUMN reconsent_rule text NOT NULL DEFAULT 'confirm',
  ADD COLUMN reconsent_hours integer NOT NULL DEFAULT 72,
  ADD CONSTRAINT campaigns_reconsent_rule_check CHECK (reconsent_rule IN ('confirm', 'object'));`;

const signOnStates = (states: string, standing: string): string => `
ALTER TABLE sign_ons
  DROP CONSTRAINT sign_ons_state_check,
  ADD CONSTRAINT sign_ons_state_check CHECK (state IN (${states}));
DROP INDEX sign_ons_standing_key;
CREATE UNIQUE INDEX sign_ons_standing_key ON sign_ons (campaign_id, email_key, name) WHERE state IN (${standing});`;

const STANDING = `'unverified', 'pending-review', 'approved', 'rejected', 'merged'`;

const RECONSENTS = `
${signOnStates(`${STANDING}, 'needs-reconsent', 'withdrawn', 'expired'`, `${STANDING}, 'needs-reconsent'`)}
CREATE TABLE reconsents (
  sign_on_id uuid NOT NULL,
  number integer NOT NULL,
  campaign_id uuid NOT NULL,
  state text NOT NULL DEFAULT 'open',
  asked_at timestamptz NOT NULL DEFAULT app_now(),
  answer_by timestamptz NOT NULL,
  answered_at timestamptz,
  told_at timestamptz,
  reminded_at timestamptz,
  not_before timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT reconsents_pkey PRIMARY KEY (sign_on_id, number),
  CONSTRAINT reconsents_state_check CHECK (state IN ('open', 'confirmed', 'not-objected', 'missed', 'superseded')),
  CONSTRAINT reconsents_sign_on_id_fkey FOREIGN KEY (sign_on_id) REFERENCES sign_ons (id) ON DELETE CASCADE,
  CONSTRAINT reconsents_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES campaigns (id) ON DELETE CASCADE);
CREATE INDEX reconsents_campaign_id_number_state_idx ON reconsents (campaign_id, number, state);
CREATE INDEX reconsents_not_before_idx ON reconsents (not_before) WHERE state = 'open';
CREATE INDEX sign_ons_campaign_id_letter_version_idx ON sign_ons (campaign_id, letter_version);`;

/** Letters with a head of their own, a record of every change, and signers who are asked again after a material one. */
export class HeadLetters1795564900000 implements MigrationInterface {
  name = 'HeadLetters1795564900000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [HEADS, CHANGES, CAMPAIGNS, RECONSENTS]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE reconsents;
      DROP INDEX sign_ons_campaign_id_letter_version_idx;
      UPDATE sign_ons SET state = 'pending-review' WHERE state = 'needs-reconsent';
      ${signOnStates(`${STANDING}, 'withdrawn', 'expired'`, STANDING)}
      ALTER TABLE letter_versions ADD COLUMN created_at timestamptz NOT NULL DEFAULT app_now();
      UPDATE letter_versions SET created_at = written_at FROM letter_changes
        WHERE letter_changes.campaign_id = letter_versions.campaign_id AND letter_changes.number = letter_versions.number;
      DROP TABLE letter_changes;
      ALTER TABLE campaigns ADD COLUMN addressees text[], ADD COLUMN cc text[] NOT NULL DEFAULT '{}',
        DROP COLUMN material_version, DROP COLUMN reconsent_rule, DROP COLUMN reconsent_hours;
      UPDATE campaigns SET addressees = versions.addressees, cc = versions.cc FROM letter_versions AS versions
        WHERE campaign_id = campaigns.id AND number = letter_version AND language = languages[1];
      ALTER TABLE campaigns ALTER COLUMN addressees SET NOT NULL;
      ALTER TABLE letter_versions DROP COLUMN title, DROP COLUMN date, DROP COLUMN place, DROP COLUMN addressees,
        DROP COLUMN cc, DROP COLUMN salutation, DROP COLUMN closing, DROP COLUMN form`);
  }
}
