import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By language: `ñ` comes after `n` in Spanish only. Base strength like `roster_order`, so that ties fall to the code points. */
const ORDERS = ['en', 'es', 'fr', 'pt']
  .map(
    (language) =>
      `CREATE COLLATION roster_order_${language} (provider = icu, locale = '${language}-u-ks-level1', deterministic = false);`,
  )
  .join('\n');

/** Members printed so far become entries without a role; `keys rebuild` gives them the keys that the code would. */
const SIGN_ONS = `
ALTER TABLE sign_ons
  ADD COLUMN kind text NOT NULL DEFAULT 'organization',
  ADD COLUMN affiliation text,
  ADD COLUMN region text,
  ADD COLUMN org_type text,
  ADD COLUMN convener boolean NOT NULL DEFAULT false,
  ADD COLUMN printed_members jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN late_until timestamptz,
  ADD CONSTRAINT sign_ons_kind_check CHECK (kind IN ('organization', 'individual')),
  ADD CONSTRAINT sign_ons_org_type_check CHECK (org_type IN ('local', 'state', 'national', 'international'));
UPDATE sign_ons SET printed_members = (
  SELECT jsonb_agg(jsonb_build_object('name', member, 'role', NULL,
                                      'key', lower(regexp_replace(member, '[^[:alnum:]&]', '', 'g'))) ORDER BY place)
  FROM unnest(members) WITH ORDINALITY AS listed (member, place))
WHERE members <> '{}';
DROP INDEX sign_ons_standing_key;
CREATE UNIQUE INDEX sign_ons_standing_key ON sign_ons (campaign_id, email_key, name, kind)
  WHERE state IN ('unverified', 'pending-review', 'approved', 'rejected', 'merged', 'needs-reconsent');
DROP INDEX sign_ons_one_approved_key;
CREATE UNIQUE INDEX sign_ons_one_approved_key ON sign_ons (campaign_id, match_key)
  WHERE state = 'approved' AND NOT declared_distinct AND kind = 'organization';
CREATE UNIQUE INDEX sign_ons_one_approved_person_key ON sign_ons (campaign_id, match_key, email_key)
  WHERE state = 'approved' AND NOT declared_distinct AND kind = 'individual';`;

const SETTINGS = `
ALTER TABLE campaigns ADD COLUMN individuals_may_sign boolean NOT NULL DEFAULT false;
CREATE TABLE roster_settings (
  campaign_id uuid NOT NULL,
  layout text,
  conveners_first boolean NOT NULL DEFAULT false,
  leading_articles text NOT NULL DEFAULT 'as-written',
  order_language text,
  columns integer NOT NULL DEFAULT 2,
  count_rule text NOT NULL DEFAULT 'coalitions-once',
  headings jsonb NOT NULL DEFAULT '{}',
  held_at timestamptz,
  held_for text[] NOT NULL DEFAULT '{}',
  CONSTRAINT roster_settings_pkey PRIMARY KEY (campaign_id),
  CONSTRAINT roster_settings_layout_check CHECK (
    layout IN ('one-list', 'organizations-then-individuals', 'by-country', 'by-region', 'by-type')),
  CONSTRAINT roster_settings_leading_articles_check CHECK (leading_articles IN ('as-written', 'set-aside')),
  CONSTRAINT roster_settings_order_language_check CHECK (order_language IN ('root', 'en', 'es', 'fr', 'pt')),
  CONSTRAINT roster_settings_columns_check CHECK (columns BETWEEN 1 AND 3),
  CONSTRAINT roster_settings_count_rule_check CHECK (count_rule IN ('coalitions-once', 'coalitions-with-members')),
  CONSTRAINT roster_settings_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES campaigns (id) ON DELETE CASCADE);
CREATE INDEX edition_signatories_sign_on_id_idx ON edition_signatories (sign_on_id);`;

/** Individuals sign, coalitions have roles, and a campaign says how its roster is laid out, ordered and counted. */
export class ShapeRosters1795565000000 implements MigrationInterface {
  name = 'ShapeRosters1795565000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [ORDERS, SIGN_ONS, SETTINGS]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX edition_signatories_sign_on_id_idx;
      DROP TABLE roster_settings;
      ALTER TABLE campaigns DROP COLUMN individuals_may_sign;
      DROP INDEX sign_ons_one_approved_person_key;
      DROP INDEX sign_ons_one_approved_key;
      DROP INDEX sign_ons_standing_key;
      ALTER TABLE sign_ons DROP COLUMN kind, DROP COLUMN affiliation, DROP COLUMN region, DROP COLUMN org_type,
        DROP COLUMN convener, DROP COLUMN printed_members, DROP COLUMN late_until;
      CREATE UNIQUE INDEX sign_ons_standing_key ON sign_ons (campaign_id, email_key, name)
        WHERE state IN ('unverified', 'pending-review', 'approved', 'rejected', 'merged');
      CREATE UNIQUE INDEX sign_ons_one_approved_key ON sign_ons (campaign_id, match_key) WHERE state = 'approved' AND NOT declared_distinct;
      DROP COLLATION roster_order_en;
      DROP COLLATION roster_order_es;
      DROP COLLATION roster_order_fr;
      DROP COLLATION roster_order_pt;`);
  }
}
