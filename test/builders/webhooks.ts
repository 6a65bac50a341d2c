import { randomUUID } from 'node:crypto';
import type { Campaign } from '#campaigns';
import { createOrganization, mergeOrganizations } from '#organizations';
import { recordEvents } from '#platform/outbox';
import { RosterLetterFacts } from '#roster';
import {
  createEndpoint,
  DeliverWebhooks,
  deliverWebhooks,
  RecordWebhooks,
  SweepWebhooks,
  type WebhookEndpoint,
} from '#webhooks';
import { KeptJobs } from './kept-jobs.js';
import { unique, type World } from './world.js';

/** What the worker binds. */
export const letterFacts = new RosterLetterFacts();

/** @returns an endpoint of a campaign that asks for these events, with its secret */
export async function anEndpoint(
  world: World,
  campaign: Campaign,
  url: string,
  events: string[] = ['sign-on.accepted', 'sign-on.approved', 'edition.frozen'],
): Promise<{ endpoint: WebhookEndpoint; secret: string }> {
  return world.database.transaction((tx) =>
    createEndpoint(tx, world.configuration, campaign.id, { url, events }, 'operator'),
  );
}

/** Records so many events of a campaign. @returns the ids of their subjects, in order */
export async function happened(
  world: World,
  campaign: Campaign,
  count: number,
  type = 'sign-on.accepted',
): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  await world.database.transaction((tx) =>
    recordEvents(
      tx,
      ids.map((subjectId) => ({ type, campaignId: campaign.id, subjectId, actor: 'test' })),
    ),
  );
  return ids;
}

/** Takes a sign-on for an organization that is then found to be another, in the directory and in no campaign. */
export async function mergedInDirectory(
  world: World,
  signOnId: string,
): Promise<{ eventId: string; gone: string; kept: string }> {
  return world.database.transaction(async (tx) => {
    const gone = await createOrganization(tx, { name: unique('Rivers Trust'), origin: 'coordinator' });
    const kept = await createOrganization(tx, { name: unique('Lakes Trust'), origin: 'coordinator' });
    await tx.rows(
      `INSERT INTO organization_links (sign_on_id, organization_id, linked_by) VALUES ($1, $2, 'coordinator')
       ON CONFLICT (sign_on_id) DO UPDATE SET organization_id = excluded.organization_id`,
      [signOnId, gone],
    );
    await mergeOrganizations(tx, gone, kept, { actor: 'test' });
    const event = await tx.row<{ id: string }>(
      `SELECT id FROM events WHERE type = 'organization.merged' AND subject_id = $1 AND campaign_id IS NULL`,
      [gone],
    );
    if (event === undefined) throw new Error('The merge left no event.');
    return { eventId: event.id, gone, kept };
  });
}

/** One worker's jobs, run when a test says so. */
export class WebhookJobs {
  private readonly kept = new KeptJobs();

  constructor(private readonly world: World) {}

  /** Gives an endpoint turns until there is nothing to send now. */
  async deliver(endpointId: string): Promise<void> {
    const handler = new DeliverWebhooks(this.world.database, this.world.configuration, this.kept.queues, letterFacts);
    for (let turns = [{ endpointId }]; turns.length > 0;) {
      for (const turn of turns) await handler.handle(turn);
      turns = this.taken();
    }
  }

  /** Handles one event. @returns the endpoints that get a turn */
  async record(eventId: string): Promise<string[]> {
    await new RecordWebhooks(this.world.database, this.world.configuration, this.kept.queues, letterFacts).handle({
      eventId,
    });
    return this.taken().map(({ endpointId }) => endpointId);
  }

  /** Runs the sweep. @returns the endpoints that get a turn */
  async sweep(): Promise<string[]> {
    await new SweepWebhooks(this.world.database, this.world.configuration, this.kept.queues, letterFacts).handle();
    return this.taken().map(({ endpointId }) => endpointId);
  }

  private taken(): { endpointId: string }[] {
    const payloads = this.kept.payloads(deliverWebhooks);
    this.kept.jobs.length = 0;
    return payloads;
  }
}
