import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort, waitUntil } from '#platform/embedded';
import { anOpenCampaign } from './builders/campaigns.js';
import { ServiceProcess } from './builders/process.js';
import { aSignOn } from './builders/sign-ons.js';
import { SmtpAtHand } from './builders/smtp-at-hand.js';
import { World } from './builders/world.js';

/** What docs/RELIABILITY.md promises. */
const RECOVERED_WITHIN_MS = 15_000;
/** What apps/worker/main.ts gives a job that hangs, and a moment for a busy machine. */
const STOPPED_WITHIN_MS = 15_000 + 3_000;

describe('a worker that is killed with a job in its hands', () => {
  const smtp = new SmtpAtHand();
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-killed-'));
  const running: ServiceProcess[] = [];
  let world: World;
  beforeAll(async () => {
    await smtp.start();
    world = await World.create({ SMTP_URL: smtp.url });
  });
  afterAll(async () => {
    for (const worker of running) await worker.kill();
    await smtp.stop();
    await world.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function aWorker(): Promise<ServiceProcess> {
    const { DATABASE_URL, REDIS_URL, SECRET } = world.configuration;
    const worker = new ServiceProcess(
      'worker',
      await freePort(),
      { DATABASE_URL, SECRET, SMTP_URL: smtp.url, OUTBOX_POLL_MS: '20', ...(REDIS_URL ? { REDIS_URL } : {}) },
      join(folder, 'worker.log'),
    );
    running.push(worker);
    await worker.start();
    return worker;
  }

  it('has the job done by another within 15 s: the mail comes, under the same Message-ID', async () => {
    const doomed = await aWorker();
    smtp.mood = 'hangs';
    const { contactEmail } = await aSignOn(world, await anOpenCampaign(world));
    expect(await waitUntil(() => smtp.to(contactEmail).length === 1, 10_000)).toBe(true);
    await aWorker();
    await doomed.kill();
    smtp.mood = 'accepts';
    const killed = Date.now();
    expect(await waitUntil(() => smtp.to(contactEmail).length === 2, 2 * RECOVERED_WITHIN_MS)).toBe(true);
    expect(Date.now() - killed).toBeLessThan(RECOVERED_WITHIN_MS);
    expect(new Set(smtp.to(contactEmail).map(({ messageId }) => messageId)).size).toBe(1);
    const states = (): Promise<{ state: string }[]> => world.database.rows('SELECT state FROM mails');
    expect(await waitUntil(async () => (await states()).every(({ state }) => state === 'sent'), 5_000)).toBe(true);
    expect(await states()).toHaveLength(1);
  }, 60_000);

  it('told to stop (SIGTERM) while a mail server hangs ends within its bound, and another sends the mail', async () => {
    for (const worker of running.splice(0)) await worker.kill();
    const stopped = await aWorker();
    smtp.mood = 'hangs';
    const { contactEmail } = await aSignOn(world, await anOpenCampaign(world));
    expect(await waitUntil(() => smtp.to(contactEmail).length === 1, 10_000)).toBe(true);
    const began = Date.now();
    await stopped.stop();
    expect(Date.now() - began).toBeLessThan(STOPPED_WITHIN_MS);
    smtp.mood = 'accepts';
    await aWorker();
    expect(await waitUntil(() => smtp.to(contactEmail).length === 2, 2 * RECOVERED_WITHIN_MS)).toBe(true);
  }, 90_000);
});
