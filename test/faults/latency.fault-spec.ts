import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { processEnvironment } from '#platform/config';
import { FaultStack } from './fault-stack.js';
import { redisServer } from './play.js';
import { Round } from './round.js';
import { seeded } from './seeded.js';
import { Signers } from './signers.js';

const env = processEnvironment();
const PER_SECOND = 50;
const SECONDS = 20;
/** The first sign-ons open connections and compile code. */
const WARM_UP = 100;

/**
 * From the commit of a sign-on to the mail server's having its verification mail, while 50 people sign each second and nothing is broken.
 * A figure, not a check: it depends on the machine and what else it does.
 */
async function measure(queue: string, redis?: string): Promise<object> {
  const stack = await FaultStack.start({ redis });
  try {
    const round = await Round.begin(stack, PER_SECOND * SECONDS, seeded('latency'));
    const began = Date.now();
    const all = round.bodies().map(async (body, index) => {
      await pause(began + (index * 1000) / PER_SECOND - Date.now());
      await new Signers(stack.api.url, round.campaign.slug, [body]).sign();
    });
    await Promise.all(all);
    await round.settle();
    const committed = await stack.database.rows<{ messageId: string; at: Date }>(
      `SELECT message_id, occurred_at AS at FROM mails JOIN events ON events.subject_id = mails.subject_id
       WHERE mails.campaign_id = $1 AND kind = 'verification' AND type = 'sign-on.accepted' ORDER BY events.id OFFSET $2`,
      [round.campaign.id, WARM_UP],
    );
    const taken = new Map(stack.smtp.taken.map(({ messageId, at }) => [messageId, at]));
    const waits = committed.map(({ messageId, at }) => (taken.get(messageId) ?? Infinity) - at.getTime());
    waits.sort((a, b) => a - b);
    const at = (share: number): number => waits[Math.ceil(share * waits.length) - 1] ?? Infinity;
    return {
      queue,
      perSecond: PER_SECOND,
      mails: waits.length,
      p50: at(0.5),
      p95: at(0.95),
      p99: at(0.99),
      max: at(1),
    };
  } finally {
    await stack.stop();
  }
}

const wanted = env.FAULTS_ONLY === 'latency';
(wanted ? it : it.skip)(
  'from commit to the mail server at 50 sign-ons a second (a figure of its own: --only latency)',
  async () => {
    const redis = redisServer();
    const latency = [await measure('PostgreSQL')];
    if (redis !== undefined) latency.push(await measure('Redis', redis));
    const out = env.FAULTS_OUT ?? '';
    if (out !== '') {
      mkdirSync(out, { recursive: true });
      writeFileSync(join(out, 'latency.json'), JSON.stringify({ latency }));
    }
    expect(JSON.stringify(latency)).not.toContain('null');
  },
  300_000,
);
