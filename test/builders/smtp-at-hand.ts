import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { type SMTPServerSession, SMTPServer } from 'smtp-server';
import { freePort } from '#platform/embedded';

/** What the server does with the next mail. */
export type SmtpMood =
  | 'accepts'
  /** answers after two seconds */
  | 'slow'
  /** keeps what it got and never answers */
  | 'hangs'
  /** 451 after the final dot */
  | 'defers'
  /** 550 to the recipient */
  | 'refuses'
  /** hangs up in the middle of the mail */
  | 'drops-before-dot'
  /** keeps the mail and hangs up instead of answering */
  | 'drops-after-dot';

/** A mail that the server took. */
export interface TakenMail {
  to: string;
  messageId: string;
  source: string;
  at: number;
}

const SLOW_MS = 2_000;

/** A mail server in the hand of a test: it remembers what it took, and fails in the ways mail servers do. */
export class SmtpAtHand {
  mood: SmtpMood = 'accepts';
  readonly taken: TakenMail[] = [];
  /** recipients it refused for good */
  readonly refused = new Set<string>();
  /** mails it took without saying so */
  unanswered = 0;
  /** connections that stand */
  connections = 0;
  private server?: SMTPServer;
  private port = 0;

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** Listens; again on the same port after {@link stop}. */
  async start(): Promise<this> {
    this.port ||= await freePort();
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      closeTimeout: 50,
      onConnect: (_session, done) => {
        this.connections += 1;
        done();
      },
      onClose: () => void (this.connections -= 1),
      onRcptTo: ({ address }, _session, done) => {
        if (this.mood !== 'refuses') return done();
        this.refused.add(address);
        done(Object.assign(new Error(`No such mailbox <${address}>`), { responseCode: 550 }));
      },
      onData: (stream, session, done) => {
        if (this.mood === 'drops-before-dot') {
          stream.resume();
          hangUp(server, session);
        } else void buffer(stream).then((mail) => this.answer(server, mail.toString(), session, done), done); // or its sender died
      },
    });
    server.on('error', () => undefined); // a client that hangs up must not end the test
    this.server = server;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.port, '127.0.0.1', () => resolve());
    });
    this.port = (server.server.address() as AddressInfo).port;
    return this;
  }

  /** Refuses connections, and ends those that stand. */
  async stop(): Promise<void> {
    const server = this.server;
    this.server = undefined;
    if (server !== undefined) await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  /** @returns the mails to an address */
  to(address: string): TakenMail[] {
    return this.taken.filter((mail) => mail.to === address);
  }

  private answer(
    server: SMTPServer,
    source: string,
    session: SMTPServerSession,
    done: (error?: Error | null) => void,
  ): void {
    const to = session.envelope.rcptTo[0]?.address ?? '';
    if (this.mood === 'defers') return done(Object.assign(new Error(`Not now for <${to}>`), { responseCode: 451 }));
    const messageId = /^message-id:\s*(\S+)/im.exec(source)?.[1] ?? '';
    this.taken.push({ to, messageId, source, at: Date.now() });
    if (this.mood === 'drops-after-dot') hangUp(server, session);
    if (this.mood === 'drops-after-dot' || this.mood === 'hangs') this.unanswered += 1;
    else if (this.mood === 'slow') setTimeout(done, SLOW_MS);
    else done();
  }
}

/** smtp-server gives no socket to its handlers; its connections know their session. */
function hangUp(server: SMTPServer, session: SMTPServerSession): void {
  const { connections } = server as unknown as {
    connections: Set<{ session: SMTPServerSession; _socket: { destroy(): void } }>;
  };
  for (const connection of connections) if (connection.session.id === session.id) connection._socket.destroy();
}
