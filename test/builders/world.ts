import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Mailer } from '#mail';
import { HeldClock } from '#platform/clock';
import { type Configuration, loadConfiguration } from '#platform/config';
import { createDataSource, Database } from '#platform/database';
import { type CaughtMail, listMails, type MailSink, startMailSink } from '#platform/embedded';
import { entities } from '../../apps/entities.js';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';
import { emptyTestRedis } from '../setup/test-redis.js';

/** A database of its own, a clock in the hand and a place for mail: what a test of real behaviour stands on. */
export class World {
  readonly clock: HeldClock;
  /** the real one, into the sink */
  readonly mailer: Mailer;

  private constructor(
    readonly database: Database,
    readonly configuration: Configuration,
    /** where the sink keeps what was sent */
    readonly mailDir: string,
    private readonly sink: MailSink,
    private readonly origin: TestDatabase,
  ) {
    this.clock = new HeldClock(database);
    this.mailer = new Mailer(configuration, database);
  }

  /** @param settings environment variables on top of those a test needs */
  static async create(settings: Record<string, string> = {}): Promise<World> {
    const origin = await createTestDatabase();
    const redis = await emptyTestRedis();
    const mailDir = mkdtempSync(join(tmpdir(), 'undersigned-mail-'));
    const sink = await startMailSink({ dir: mailDir, host: '127.0.0.1' });
    const configuration = loadConfiguration({
      NODE_ENV: 'test',
      DATABASE_URL: origin.url,
      SMTP_URL: sink.url,
      SECRET: 'a secret that is long enough for a test',
      LOG_LEVEL: 'silent',
      SWEEP_SECONDS: '1',
      OUTBOX_POLL_MS: '20',
      REQUESTS_PER_MINUTE: '1000000',
      MAIL_PER_MINUTE: '0',
      MAIL_PER_DOMAIN_PER_MINUTE: '0',
      ...(redis === undefined ? {} : { REDIS_URL: redis }),
      ...settings,
    });
    const dataSource = createDataSource({ url: origin.url, entities, poolSize: 12 });
    return new World(new Database(await dataSource.initialize()), configuration, mailDir, sink, origin);
  }

  /** @returns the types of all events so far, oldest first */
  async eventTypes(subjectId?: string): Promise<string[]> {
    const rows = await this.database.rows<{ type: string }>(
      'SELECT type FROM events WHERE $1::uuid IS NULL OR subject_id = $1 ORDER BY id',
      [subjectId ?? null],
    );
    return rows.map(({ type }) => type);
  }

  /** @returns the mails the sink accepted for a mailbox, in whatever case its address was written; the newest first */
  async mailsTo(address: string): Promise<CaughtMail[]> {
    const mailbox = address.toLowerCase();
    return (await listMails(this.mailDir, 2_000)).filter(({ to }) => to.some((one) => one.toLowerCase() === mailbox));
  }

  async close(): Promise<void> {
    this.mailer.onApplicationShutdown();
    await this.database.onApplicationShutdown();
    await this.sink.stop();
    await this.origin.drop();
    rmSync(this.mailDir, { recursive: true, force: true });
  }
}

/** As much of a world as rows need that no mail follows. */
export type Ground = Pick<World, 'database' | 'clock'>;

/** @returns a word that no other test uses */
export function unique(prefix: string): string {
  return `${prefix}-${randomUUID().slice(0, 8)}`;
}
