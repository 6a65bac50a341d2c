import { createHmac, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';

export interface ReportParts {
  /** where the report is sent to: the return path of the mail it is about */
  to: string;
  action?: string;
  status?: string;
  diagnostic?: string;
  /** the last part: headers of the mail that came back */
  original?: string;
}

/** @returns a delivery report as mail servers write it (RFC 3464) */
export function aDeliveryReport({
  to,
  action = 'failed',
  status = '5.1.1',
  diagnostic,
  original = '',
}: ReportParts): string {
  return [
    'From: Mail Delivery System <MAILER-DAEMON@mx.big.example>',
    `To: ${to}`,
    'Subject: Undelivered Mail Returned to Sender',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b1"',
    '',
    '--b1',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'I am sorry. <reader@big.example>: user unknown',
    '--b1',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.big.example',
    'Arrival-Date: Mon, 4 Jan 2027 10:00:00 +0000',
    '',
    'Final-Recipient: rfc822; reader@big.example',
    `Action: ${action}`,
    `Status: ${status}`,
    ...(diagnostic === undefined ? [] : [`Diagnostic-Code: smtp; ${diagnostic}`]),
    '',
    '--b1',
    'Content-Type: text/rfc822-headers',
    '',
    original,
    '--b1--',
    '',
  ].join('\r\n');
}

/** @returns an abuse report as mailbox providers write it (RFC 5965) about a mail with this return path */
export function anAbuseReport(returnPath: string, type = 'abuse'): string {
  return [
    'From: <abuse@big.example>',
    'To: <postmaster@letters.example>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=feedback-report; boundary="b1"',
    '',
    '--b1',
    'Content-Type: text/plain',
    '',
    'This is an abuse report.',
    '--b1',
    'Content-Type: message/feedback-report',
    '',
    `Feedback-Type: ${type}`,
    'User-Agent: SomeGenerator/1.0',
    'Version: 1',
    '',
    '--b1',
    'Content-Type: message/rfc822',
    '',
    `Return-Path: <${returnPath}>`,
    'Subject: A note',
    '',
    'Hello',
    '--b1--',
    '',
  ].join('\r\n');
}

/** @returns the headers of Standard Webhooks for a body */
export function signedHeaders(key: string, body: string, at = Math.floor(Date.now() / 1000)): Record<string, string> {
  const id = `msg_${randomUUID()}`;
  const signature = createHmac('sha256', key).update(`${id}.${at}.${body}`).digest('base64');
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(at),
    'webhook-signature': `v1,${signature}`,
  };
}

/** Stands in for Amazon SNS: signs as it does, with a key of its own at an address of theirs. */
export class StandInSns {
  private readonly pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
  /** every address that was asked for */
  readonly fetched: string[] = [];
  readonly certificateUrl = `https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-${randomUUID()}.pem`;

  constructor(readonly topic: string) {}

  /** What the api fetches with. */
  readonly fetch = (url: string): Promise<string> => {
    this.fetched.push(url);
    return Promise.resolve(
      url === this.certificateUrl ? this.pair.publicKey.export({ type: 'spki', format: 'pem' }).toString() : '<ok/>',
    );
  };

  /** @param overrides put in before signing @returns the message as text */
  message(overrides: Record<string, unknown> = {}, key: KeyObject = this.pair.privateKey): string {
    const message: Record<string, unknown> = {
      Type: 'Notification',
      MessageId: randomUUID(),
      TopicArn: this.topic,
      Message: '{}',
      Timestamp: new Date().toISOString(),
      SignatureVersion: '2',
      SigningCertURL: this.certificateUrl,
      ...overrides,
    };
    const names = ['Message', 'MessageId', 'SubscribeURL', 'Subject', 'Timestamp', 'Token', 'TopicArn', 'Type'];
    const text = names
      .filter((name) => message[name] !== undefined)
      .map((name) => `${name}\n${String(message[name])}\n`)
      .join('');
    const algorithm = message.SignatureVersion === '1' ? 'sha1' : 'sha256';
    return JSON.stringify({ ...message, Signature: sign(algorithm, Buffer.from(text), key).toString('base64') });
  }
}
