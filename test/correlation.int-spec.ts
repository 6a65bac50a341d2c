import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Campaign } from '#campaigns';
import type { MailRecord } from '#mail';
import { waitUntil } from '#platform/embedded';
import { createWorker, type WorkerApp } from '../apps/worker/app.js';
import { Api } from './builders/api.js';
import { anOpenCampaign } from './builders/campaigns.js';
import { LogLines } from './builders/log-lines.js';
import { Receiver } from './builders/receiver.js';
import { aSignOnBody } from './builders/sign-on-bodies.js';
import { SmtpAtHand, type SmtpMood } from './builders/smtp-at-hand.js';
import { anEndpoint } from './builders/webhooks.js';
import { World } from './builders/world.js';

const SOON = 20_000;

describe('one id from a request to the log', () => {
  const smtp = new SmtpAtHand();
  const log = new LogLines();
  let world: World;
  let api: Api;
  let worker: WorkerApp;
  let receiver: Receiver;
  let campaign: Campaign;
  beforeAll(async () => {
    await smtp.start();
    receiver = await Receiver.start((response, { body }) => response.writeHead(500).end(`No ${body}`));
    world = await World.create({ SMTP_URL: smtp.url, LOG_LEVEL: 'trace' });
    api = await Api.start(world);
    worker = await createWorker(world.configuration, { logTo: log.to });
    await worker.app.init();
    worker.start();
    campaign = await anOpenCampaign(world);
    await anEndpoint(world, campaign, `${receiver.url}/a-secret-of-the-receiver`);
  });
  afterAll(async () => {
    await worker.stop();
    await api.close();
    await receiver.stop();
    await smtp.stop();
    await world.close();
  });

  const linesOf = (id: string, msg: string): Record<string, unknown>[] =>
    log.lines.filter((line) => line.correlationId === id && line.msg === msg);

  /** Signs by the API while the mail server is in some mood. @returns the id of the request, and the mail as the ledger has it */
  async function signed(mood: SmtpMood, msg: string): Promise<{ id: string; mail: MailRecord; address: string }> {
    smtp.mood = mood;
    const id = `request-${randomUUID()}`;
    const body = aSignOnBody();
    const path = `/api/v1/campaigns/${campaign.slug}/sign-ons`;
    expect((await api.send(path, { body, headers: { 'x-request-id': id } })).headers['x-request-id']).toBe(id);
    expect(api.log.some((line) => line.correlationId === id && line.msg === 'request')).toBe(true);
    expect(await waitUntil(() => linesOf(id, msg).length > 0, SOON)).toBe(true);
    const mail = await world.database.row<MailRecord>(
      `SELECT mails.* FROM mails JOIN events ON events.subject_id = mails.subject_id WHERE correlation_id = $1`,
      [id],
    );
    return { id, mail: mail as MailRecord, address: body.contactEmail };
  }

  it('is on the line about the mail that was sent, with its Message-ID', async () => {
    const { id, mail, address } = await signed('accepts', 'mail sent');
    expect(linesOf(id, 'mail sent')).toMatchObject([
      { mail: mail.id, kind: 'verification', messageId: smtp.to(address)[0]?.messageId },
    ]);
  });

  it('is on the line about a job that failed, whose error holds no address though the mail server said one', async () => {
    const { id } = await signed('defers', 'job failed');
    expect(linesOf(id, 'job failed')[0]).toMatchObject({
      job: 'verification.send',
      err: { message: expect.stringContaining('Not now for <[address]>') },
    });
  });

  it('is on the line about a mail that was refused for good', async () => {
    const { id, mail } = await signed('refuses', 'mail refused');
    expect(linesOf(id, 'mail refused')).toMatchObject([
      { mail: mail.id, error: expect.stringContaining('No such mailbox <[address]>') },
    ]);
  });

  it('comes without an address, a token, a code or the address of a webhook, in both logs', async () => {
    expect(await waitUntil(() => receiver.received.length > 0, SOON)).toBe(true);
    const secrets = smtp.taken.flatMap(({ source, to }) => [
      to,
      /\/v\/([\w-]{20,})/.exec(source.replaceAll('=\r\n', ''))?.[1] ?? 'no link',
      /\b\d{6}\b/.exec(source.slice(source.indexOf('\r\n\r\n')))?.[0] ?? 'no code',
    ]);
    expect(secrets).not.toContain('no link');
    const both = JSON.stringify([log.lines, api.log]);
    expect(both).not.toMatch(/signer\.example|a-secret-of-the-receiver/);
    for (const secret of secrets) expect(both.includes(secret)).toBe(false);
  });
});
