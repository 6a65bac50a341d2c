import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { processEnvironment } from '#platform/config';
import { freePort, waitUntil } from '#platform/embedded';
import { anOpenCampaign } from './builders/campaigns.js';
import { Receiver } from './builders/receiver.js';
import { anEndpoint, happened, WebhookJobs } from './builders/webhooks.js';
import { World } from './builders/world.js';

/** @returns the one piece of code in this language on the page for receivers */
function fromPage(language: string): string {
  const page = readFileSync('docs/WEBHOOKS.md', 'utf8');
  const [, code] = new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(page) ?? [];
  if (code === undefined) throw new Error(`docs/WEBHOOKS.md has no code in ${language}.`);
  return code;
}

/** Those that this machine can run: Node always, Python mostly. */
const canRun = (command: string): boolean => spawnSync(command, ['--version']).error === undefined;

const RECEIVERS = [
  ['js', 'receiver.mjs', process.execPath],
  ['python', 'receiver.py', 'python3'],
].filter(([, , command]) => canRun(command as string)) as [string, string, string][];

describe.each(RECEIVERS)('the receiver that docs/WEBHOOKS.md shows in %s', (language, name, command) => {
  let world: World;
  let jobs: WebhookJobs;
  const dir = mkdtempSync(join(tmpdir(), 'undersigned-receiver-'));
  let receiver: ChildProcess | undefined;
  let output = '';
  let url: string;
  let relay: Receiver;
  let secret: string;
  let endpointId: string;

  beforeAll(async () => {
    world = await World.create();
    jobs = new WebhookJobs(world);
    const campaign = await anOpenCampaign(world);
    relay = await Receiver.start();
    const { endpoint, secret: shown } = await anEndpoint(world, campaign, relay.url);
    [endpointId, secret] = [endpoint.id, shown];
    writeFileSync(join(dir, name), fromPage(language));
    const port = await freePort();
    url = `http://127.0.0.1:${port}/`;
    receiver = spawn(command, [join(dir, name)], {
      env: { PATH: processEnvironment().PATH, PORT: String(port), WEBHOOK_SECRET: secret },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    receiver.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const up = (): Promise<boolean> =>
      fetch(url, { method: 'POST' }).then(
        () => true,
        () => false,
      );
    expect(await waitUntil(up, 15_000)).toBe(true);
    await happened(world, campaign, 1);
    await jobs.deliver(endpointId);
  });
  afterAll(async () => {
    if (receiver?.pid !== undefined && receiver.exitCode === null) {
      receiver.kill('SIGKILL');
      await once(receiver, 'exit');
    }
    await relay.stop();
    await world.close();
    rmSync(dir, { recursive: true, force: true });
  });

  /** Sends what really was delivered on to the receiver, changed or not. */
  async function forwarded(change: { body?: string; headers?: Record<string, string> } = {}): Promise<number> {
    const [{ body, headers }] = relay.received as [Receiver['received'][number]];
    const own = Object.fromEntries(Object.entries(headers).filter(([key]) => key.startsWith('webhook-')));
    const sent = { ...(own as Record<string, string>), 'content-type': 'application/json', ...change.headers };
    return (await fetch(url, { method: 'POST', body: change.body ?? body, headers: sent })).status;
  }

  it('takes a delivery, and one with two signatures, and refuses what was changed, too old, or not signed', async () => {
    const [{ body, headers }] = relay.received as [Receiver['received'][number]];
    const signature = String(headers['webhook-signature']);
    expect(await forwarded()).toBe(204);
    expect(await forwarded({ headers: { 'webhook-signature': `v1,bm9uZQ== v1a,xyz ${signature}` } })).toBe(204);
    expect(output).toContain('sign-on.accepted');
    expect(await forwarded({ body: body.replace('accepted', 'approved') })).toBe(400);
    expect(await forwarded({ headers: { 'webhook-id': 'msg_0' } })).toBe(400);
    expect(await forwarded({ headers: { 'webhook-timestamp': String(Math.floor(Date.now() / 1000) - 400) } })).toBe(
      400,
    );
    expect(await forwarded({ headers: { 'webhook-timestamp': 'now' } })).toBe(400);
    expect(await forwarded({ headers: { 'webhook-signature': signature.replace('v1,', 'v2,') } })).toBe(400);
    expect(await forwarded({ headers: { 'webhook-signature': '' } })).toBe(400);
  });
});
