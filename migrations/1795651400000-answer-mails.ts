import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where signers reach those who coordinate a letter; null where nobody has said so. */
export class AnswerMails1795651400000 implements MigrationInterface {
  name = 'AnswerMails1795651400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE campaigns ADD COLUMN reply_to text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE campaigns DROP COLUMN reply_to');
  }
}
