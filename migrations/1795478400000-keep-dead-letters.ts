import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Work that came to its end without being done, kept until somebody tries it again; and what the worker last saw of its queue. */
export class KeepDeadLetters1795478400000 implements MigrationInterface {
  name = 'KeepDeadLetters1795478400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE dead_letters (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        queue text NOT NULL,
        job text NOT NULL,
        job_id text NOT NULL,
        payload jsonb NOT NULL,
        event_id bigint,
        correlation_id text,
        error text NOT NULL,
        attempts integer NOT NULL,
        failed_at timestamptz NOT NULL,
        retries integer NOT NULL DEFAULT 0,
        retried_at timestamptz,
        retried_by text,
        CONSTRAINT dead_letters_pkey PRIMARY KEY (id),
        CONSTRAINT dead_letters_queue_job_id_key UNIQUE (queue, job_id),
        CONSTRAINT dead_letters_retried_check CHECK ((retried_at IS NULL) = (retried_by IS NULL)),
        CONSTRAINT dead_letters_event_id_fkey FOREIGN KEY (event_id) REFERENCES events (id));
      CREATE INDEX dead_letters_failed_at_id_idx ON dead_letters (failed_at, id);

      ALTER TABLE outbox
        ALTER COLUMN event_id DROP NOT NULL,
        ADD COLUMN dead_letter_id uuid,
        ADD CONSTRAINT outbox_dead_letter_id_fkey FOREIGN KEY (dead_letter_id) REFERENCES dead_letters (id),
        ADD CONSTRAINT outbox_one_source_check CHECK (num_nonnulls(event_id, dead_letter_id) = 1);

      CREATE TABLE queue_sightings (
        single boolean NOT NULL DEFAULT true,
        identity text NOT NULL,
        seen_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT queue_sightings_pkey PRIMARY KEY (single),
        CONSTRAINT queue_sightings_single_check CHECK (single));`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE queue_sightings;
      DELETE FROM outbox WHERE event_id IS NULL;
      ALTER TABLE outbox DROP COLUMN dead_letter_id, ALTER COLUMN event_id SET NOT NULL;
      DROP TABLE dead_letters;`);
  }
}
