import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is handed over a second time waits behind what is handed over for the first. */
export class HandOverAgainLater1795651300000 implements MigrationInterface {
  name = 'HandOverAgainLater1795651300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE outbox ADD COLUMN again boolean NOT NULL DEFAULT false;
      DROP INDEX outbox_available_at_id_idx;
      CREATE INDEX outbox_again_id_idx ON outbox (again, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX outbox_again_id_idx;
      CREATE INDEX outbox_available_at_id_idx ON outbox (available_at, id);
      ALTER TABLE outbox DROP COLUMN again`);
  }
}
