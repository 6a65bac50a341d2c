import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The instant at which the grace of a letter ends, derived by the database from the deadline and the hours of grace. Hours are the same
 * in every time zone, so the sum may be taken in UTC; only there PostgreSQL takes it for immutable. A release that does not know the
 * column works beside it: it writes deadline and hours as before. Rewrites `campaigns`, one row for each letter.
 */
export class StoreTheEndOfTheGrace1795824000000 implements MigrationInterface {
  name = 'StoreTheEndOfTheGrace1795824000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE campaigns ADD COLUMN grace_ends_at timestamptz NOT NULL
        GENERATED ALWAYS AS (timezone('UTC', timezone('UTC', deadline_at) + make_interval(hours => grace_hours))) STORED`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE campaigns DROP COLUMN grace_ends_at');
  }
}
