import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organizations behind the names, and what people said about which are one. */
const DIRECTORY = `
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE organizations (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  root_id uuid NOT NULL,
  merged_into uuid,
  origin text NOT NULL,
  vouched boolean NOT NULL DEFAULT false,
  country text,
  website text,
  domains text[] NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT organizations_pkey PRIMARY KEY (id),
  CONSTRAINT organizations_root_id_fkey FOREIGN KEY (root_id) REFERENCES organizations (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT organizations_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES organizations (id),
  CONSTRAINT organizations_root_check CHECK ((merged_into IS NULL) = (root_id = id)),
  CONSTRAINT organizations_origin_check CHECK (origin IN ('sign-on', 'member', 'import', 'coordinator')));
CREATE INDEX organizations_root_id_idx ON organizations (root_id);
CREATE INDEX organizations_merged_into_idx ON organizations (merged_into);
CREATE INDEX organizations_domains_idx ON organizations USING gin (domains);

CREATE TABLE organization_names (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  organization_id uuid NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  language text,
  source text NOT NULL,
  source_id uuid,
  added_at timestamptz NOT NULL DEFAULT app_now(),
  match_key text NOT NULL,
  search_text text NOT NULL,
  core_key text NOT NULL,
  place text,
  acronyms text[] NOT NULL DEFAULT '{}',
  keys text[] NOT NULL,
  CONSTRAINT organization_names_pkey PRIMARY KEY (id),
  CONSTRAINT organization_names_organization_id_name_key UNIQUE (organization_id, name),
  CONSTRAINT organization_names_kind_check CHECK (kind IN ('canonical', 'alias', 'acronym', 'translation', 'former')),
  CONSTRAINT organization_names_source_check CHECK (source IN ('sign-on', 'member', 'import', 'merge', 'coordinator')),
  CONSTRAINT organization_names_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations (id) ON DELETE CASCADE);
CREATE UNIQUE INDEX organization_names_canonical_key ON organization_names (organization_id) WHERE kind = 'canonical';
CREATE INDEX organization_names_match_key_idx ON organization_names (match_key);
CREATE INDEX organization_names_core_key_idx ON organization_names (core_key text_pattern_ops, place);
CREATE INDEX organization_names_keys_idx ON organization_names USING gin (keys) WITH (fastupdate = off);

CREATE TABLE organization_relations (
  organization_id uuid NOT NULL,
  related_id uuid NOT NULL,
  kind text NOT NULL,
  source text NOT NULL,
  added_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT organization_relations_pkey PRIMARY KEY (organization_id, related_id, kind),
  CONSTRAINT organization_relations_kind_check CHECK (kind IN ('parent', 'network')),
  CONSTRAINT organization_relations_other_check CHECK (organization_id <> related_id),
  CONSTRAINT organization_relations_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations (id) ON DELETE CASCADE,
  CONSTRAINT organization_relations_related_id_fkey FOREIGN KEY (related_id) REFERENCES organizations (id) ON DELETE CASCADE);
CREATE INDEX organization_relations_related_id_idx ON organization_relations (related_id);

CREATE TABLE organization_answers (
  left_id uuid NOT NULL,
  right_id uuid NOT NULL,
  answer text NOT NULL,
  actor text NOT NULL,
  campaign_id uuid,
  answered_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT organization_answers_pkey PRIMARY KEY (left_id, right_id),
  CONSTRAINT organization_answers_order_check CHECK (left_id < right_id),
  CONSTRAINT organization_answers_answer_check CHECK (answer IN ('different', 'unsure')),
  CONSTRAINT organization_answers_left_id_fkey FOREIGN KEY (left_id) REFERENCES organizations (id) ON DELETE CASCADE,
  CONSTRAINT organization_answers_right_id_fkey FOREIGN KEY (right_id) REFERENCES organizations (id) ON DELETE CASCADE);
CREATE INDEX organization_answers_right_id_idx ON organization_answers (right_id);

CREATE TABLE organization_merges (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  gone_id uuid NOT NULL,
  kept_id uuid NOT NULL,
  actor text NOT NULL,
  reasons text[] NOT NULL DEFAULT '{}',
  campaign_id uuid,
  merged_at timestamptz NOT NULL DEFAULT app_now(),
  undone_at timestamptz,
  undone_by text,
  CONSTRAINT organization_merges_pkey PRIMARY KEY (id),
  CONSTRAINT organization_merges_gone_id_fkey FOREIGN KEY (gone_id) REFERENCES organizations (id) ON DELETE CASCADE,
  CONSTRAINT organization_merges_kept_id_fkey FOREIGN KEY (kept_id) REFERENCES organizations (id) ON DELETE CASCADE);
CREATE UNIQUE INDEX organization_merges_standing_key ON organization_merges (gone_id) WHERE undone_at IS NULL;
CREATE INDEX organization_merges_kept_id_idx ON organization_merges (kept_id);

CREATE TABLE directory_words (
  key text NOT NULL,
  names integer NOT NULL,
  slips text[] NOT NULL DEFAULT '{}',
  CONSTRAINT directory_words_pkey PRIMARY KEY (key));
CREATE INDEX directory_words_slips_idx ON directory_words USING gin (slips) WITH (fastupdate = off);`;

