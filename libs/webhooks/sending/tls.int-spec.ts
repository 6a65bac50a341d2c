import type { lookup } from 'node:dns';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Authority, hasOpenssl, type ServerCertificate } from '../../../test/builders/certificates.js';
import { Receiver } from '../../../test/builders/receiver.js';
import { post, type PostOutcome } from './post.js';

const NAME = 'receiver.example';
/** Every name is this machine. */
const here = ((_host: string, _options: object, done: (error: null, all: object[]) => void) =>
  done(null, [{ address: '127.0.0.1', family: 4 }])) as unknown as typeof lookup;

// Certificates are made by the openssl program; a machine without it has nothing to show.
(hasOpenssl() ? describe : describe.skip)('posting over TLS', () => {
  const trusted = getCACertificates('default');
  let known: Authority;
  let stranger: Authority;
  const receivers: Receiver[] = [];
  beforeAll(() => {
    [known, stranger] = [new Authority(), new Authority()];
    setDefaultCACertificates([...trusted, known.cert]);
  });
  afterEach(() => Promise.all(receivers.splice(0).map((one) => one.stop())));
  afterAll(() => {
    setDefaultCACertificates(trusted);
    known.end();
    stranger.end();
  });

  async function sent(shows?: ServerCertificate, name = NAME): Promise<{ outcome: PostOutcome; to: Receiver }> {
    const to = await Receiver.start(204, shows);
    receivers.push(to);
    const url = `https://${name}:${new URL(to.url).port}/hook`;
    return { outcome: await post(url, { 'webhook-id': 'msg_1' }, '{}', 'loopback', { resolver: here }), to };
  }

  it('arrives where the certificate is for the name and from a known authority; the name is asked for', async () => {
    const { outcome, to } = await sent(known.certify(NAME));
    expect(outcome).toMatchObject({ status: 204, error: undefined });
    expect(to.received).toMatchObject([{ body: '{}', servername: NAME, headers: { 'webhook-id': 'msg_1' } }]);
  });

  it.each<[string, () => ServerCertificate | undefined, string]>([
    [
      'is for another name',
      () => known.certify('other.example'),
      'The certificate of the receiver is for another name.',
    ],
    ['has expired', () => known.certify(NAME, -1), 'The certificate of the receiver has expired.'],
    [
      'is from an unknown authority',
      () => stranger.certify(NAME),
      'The certificate of the receiver lacks the one between it and its authority.',
    ],
    [
      'is missing: the port speaks no TLS',
      () => undefined,
      'The receiver speaks no TLS at this port, or none that is secure.',
    ],
  ])('sends nothing where the certificate %s, and says so', async (_, shows, error) => {
    const { outcome, to } = await sent(shows());
    expect([outcome.status, outcome.error, to.received]).toEqual([undefined, error, []]);
  });
});
