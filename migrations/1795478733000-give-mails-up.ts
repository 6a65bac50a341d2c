import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A mail that nobody tries any more says so, instead of waiting for good. */
export class GiveMailsUp1795478733000 implements MigrationInterface {
  name = 'GiveMailsUp1795478733000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE mails ADD COLUMN given_up_at timestamptz');
    await runner.query(`CREATE INDEX mails_open_idx ON mails (queued_at) WHERE state = 'queued' OR state = 'sending'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX mails_open_idx');
    await runner.query('ALTER TABLE mails DROP COLUMN given_up_at');
  }
}
