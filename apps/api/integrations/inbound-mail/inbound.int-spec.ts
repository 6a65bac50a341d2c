import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MailRecord } from '#mail';
import { type Answer, Api, problemOf } from '../../../../test/builders/api.js';
import { aDeliveryReport, anAbuseReport, signedHeaders, StandInSns } from '../../../../test/builders/mail-reports.js';
import { aMail, ledgerRow, send, type TestMail } from '../../../../test/builders/mails.js';
import { World } from '../../../../test/builders/world.js';
import { HttpsText } from './fetch-text.js';

const KEY = 'a-key-that-is-long-enough-for-a-test';
const TOPIC = 'arn:aws:sns:eu-west-1:123456789012:mail-events';
const INBOUND = '/api/v1/mail/inbound';

describe('what comes back about a mail', () => {
  let world: World;
  let api: Api;
  const sns = new StandInSns(TOPIC);
  beforeAll(async () => {
    world = await World.create({
      BOUNCE_ADDRESS: 'bounces@mail.letters.example',
      MAIL_INBOUND_KEY: KEY,
      SNS_TOPIC_ARN: TOPIC,
      REQUESTS_PER_MINUTE: '1',
      LOG_LEVEL: 'info',
    });
    api = await Api.start(world);
    api.app.get(HttpsText).fetch = sns.fetch;
  });
  afterAll(async () => {
    await api.close();
    await world.close();
  });

  const report = (
    body: string,
    headers: Record<string, string> = { authorization: `Bearer ${KEY}` },
  ): Promise<Answer> =>
    api.send(`${INBOUND}/report`, { body, headers: { 'content-type': 'message/rfc822', ...headers } });
  const notify = (notification: object, key = KEY, at?: number): Promise<Answer> => {
    const body = JSON.stringify(notification);
    return api.send(`${INBOUND}/notification`, { body, headers: signedHeaders(key, body, at) });
  };
  const publish = (body: string): Promise<Answer> =>
    api.send(`${INBOUND}/sns`, { body, headers: { 'content-type': 'text/plain; charset=UTF-8' } });

  /** A mail that went out, and the sender of its envelope. */
  async function aSentMail(
    overrides: Parameters<typeof aMail>[0] = {},
  ): Promise<{ mail: TestMail; returnPath: string }> {
    const mail = aMail(overrides);
    await send(world, mail);
    const [sent] = await world.mailsTo(mail.to.address);
    const envelope = JSON.parse(readFileSync(join(world.mailDir, `${sent?.id}.json`), 'utf8')) as { from: string };
    return { mail, returnPath: envelope.from };
  }

  const received = (answer: Answer): void => expect([answer.status, answer.json]).toEqual([200, { received: true }]);
  const row = (mail: TestMail): Promise<MailRecord> => ledgerRow(world, mail);
  const reasons = async (mail: TestMail): Promise<string[]> => {
    const { recipientKey } = await row(mail);
    const rows = await world.database.rows<{ reason: string }>(
      'SELECT reason FROM suppressions WHERE address_key = $1 AND campaign_id IS NULL',
      [recipientKey],
    );
    return rows.map(({ reason }) => reason);
  };
  const suppressed = async (): Promise<number> =>
    (await world.database.row<{ n: number }>('SELECT count(*)::int AS n FROM suppressions'))?.n ?? -1;

  it('comes back to an address that names it, and its headers still say who sent it', async () => {
    const { mail, returnPath } = await aSentMail();
    expect(returnPath).toMatch(/^bounces\+[0-9a-f]{48}@mail\.letters\.example$/);
    const [sent] = await world.mailsTo(mail.to.address);
    expect(sent?.from).toContain('no-reply@localhost');
  });

  it('as a delivery report suppresses its mailbox, and the mail failed; a replay changes nothing', async () => {
    const { mail, returnPath } = await aSentMail();
    const bounced = aDeliveryReport({ to: returnPath, diagnostic: `550 5.1.1 <${mail.to.address}> unknown` });
    received(await report(bounced));
    const first = await row(mail);
    expect(first).toMatchObject({
      state: 'failed',
      lastError: expect.stringMatching(/^bounced: 5\.1\.1 .*\[address\]/),
    });
    received(await report(bounced));
    expect(await row(mail)).toEqual(first);
    expect(await reasons(mail)).toEqual(['bounce']);
    const next = aMail({ address: mail.to.address });
    expect(await send(world, next)).toBe(false);
    expect((await row(next)).state).toBe('suppressed');
  });

  it('suppresses its mailbox whatever bytes the report is made of', async () => {
    const [reported, notified] = [await aSentMail(), await aSentMail()];
    received(await report(aDeliveryReport({ to: reported.returnPath, diagnostic: '550 5.1.1 \0 unknown' })));
    const detail = `\0 ${'x'.repeat(496)}\u{1f600}`;
    received(await notify({ type: 'bounce', returnPath: notified.returnPath, detail }));
    for (const { mail } of [reported, notified])
      expect([await reasons(mail), (await row(mail)).state]).toEqual([['bounce'], 'failed']);
  });

  it('as an abuse report suppresses its mailbox, and the mail stays sent', async () => {
    const { mail, returnPath } = await aSentMail();
    received(await report(anAbuseReport(returnPath)));
    expect([await reasons(mail), (await row(mail)).state]).toEqual([['complaint'], 'sent']);
  });

  it('answers an open question: an announcement of unknown fate that bounced has failed', async () => {
    const { mail, returnPath } = await aSentMail({ waitsWhenUnknown: true });
    await world.database.rows(`UPDATE mails SET state = 'unknown', sent_at = NULL WHERE id = $1`, [
      (await row(mail)).id,
    ]);
    received(await report(aDeliveryReport({ to: returnPath })));
    expect((await row(mail)).state).toBe('failed');
  });

  it('as a delay, a full mailbox, or about no mail of ours is received alike and changes nothing', async () => {
    const { mail, returnPath } = await aSentMail();
    const before = await suppressed();
    for (const body of [
      aDeliveryReport({ to: returnPath, action: 'delayed', status: '4.4.1' }),
      aDeliveryReport({ to: returnPath, status: '5.2.2' }),
      aDeliveryReport({ to: `bounces+${'0'.repeat(48)}@mail.letters.example` }),
      'Subject: Out of office\r\n\r\nUntil Monday.',
    ])
      received(await report(body));
    for (const notification of [
      { type: 'delay', returnPath },
      { type: 'bounce', returnPath: 'nobody' },
      { type: 'bounce', address: 'never.written.to@other.example' },
      { type: 'complaint' },
    ])
      received(await notify(notification));
    expect([await suppressed(), (await row(mail)).state]).toEqual([before, 'sent']);
  });

  it.each([
    ['by its return path', (_: string, returnPath: string) => ({ returnPath })],
    ['by the address, when we wrote to it', (address: string) => ({ address: address.toUpperCase() })],
  ])('as a signed notification suppresses the mailbox it names %s', async (_, naming) => {
    const { mail, returnPath } = await aSentMail();
    received(await notify({ type: 'complaint', ...naming(mail.to.address, returnPath) }));
    expect(await reasons(mail)).toEqual(['complaint']);
  });

  it('as Amazon SES says it through SNS suppresses the mailbox, whichever way it is signed', async () => {
    for (const SignatureVersion of ['1', '2']) {
      const { mail } = await aSentMail();
      const bounce = {
        notificationType: 'Bounce',
        mail: { source: 'letters@coalition.example' },
        bounce: { bounceType: 'Permanent', bouncedRecipients: [{ emailAddress: mail.to.address, status: '5.1.1' }] },
      };
      received(await publish(sns.message({ SignatureVersion, Subject: 'Bounce', Message: JSON.stringify(bounce) })));
      expect(await reasons(mail)).toEqual(['bounce']);
    }
    expect(sns.fetched.filter((url) => url === sns.certificateUrl)).toHaveLength(1);
  });

  it('is asked for again, not refused, while the certificate of Amazon cannot be had or is none', async () => {
    const { mail } = await aSentMail();
    const fresh = new StandInSns(TOPIC);
    const complaint = {
      notificationType: 'Complaint',
      complaint: { complainedRecipients: [{ emailAddress: mail.to.address }] },
    };
    const message = fresh.message({ Message: JSON.stringify(complaint) });
    const { https } = { https: api.app.get(HttpsText) };
    try {
      https.fetch = () => Promise.reject(new Error('The way to Amazon is closed.'));
      expect((await publish(message)).status).toBe(500);
      https.fetch = () => Promise.resolve('<html>Busy</html>');
      expect((await publish(message)).status).toBe(500);
      expect(await reasons(mail)).toEqual([]);
      https.fetch = fresh.fetch;
      received(await publish(message));
    } finally {
      https.fetch = sns.fetch;
    }
    expect(await reasons(mail)).toEqual(['complaint']);
  });

  it('is not believed from Amazon when it was said more than a day ago, so that nobody says it again later', async () => {
    const at = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();
    received(await publish(sns.message({ Timestamp: at(23) })));
    for (const Timestamp of [at(25), at(-25), 'yesterday'])
      expect(problemOf(await publish(sns.message({ Timestamp }))).code).toBe('report-unproven');
  });

  it('confirms the subscription of its own topic at Amazon', async () => {
    const SubscribeURL = 'https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&Token=1';
    received(await publish(sns.message({ Type: 'SubscriptionConfirmation', SubscribeURL, Token: '1' })));
    expect(sns.fetched).toContain(SubscribeURL);
  });

  it('confirms no subscription elsewhere, though it is signed', async () => {
    const before = [...sns.fetched];
    const SubscribeURL = 'https://169.254.169.254/latest/meta-data/';
    received(await publish(sns.message({ Type: 'SubscriptionConfirmation', SubscribeURL, Token: '1' })));
    expect(sns.fetched).toEqual(before);
  });

  it.each([
    'http://sns.eu-west-1.amazonaws.com/cert.pem',
    'https://sns.eu-west-1.amazonaws.com.evil.example/cert.pem',
    'https://evil.example/sns.eu-west-1.amazonaws.com/cert.pem',
    'https://user@sns.eu-west-1.amazonaws.com/cert.pem',
    'https://sns.eu-west-1.amazonaws.com:8443/cert.pem',
    'https://s3.amazonaws.com/bucket/cert.pem',
    'https://sns.eu-west-1.amazonaws.com/?Action=x',
    'https://127.0.0.1/cert.pem',
    'file:///etc/passwd.pem',
    'nonsense',
  ])('fetches no certificate from %s', async (SigningCertURL) => {
    const before = [...sns.fetched];
    expect(problemOf(await publish(sns.message({ SigningCertURL }))).code).toBe('report-unproven');
    expect(sns.fetched).toEqual(before);
  });

  it('is not believed without proof, and nothing is looked into before there is one', async () => {
    const { mail, returnPath } = await aSentMail();
    const bounced = aDeliveryReport({ to: returnPath });
    const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const body = JSON.stringify({ type: 'bounce', returnPath });
    const now = Math.floor(Date.now() / 1000);
    const otherTopic = TOPIC.replace('mail-events', 'evil');
    const answers = [
      await report(bounced, {}),
      await report(bounced, { authorization: 'Bearer wrong' }),
      await report(bounced, { authorization: KEY }),
      await notify({ type: 'bounce', returnPath }, 'another key'),
      await notify({ type: 'bounce', returnPath }, KEY, now - 301),
      await notify({ type: 'bounce', returnPath }, KEY, now + 301),
      await api.send(`${INBOUND}/notification`, {
        body: body.replace('bounce', 'bounCe'),
        headers: signedHeaders(KEY, body),
      }),
      await api.send(`${INBOUND}/notification`, { body, headers: { 'content-type': 'application/json' } }),
      await notify({ nonsense: true }, 'another key'),
      await publish(sns.message({ Message: 'x' }).replace('"Message":"x"', '"Message":"y"')),
      await publish(sns.message({}, stranger)),
      await publish(sns.message({ TopicArn: otherTopic })),
      await publish(sns.message({ SignatureVersion: '3' })),
      await publish('{}'),
      await publish('not JSON'),
    ];
    for (const answer of answers) expect(problemOf(answer)).toMatchObject({ status: 401, code: 'report-unproven' });
    expect([await reasons(mail), (await row(mail)).state]).toEqual([[], 'sent']);
  });

  it('is bounded in size, and kinds of bodies that only it understands are refused elsewhere', async () => {
    expect((await report('x'.repeat(1024 * 1024 + 1))).status).toBe(413);
    expect((await publish('x'.repeat(256 * 1024 + 1))).status).toBe(413);
    for (const type of ['message/rfc822', 'text/plain', 'multipart/form-data; boundary=x']) {
      for (const path of ['/api/v1/campaigns/x/sign-ons', `${INBOUND}/notification`]) {
        const answer = await api.send(path, { body: 'x', headers: { 'content-type': type } });
        expect(problemOf(answer)).toMatchObject({ status: 415, code: 'content-type' });
      }
    }
  });

  it('names the field that is wrong in a notification that is signed', async () => {
    expect(problemOf(await notify({ type: 'exploded' })).errors).toEqual([
      { field: 'type', message: expect.any(String) },
    ]);
  });

  it('leaves no address and no token in the log', async () => {
    const { mail, returnPath } = await aSentMail();
    await report(aDeliveryReport({ to: returnPath }));
    await notify({ type: 'bounce', returnPath, address: mail.to.address });
    const log = JSON.stringify(api.log);
    expect(api.log.length).toBeGreaterThan(5);
    for (const secret of [mail.to.address, returnPath.split('@')[0] ?? '', KEY]) expect(log).not.toContain(secret);
  });

  it('is heard by nobody while nothing is configured', async () => {
    const plain = await World.create();
    const deaf = await Api.start(plain);
    const body = '{"type":"bounce"}';
    for (const [path, headers] of [
      ['report', { 'content-type': 'message/rfc822', authorization: 'Bearer undefined' }],
      ['notification', signedHeaders('undefined', body)],
      ['sns', { 'content-type': 'text/plain' }],
    ] as const)
      expect(problemOf(await deaf.send(`${INBOUND}/${path}`, { body, headers })).code).toBe('report-unproven');
    await deaf.close();
    await plain.close();
  });
});
