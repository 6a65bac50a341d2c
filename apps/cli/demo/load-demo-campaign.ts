import { HeldClock } from '#platform/clock';
import { createDataSource, Database } from '#platform/database';
import type { Stack } from '../start/stack.js';
import { DemoCoordinator } from './coordinator.js';
import { demoCampaign } from './demo-campaign.js';
import { Http } from './http.js';
import { Mailbox } from './mailbox.js';
import { SAMPLE_ROSTER, SAMPLE_TITLE } from './sample.js';
import { castOf, signAll, UNFIT, verifyAll } from './signers.js';

/** Left in the review queue, so that a newcomer finds something to decide. */
const LEFT_TO_REVIEW = 3;

/** Fills a fresh `npm start` with a campaign in its middle: signed, verified and mostly approved, by made-up organizations. */
export async function loadDemoCampaign(stack: Stack): Promise<void> {
  if (stack.mailDir === undefined) return;
  const database = new Database(
    await createDataSource({ url: stack.databaseUrl, entities: [], poolSize: 2 }).initialize(),
  );
  try {
    const slug = 'shared-rivers';
    const http = new Http(stack.apiUrl);
    const coordinator = await DemoCoordinator.join(database, stack.apiUrl, slug);
    await coordinator.open(demoCampaign(SAMPLE_TITLE, await new HeldClock(database).now(), 30));
    const cast = castOf(SAMPLE_ROSTER);
    const { accepted } = await signAll(http, slug, cast);
    await verifyAll(http, new Mailbox(stack.mailDir), accepted);
    await coordinator.review(UNFIT, LEFT_TO_REVIEW);
  } finally {
    await database.onApplicationShutdown();
  }
}
