import type { lookup } from 'node:dns';
import { afterEach, describe, expect, it } from '@jest/globals';
import { waitUntil } from '#platform/embedded';
import { type Answering, Receiver } from '../../../test/builders/receiver.js';
import type { Reach } from './address-rules.js';
import { post } from './post.js';

/** DNS that gives these addresses, and counts how often it was asked. */
function dns(...answers: string[][]): { resolver: typeof lookup; asked(): number } {
  let asked = 0;
  const resolver = (_host: string, _options: object, done: (error: null, all: object[]) => void): void => {
    const addresses = answers[Math.min(asked++, answers.length - 1)] ?? [];
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };
  return { resolver: resolver as unknown as typeof lookup, asked: () => asked };
}

describe('posting to an address that strangers chose', () => {
  const receivers: Receiver[] = [];
  const receiver = async (answer?: Answering): Promise<Receiver> => {
    const started = await Receiver.start(answer);
    receivers.push(started);
    return started;
  };
  afterEach(() => Promise.all(receivers.splice(0).map((one) => one.stop())));

  const send = (url: string, reach: Reach = 'loopback', options = {}): ReturnType<typeof post> =>
    post(url, { 'webhook-id': 'msg_1' }, '{"ä":1}', reach, options);

  it('sends the body just so and tells what was answered', async () => {
    const to = await receiver((response) => response.writeHead(201).end('thanks'));
    expect(await send(to.url)).toMatchObject({ status: 201, excerpt: 'thanks' });
    expect(to.received).toMatchObject([
      { body: '{"ä":1}', headers: { 'content-type': 'application/json', 'webhook-id': 'msg_1', connection: 'close' } },
    ]);
  });

  it.each([301, 302, 303, 307, 308])('does not follow a redirect (%i)', async (status) => {
    const elsewhere = await receiver();
    const to = await receiver((response) => response.writeHead(status, { location: elsewhere.url }).end());
    expect(await send(to.url)).toMatchObject({ status, error: expect.stringContaining('redirects are not followed') });
    expect(elsewhere.received).toEqual([]);
  });

  it('reads 4 KB of an answer without end and hangs up', async () => {
    let sent = 0;
    const to = await receiver((response) => {
      response.writeHead(200);
      const pour = (): void => {
        while (!response.destroyed && response.write('x'.repeat(65_536))) sent += 65_536;
      };
      response.on('drain', pour);
      pour();
    });
    const outcome = await send(to.url);
    expect(outcome).toMatchObject({ status: 200, excerpt: 'x'.repeat(4096) });
    expect(outcome.error).toBeUndefined();
    expect(await waitUntil(() => to.connections === 0, 5_000)).toBe(true);
    expect(sent).toBeLessThan(50_000_000);
  });

  it('gives up on a receiver that never answers', async () => {
    const to = await receiver(() => undefined);
    const outcome = await send(to.url, 'loopback', { timeoutMs: 300 });
    expect(outcome.status).toBeUndefined();
    expect(outcome.error).toBe('No answer within 0.3 seconds.');
    expect(await waitUntil(() => to.connections === 0, 5_000)).toBe(true);
  });

  it.each<[string, Answering]>([
    ['begins an answer and never ends it', (response) => void response.writeHead(200).write('…')],
    ['drips its answer', (response) => void drip(response)],
  ])('takes the status for the answer when the receiver %s', async (_, answer) => {
    const to = await receiver(answer);
    const outcome = await send(to.url, 'loopback', { timeoutMs: 300 });
    expect([outcome.status, outcome.error]).toEqual([200, undefined]);
    expect(outcome.ms).toBeLessThan(3_000);
    expect(await waitUntil(() => to.connections === 0, 5_000)).toBe(true);
  });

  function drip(response: import('node:http').ServerResponse): void {
    response.writeHead(200);
    const timer = setInterval(() => response.write('.'), 20);
    response.on('close', () => clearInterval(timer));
  }

  it('gives up when DNS does not answer', async () => {
    const silent = (() => undefined) as unknown as typeof lookup;
    expect(await send('https://example.org/', 'public', { timeoutMs: 200, resolver: silent })).toMatchObject({
      error: 'No answer within 0.2 seconds.',
    });
  });

  it('says in words what went wrong, without an address', async () => {
    const closing = await receiver((response) => response.destroy());
    expect((await send(closing.url)).error).toBe('The receiver closed the connection without an answer.');
    const gone = await receiver();
    await gone.stop();
    expect((await send(gone.url)).error).toBe('Nothing listens at the address: the connection was refused.');
    const rude = await receiver((response) => void response.socket?.end('SSH-2.0-OpenSSH\r\n'));
    expect((await send(rude.url)).error).toMatch(/^The answer is no HTTP \(HPE_\w+\)\.$/);
    const wordy = await receiver((response) => response.writeHead(200, { 'x-long': 'x'.repeat(40_000) }).end());
    expect((await send(wordy.url)).error).toBe('The headers of the answer are too long.');
  });

  it('tells how long the receiver asks to wait, in seconds or until a date', async () => {
    const to = await receiver((response) => response.writeHead(503, { 'retry-after': '120' }).end());
    expect(await send(to.url)).toMatchObject({ status: 503, retryAfter: 120 });
    const date = new Date(Date.now() + 90_000).toUTCString();
    to.answer = (response) => response.writeHead(429, { 'retry-after': date }).end();
    const { retryAfter } = await send(to.url);
    expect(retryAfter).toBeGreaterThan(80);
    expect(retryAfter).toBeLessThanOrEqual(90);
    to.answer = (response) => response.writeHead(429, { 'retry-after': 'soon' }).end();
    expect((await send(to.url)).retryAfter).toBeUndefined();
  });

  it('does not reach this machine from an installation that is public, whatever name leads there', async () => {
    const to = await receiver();
    const port = new URL(to.url).port;
    const refused = { error: 'The host of the address leads into a private network, or to no public address.' };
    for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1', '10.0.0.1', '169.254.169.254', '64:ff9b::7f00:1'])
      expect(
        await send(`https://harmless.example:${port}/`, 'public', { resolver: dns([address]).resolver }),
      ).toMatchObject(refused);
    expect(await send(`https://127.0.0.1:${port}/`, 'public')).toMatchObject({
      error: 'The address must lead to a public address, not into a private network.',
    });
    expect(to.connections + to.received.length).toBe(0);
  });

  it('refuses a name with one private address among public ones', async () => {
    const { resolver } = dns(['93.184.215.14', '127.0.0.1']);
    expect((await send('https://harmless.example/', 'public', { resolver })).error).toContain('private network');
  });

  it('asks DNS once and connects to what it checked, so that a second answer changes nothing', async () => {
    const to = await receiver();
    const port = new URL(to.url).port;
    const rebinding = dns(['127.0.0.1'], ['169.254.169.254']);
    const outcome = await send(`http://receiver.internal:${port}/`, 'private', { resolver: rebinding.resolver });
    expect([outcome.status, rebinding.asked(), to.received.length]).toEqual([204, 1, 1]);
  });

  it('sends nothing without TLS to a public address', async () => {
    const { resolver } = dns(['93.184.215.14']);
    expect((await send('http://harmless.example/', 'public', { resolver })).error).toBe(
      'The address must start with https://.',
    );
    expect((await send('http://receiver.internal/', 'private', { resolver })).error).toContain('private network');
  });
});
