import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Entries have a section and a kind; members have roles. Entries frozen before keep their members as plain names. */
export class PrintSections1795564800000 implements MigrationInterface {
  name = 'PrintSections1795564800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE edition_signatories
        ADD COLUMN section text NOT NULL DEFAULT 'organizations',
        ADD COLUMN kind text NOT NULL DEFAULT 'organization',
        ADD COLUMN affiliation text,
        ALTER COLUMN members DROP DEFAULT,
        ALTER COLUMN members TYPE jsonb USING to_jsonb(members),
        ADD CONSTRAINT edition_signatories_kind_check CHECK (kind IN ('organization', 'individual'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION plain_members(members jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
        SELECT coalesce(array_agg(coalesce(member ->> 'name', member #>> '{}') ORDER BY place), '{}')
        FROM jsonb_array_elements(members) WITH ORDINALITY AS listed (member, place) $$;
      ALTER TABLE edition_signatories
        DROP CONSTRAINT edition_signatories_kind_check,
        ALTER COLUMN members TYPE text[] USING plain_members(members),
        ALTER COLUMN members SET DEFAULT '{}',
        DROP COLUMN section, DROP COLUMN kind, DROP COLUMN affiliation;
      DROP FUNCTION plain_members(jsonb)`);
  }
}
