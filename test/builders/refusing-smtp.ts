import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** Where in the conversation a mail server says no. */
export type RefusesAt = 'sender' | 'recipient' | 'data';

export interface RefusingSmtp {
  /** `smtp://127.0.0.1:port` */
  url: string;
  /** how many mails were tried so far */
  tries(): number;
  /** how many logins were tried so far; it offers no encryption, so nobody should */
  logins(): number;
  stop(): Promise<void>;
}

/**
 * A mail server that refuses every mail, and says in its answer whom the mail was for, as real ones do.
 *
 * @param code SMTP reply: 4xx for now, 5xx for good
 * @param status enhanced status code (RFC 3463) in front of its words, with a space after it
 */
export async function startRefusingSmtp(at: RefusesAt, code: number, whom: string, status = ''): Promise<RefusingSmtp> {
  let tries = 0;
  let logins = 0;
  const answer = (here: RefusesAt): Error | null =>
    here === at
      ? Object.assign(new Error(`${status}Not for <${whom}>, says the policy`), { responseCode: code })
      : null;
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    authOptional: true,
    disableReverseLookup: true,
    onAuth: (_auth, _session, done) => {
      logins += 1;
      done(null, { user: 'letters' });
    },
    onMailFrom: (_address, _session, done) => {
      tries += 1;
      done(answer('sender'));
    },
    onRcptTo: (_address, _session, done) => done(answer('recipient')),
    onData: (stream, _session, done) => {
      stream.resume();
      stream.on('end', () => done(answer('data')));
    },
  });
  server.on('error', () => undefined); // a client that hangs up must not end the test
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    tries: () => tries,
    logins: () => logins,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
