import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HeldClock } from '#platform/clock';
import { createDataSource, Database } from '#platform/database';
import { type EmbeddedPostgres, freePort, startEmbeddedPostgres } from '#platform/embedded';
import type { ServiceProcess } from '../builders/process.js';
import { SmtpAtHand } from '../builders/smtp-at-hand.js';
import { RedisAtHand } from '../faults/redis-at-hand.js';
import { Release } from './release.js';

/** One data folder, and two releases that run on it: the one before and this one. */
export class UpgradeStack {
  readonly smtp = new SmtpAtHand();
  readonly folder = mkdtempSync(join(tmpdir(), 'undersigned-upgrade-'));
  before!: Release;
  now!: Release;
  database!: Database;
  clock!: HeldClock;
  private postgres!: EmbeddedPostgres;
  private redis?: RedisAtHand;
  private readonly running = new Set<ServiceProcess>();

  private constructor() {
    chmodSync(this.folder, 0o711);
  }

  /**
   * @param releaseBefore folder of the built release before
   * @param redisServer program of a Redis server; without it the queues are in PostgreSQL
   */
  static async start(releaseBefore: string, redisServer?: string): Promise<UpgradeStack> {
    const stack = new UpgradeStack();
    try {
      await stack.assemble(releaseBefore, redisServer);
    } catch (error) {
      await stack.stop();
      throw error;
    }
    return stack;
  }

  /** Keeps a process until {@link stop}, so that a failed test leaves none behind. */
  async keep(starting: Promise<ServiceProcess>): Promise<ServiceProcess> {
    const service = await starting;
    this.running.add(service);
    return service;
  }

  async stop(): Promise<void> {
    await Promise.all([...this.running].map((service) => service.kill()));
    await this.database?.onApplicationShutdown();
    await this.redis?.kill();
    await this.smtp.stop();
    await this.postgres?.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async assemble(releaseBefore: string, redisServer?: string): Promise<void> {
    await this.smtp.start();
    this.postgres = await startEmbeddedPostgres({
      dataDir: join(this.folder, 'postgres'),
      port: await freePort(),
      durable: false,
      log: () => undefined,
    });
    if (redisServer !== undefined) this.redis = await RedisAtHand.start(redisServer, this.folder);
    const env = {
      NODE_ENV: 'test',
      DATABASE_URL: this.postgres.url,
      SMTP_URL: this.smtp.url,
      SECRET: 'a secret that is long enough for a test',
      SWEEP_SECONDS: '1',
      OUTBOX_POLL_MS: '100',
      LOG_LEVEL: 'warn',
      REQUESTS_PER_MINUTE: '1000000',
      MAIL_PER_MINUTE: '0',
      MAIL_PER_DOMAIN_PER_MINUTE: '0',
      ...(this.redis === undefined ? {} : { REDIS_URL: this.redis.url }),
    };
    this.before = new Release(releaseBefore, env, this.folder, 'before');
    this.now = new Release(process.cwd(), env, this.folder, 'now');
    await this.before.migrate();
    const dataSource = createDataSource({ url: this.postgres.url, entities: [], poolSize: 2 });
    this.database = new Database(await dataSource.initialize());
    this.clock = new HeldClock(this.database);
  }
}
