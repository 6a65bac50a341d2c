import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { aDeliveryReport, anAbuseReport } from '../../../test/builders/mail-reports.js';
import { readReport } from './delivery-report.js';
import { mailsNamedIn, returnPath } from './return-path.js';
import { readSesNotification } from './ses-notification.js';

const settings = { SECRET: 'a secret that is long enough for a test', BOUNCE_ADDRESS: 'bounces@mail.letters.example' };
const mailId = randomUUID();
const path = returnPath(settings, mailId) ?? '';
const read = (report: string): ReturnType<typeof readReport> => readReport(Buffer.from(report));

describe('the return path of a mail', () => {
  it('names the mail, within what an address may be, however its case is changed', () => {
    expect(path).toMatch(/^bounces\+[0-9a-f]{48}@mail\.letters\.example$/);
    expect(path.split('@')[0]?.length).toBeLessThanOrEqual(64);
    expect(mailsNamedIn(settings, `<${path.toUpperCase()}>`)).toEqual([mailId]);
  });

  it('is found wherever it stands, once', () => {
    expect(mailsNamedIn(settings, `To: ${path}\nReturn-Path: <${path}>`)).toEqual([mailId]);
  });

  it('that somebody made up names nothing', () => {
    const changed = path.replace(/\+(.)/, (_, digit: string) => `+${digit === '0' ? '1' : '0'}`);
    for (const text of [changed, `bounces+${'0'.repeat(48)}@mail.letters.example`, 'bounces+@x', ''])
      expect(mailsNamedIn(settings, text)).toEqual([]);
    expect(mailsNamedIn({ SECRET: 'another' }, path)).toEqual([]);
  });

  it('is left to MAIL_FROM while no address for it is set', () => {
    expect(returnPath({ ...settings, BOUNCE_ADDRESS: undefined }, mailId)).toBeUndefined();
  });
});

describe('a delivery report', () => {
  it.each(['5.1.1', '5.0.0', '5.2.1', '5.4.4', '5.1.10'])('of a failure with %s is a bounce', async (status) => {
    const [feedback, ...more] = await read(
      aDeliveryReport({ to: path, status, diagnostic: `550 ${status} no such user` }),
    );
    expect(more).toEqual([]);
    expect(feedback).toMatchObject({ type: 'bounce', detail: expect.stringContaining(status) });
    expect(mailsNamedIn(settings, feedback?.returnPath ?? '')).toEqual([mailId]);
  });

  it.each([
    ['delayed', '4.4.1'],
    ['delivered', '2.0.0'],
    ['relayed', '2.0.0'],
    ['expanded', '2.0.0'],
    // Given up after days of trying: nobody was there, which says nothing about the mailbox.
    ['failed', '4.4.7'],
    ['failed', '5.2.2'],
    ['failed', '5.7.1'],
    ['failed', '5.3.4'],
    ['delayed', '5.1.1'],
  ])('that says %s with %s is none', async (action, status) => {
    expect(await read(aDeliveryReport({ to: path, action, status }))).toEqual([]);
  });

  it('may have a comment at its status and our address only in the mail it returns', async () => {
    const report = aDeliveryReport({
      to: 'postmaster@letters.example',
      status: '5.1.1 (bad destination mailbox)',
      original: `Return-Path: <${path}>\r\nSubject: A note`,
    });
    const [feedback] = await read(report);
    expect(mailsNamedIn(settings, feedback?.returnPath ?? '')).toEqual([mailId]);
  });

  it('with lines that end as in Unix is read too', async () => {
    expect(await read(aDeliveryReport({ to: path }).replaceAll('\r\n', '\n'))).toHaveLength(1);
  });

  it.each([
    '',
    'no mail at all',
    'Subject: Out of office\r\n\r\nI am away until Monday.',
    '\0\0\0',
    aDeliveryReport({ to: path }).slice(0, 400),
  ])('that is none is read without an error (%#)', async (text) => {
    expect(await read(text)).toEqual([]);
  });

  it('of abuse is a complaint; of a virus or "not spam" it is none', async () => {
    const [feedback] = await read(anAbuseReport(path));
    expect(feedback).toMatchObject({ type: 'complaint' });
    expect(mailsNamedIn(settings, feedback?.returnPath ?? '')).toEqual([mailId]);
    for (const type of ['not-spam', 'virus']) expect(await read(anAbuseReport(path, type))).toEqual([]);
  });
});

describe('a notification of Amazon SES', () => {
  const bounce = (bounceType: string, more: object = {}): string =>
    JSON.stringify({
      notificationType: 'Bounce',
      mail: { source: path },
      bounce: { bounceType, bouncedRecipients: [{ emailAddress: 'reader@big.example', status: '5.1.1', ...more }] },
    });

  it('of a permanent bounce is one', () => {
    expect(readSesNotification(bounce('Permanent', { diagnosticCode: 'smtp; 550 unknown' }))).toEqual([
      { type: 'bounce', returnPath: path, address: 'reader@big.example', detail: '5.1.1 smtp; 550 unknown' },
    ]);
  });

  it('of a complaint is one, in both shapes, unless it says "not spam"', () => {
    const complaint = (kind: string, complaintFeedbackType?: string): string =>
      JSON.stringify({
        [kind]: 'Complaint',
        complaint: { complaintFeedbackType, complainedRecipients: [{ emailAddress: 'a@b.example' }] },
      });
    for (const kind of ['notificationType', 'eventType'])
      expect(readSesNotification(complaint(kind, 'abuse'))).toMatchObject([
        { type: 'complaint', address: 'a@b.example' },
      ]);
    expect(readSesNotification(complaint('eventType', 'not-spam'))).toEqual([]);
  });

  it.each([
    bounce('Transient'),
    bounce('Undetermined'),
    '{"notificationType":"Delivery"}',
    '{"notificationType":"Bounce","bounce":{"bounceType":"Permanent","bouncedRecipients":"x"}}',
    '{"notificationType":"Bounce","bounce":{"bounceType":"Permanent","bouncedRecipients":[null]}}',
    'Successfully validated SNS topic for Amazon SES event publishing.',
    'null',
    '[]',
    '7',
  ])('of anything else is none: %s', (message) => {
    expect(readSesNotification(message)).toEqual([]);
  });
});
