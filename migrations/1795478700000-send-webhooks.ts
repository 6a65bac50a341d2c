import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Endpoints of receivers, what is to be delivered to them, and what became of each try. */
const WEBHOOKS = `
CREATE TABLE webhook_endpoints (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  campaign_id uuid NOT NULL,
  url text NOT NULL,
  description text NOT NULL DEFAULT '',
  events text[] NOT NULL,
  secret bytea NOT NULL,
  previous_secret bytea,
  previous_until timestamptz,
  disabled_at timestamptz,
  disabled_reason text,
  failing_since timestamptz,
  since_event_id bigint NOT NULL,
  recorded_to bigint NOT NULL,
  lease_token uuid,
  leased_until timestamptz,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT webhook_endpoints_pkey PRIMARY KEY (id),
  CONSTRAINT webhook_endpoints_disabled_reason_check CHECK (disabled_reason IN ('by-hand', 'failing', 'gone')),
  CONSTRAINT webhook_endpoints_disabled_check CHECK ((disabled_at IS NULL) = (disabled_reason IS NULL)),
  CONSTRAINT webhook_endpoints_previous_check CHECK ((previous_secret IS NULL) = (previous_until IS NULL)),
  CONSTRAINT webhook_endpoints_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES campaigns (id) ON DELETE CASCADE);
CREATE INDEX webhook_endpoints_campaign_id_idx ON webhook_endpoints (campaign_id);

CREATE TABLE webhook_deliveries (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  endpoint_id uuid NOT NULL,
  event_id bigint,
  type text NOT NULL,
  body text NOT NULL,
  state text NOT NULL DEFAULT 'pending',
  ordered boolean NOT NULL,
  tries integer NOT NULL DEFAULT 0,
  tries_before integer NOT NULL DEFAULT 0,
  next_try_at timestamptz NOT NULL DEFAULT app_now(),
  created_at timestamptz NOT NULL DEFAULT app_now(),
  finished_at timestamptz,
  CONSTRAINT webhook_deliveries_pkey PRIMARY KEY (id),
  CONSTRAINT webhook_deliveries_endpoint_id_event_id_key UNIQUE (endpoint_id, event_id),
  CONSTRAINT webhook_deliveries_state_check CHECK (state IN ('pending', 'delivered', 'failed')),
  CONSTRAINT webhook_deliveries_ordered_check CHECK (NOT ordered OR event_id IS NOT NULL),
  CONSTRAINT webhook_deliveries_endpoint_id_fkey FOREIGN KEY (endpoint_id) REFERENCES webhook_endpoints (id) ON DELETE CASCADE,
  CONSTRAINT webhook_deliveries_event_id_fkey FOREIGN KEY (event_id) REFERENCES events (id));
CREATE INDEX webhook_deliveries_endpoint_id_created_at_id_idx ON webhook_deliveries (endpoint_id, created_at, id);
CREATE INDEX webhook_deliveries_pending_idx ON webhook_deliveries (endpoint_id, ordered, event_id) WHERE state = 'pending';
CREATE INDEX webhook_deliveries_finished_at_idx ON webhook_deliveries (finished_at) WHERE finished_at IS NOT NULL;

CREATE TABLE webhook_tries (
  delivery_id uuid NOT NULL,
  number integer NOT NULL,
  tried_at timestamptz NOT NULL DEFAULT app_now(),
  status integer,
  ms integer NOT NULL,
  error text,
  excerpt text,
  CONSTRAINT webhook_tries_pkey PRIMARY KEY (delivery_id, number),
  CONSTRAINT webhook_tries_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES webhook_deliveries (id) ON DELETE CASCADE);`;

/** Tells programs of others what happens to a letter. */
export class SendWebhooks1795478700000 implements MigrationInterface {
  name = 'SendWebhooks1795478700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WEBHOOKS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE webhook_tries, webhook_deliveries, webhook_endpoints');
  }
}
