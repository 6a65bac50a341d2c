import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A coordinator signs in by a token and works in a browser for some hours. */
export class SignCoordinatorsIn1795651200000 implements MigrationInterface {
  name = 'SignCoordinatorsIn1795651200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE coordinator_sessions (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        token_id uuid NOT NULL,
        secret_hash text NOT NULL,
        started_at timestamptz NOT NULL DEFAULT app_now(),
        expires_at timestamptz NOT NULL,
        CONSTRAINT coordinator_sessions_pkey PRIMARY KEY (id),
        CONSTRAINT coordinator_sessions_secret_hash_key UNIQUE (secret_hash),
        CONSTRAINT coordinator_sessions_token_id_fkey FOREIGN KEY (token_id) REFERENCES coordinator_tokens (id) ON DELETE CASCADE)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE coordinator_sessions');
  }
}
