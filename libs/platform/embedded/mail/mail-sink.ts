import { mkdirSync } from 'node:fs';
import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { idsIn, KEPT_MAILS, pathsOf, type Envelope } from './mail-files.js';

const LIMIT_BYTES = 25_000_000;
/** Sorting a folder for every mail would be slow; a few mails too many for a moment hurt nobody. */
const PRUNE_EVERY = 50;

export interface MailSinkOptions {
  /** One `<time>-<seq>.eml` per mail, with its envelope in a `.json` beside it; files only their owner may read. */
  dir: string;
  host: '127.0.0.1';
  /** A free one is chosen when left out. */
  port?: number;
  log?: (line: string) => void;
}

export interface MailSink {
  /** `smtp://127.0.0.1:port` */
  url: string;
  stop(): Promise<void>;
}

/** Accepts every mail and delivers none: what was sent is read from the folder. Keeps the newest 2,000. */
export async function startMailSink({
  dir,
  host,
  port = 0,
  log = () => undefined,
}: MailSinkOptions): Promise<MailSink> {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const store = new MailStore(dir);
  await store.prune();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: LIMIT_BYTES,
    onData: (stream, session, done) => void accept(store, stream, session).then(() => done(), done),
  });
  server.on('error', (error) => log(`Mail sink: ${error.message}`)); // a client that hangs up must not end the process
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const { port: listening } = server.server.address() as AddressInfo;
  return {
    url: `smtp://${host}:${listening}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function accept(store: MailStore, stream: SMTPServerDataStream, { envelope }: SMTPServerSession): Promise<void> {
  const source = await buffer(stream);
  if (stream.sizeExceeded) throw Object.assign(new Error('The mail is too large'), { responseCode: 552 });
  await store.keep(source, {
    from: envelope.mailFrom ? envelope.mailFrom.address : '',
    to: envelope.rcptTo.map(({ address }) => address),
    receivedAt: new Date().toISOString(),
  });
}

class MailStore {
  private sequence = 0;

  constructor(private readonly dir: string) {}

  /** The mail appears last and whole, so a reader never sees one without its envelope. */
  async keep(source: Buffer, envelope: Envelope): Promise<void> {
    const number = String(++this.sequence % 1_000_000).padStart(6, '0');
    const { mail, envelope: sidecar } = pathsOf(this.dir, `${envelope.receivedAt.replaceAll(/[-:.]/g, '')}-${number}`);
    const arriving = join(this.dir, `.arriving-${process.pid}-${number}`);
    await writeFile(sidecar, JSON.stringify(envelope), { mode: 0o600 });
    await writeFile(arriving, source, { mode: 0o600 });
    await rename(arriving, mail);
    if (this.sequence % PRUNE_EVERY === 0) await this.prune();
  }

  async prune(): Promise<void> {
    const surplus = idsIn(await readdir(this.dir)).slice(KEPT_MAILS);
    for (const id of surplus) {
      const { mail, envelope } = pathsOf(this.dir, id);
      await rm(mail, { force: true });
      await rm(envelope, { force: true });
    }
  }
}
