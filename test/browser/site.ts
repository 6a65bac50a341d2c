import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStack, type Stack } from '../../apps/cli/start/stack.js';
import { waitUntil } from '#platform/embedded';
import { World } from '../builders/world.js';

/** A mail as `/dev/mail.json` tells it. */
export interface SentMail {
  subject: string;
  text: string;
}

/** The whole system as `npm start` runs it, api and worker in processes of their own, on a database that tests can fill. */
export class Site {
  private constructor(
    readonly world: World,
    private readonly stack: Stack,
    private readonly dataDir: string,
  ) {}

  static async start(): Promise<Site> {
    const world = await World.create();
    const { DATABASE_URL, REDIS_URL, SECRET } = world.configuration;
    const dataDir = mkdtempSync(join(tmpdir(), 'undersigned-site-'));
    const env = {
      DATABASE_URL,
      REDIS_URL,
      SECRET,
      REQUESTS_PER_MINUTE: '100000',
      OUTBOX_POLL_MS: '50',
      LOG_LEVEL: 'warn',
    };
    const stack = await startStack({ dataDir, env, log: () => undefined });
    return new Site(world, stack, dataDir);
  }

  at(path: string): string {
    return `${this.stack.apiUrl}${path}`;
  }

  /** @returns the newest mail to an address, as soon as one whose text fits has come */
  async mailTo(address: string, fits: RegExp = /./): Promise<SentMail> {
    let mail: SentMail | undefined;
    await waitUntil(
      async () => {
        const answer = await fetch(this.at(`/dev/mail.json?to=${encodeURIComponent(address)}`));
        mail = ((await answer.json()) as SentMail[]).find(({ text }) => fits.test(text));
        return mail !== undefined;
      },
      20_000,
      50,
    );
    if (mail === undefined) throw new Error(`no mail to ${address} that fits ${fits}`);
    return mail;
  }

  async stop(): Promise<void> {
    await this.stack.stop();
    await this.world.close();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