/** Which organization a sign-on, or a member inside a coalition's sign-on, is taken for. */
const LINKS = `
CREATE TABLE organization_links (
  sign_on_id uuid NOT NULL,
  organization_id uuid NOT NULL,
  linked_by text NOT NULL,
  score real,
  reasons text[] NOT NULL DEFAULT '{}',
  linked_at timestamptz NOT NULL DEFAULT app_now(),
  settled_at timestamptz,
  CONSTRAINT organization_links_pkey PRIMARY KEY (sign_on_id),
  CONSTRAINT organization_links_linked_by_check CHECK (linked_by IN ('new', 'matching', 'coordinator')),
  CONSTRAINT organization_links_sign_on_id_fkey FOREIGN KEY (sign_on_id) REFERENCES sign_ons (id) ON DELETE CASCADE,
  CONSTRAINT organization_links_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations (id));
CREATE INDEX organization_links_organization_id_idx ON organization_links (organization_id);
CREATE INDEX organization_links_unsettled_idx ON organization_links (linked_at) WHERE settled_at IS NULL;

CREATE TABLE coalition_members (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  sign_on_id uuid NOT NULL,
  position integer NOT NULL,
  name text NOT NULL,
  role text,
  organization_id uuid,
  CONSTRAINT coalition_members_pkey PRIMARY KEY (id),
  CONSTRAINT coalition_members_sign_on_id_position_key UNIQUE (sign_on_id, position),
  CONSTRAINT coalition_members_sign_on_id_fkey FOREIGN KEY (sign_on_id) REFERENCES sign_ons (id) ON DELETE CASCADE,
  CONSTRAINT coalition_members_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations (id));
CREATE INDEX coalition_members_organization_id_idx ON coalition_members (organization_id);

CREATE TABLE member_overlaps (
  member_id uuid NOT NULL,
  sign_on_id uuid NOT NULL,
  score real NOT NULL,
  reasons text[] NOT NULL,
  CONSTRAINT member_overlaps_pkey PRIMARY KEY (member_id, sign_on_id),
  CONSTRAINT member_overlaps_member_id_fkey FOREIGN KEY (member_id) REFERENCES coalition_members (id) ON DELETE CASCADE,
  CONSTRAINT member_overlaps_sign_on_id_fkey FOREIGN KEY (sign_on_id) REFERENCES sign_ons (id) ON DELETE CASCADE);
CREATE INDEX member_overlaps_sign_on_id_idx ON member_overlaps (sign_on_id);

ALTER TABLE possible_duplicates
  ADD COLUMN verdict text NOT NULL DEFAULT 'review',
  ADD COLUMN score real NOT NULL DEFAULT 0.5,
  ADD COLUMN merge_id uuid,
  ADD CONSTRAINT possible_duplicates_merge_id_fkey FOREIGN KEY (merge_id) REFERENCES organization_merges (id),
  ADD CONSTRAINT possible_duplicates_verdict_check CHECK (verdict IN ('same', 'review')),
  DROP CONSTRAINT possible_duplicates_answer_check,
  ADD CONSTRAINT possible_duplicates_answer_check CHECK (answer IN ('open', 'same', 'different', 'unsure'));

CREATE INDEX possible_duplicates_merge_id_idx ON possible_duplicates (merge_id);

CREATE TABLE sign_on_merges (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  campaign_id uuid NOT NULL,
  sign_on_id uuid NOT NULL,
  into_id uuid NOT NULL,
  before jsonb NOT NULL,
  organization_merge_id uuid,
  actor text NOT NULL,
  merged_at timestamptz NOT NULL DEFAULT app_now(),
  undone_at timestamptz,
  undone_by text,
  CONSTRAINT sign_on_merges_pkey PRIMARY KEY (id),
  CONSTRAINT sign_on_merges_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES campaigns (id) ON DELETE CASCADE,
  CONSTRAINT sign_on_merges_sign_on_id_fkey FOREIGN KEY (sign_on_id) REFERENCES sign_ons (id) ON DELETE CASCADE,
  CONSTRAINT sign_on_merges_into_id_fkey FOREIGN KEY (into_id) REFERENCES sign_ons (id) ON DELETE CASCADE,
  CONSTRAINT sign_on_merges_organization_merge_id_fkey FOREIGN KEY (organization_merge_id) REFERENCES organization_merges (id));
CREATE UNIQUE INDEX sign_on_merges_standing_key ON sign_on_merges (sign_on_id) WHERE undone_at IS NULL;
CREATE INDEX sign_on_merges_into_id_idx ON sign_on_merges (into_id);`;

/** The directory of organizations, and everything that leads to it. */
export class KnowOrganizations1795392000000 implements MigrationInterface {
  name = 'KnowOrganizations1795392000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [DIRECTORY, LINKS]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE possible_duplicates DROP COLUMN merge_id;
      DROP TABLE sign_on_merges, member_overlaps, coalition_members, organization_links, directory_words, organization_merges,
        organization_answers, organization_relations, organization_names, organizations;
      UPDATE possible_duplicates SET answer = 'open' WHERE answer = 'unsure';
      ALTER TABLE possible_duplicates DROP COLUMN verdict, DROP COLUMN score, DROP CONSTRAINT possible_duplicates_answer_check,
        ADD CONSTRAINT possible_duplicates_answer_check CHECK (answer IN ('open', 'same', 'different'));`);
  }
}
