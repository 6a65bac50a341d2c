import { execFile, execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { addCoordinator } from '#access';
import { HeldClock } from '#platform/clock';
import { createDataSource, Database } from '#platform/database';
import { type EmbeddedPostgres, freePort, startEmbeddedPostgres } from '#platform/embedded';
import { entities } from '../../apps/entities.js';
import { ServiceProcess } from '../builders/process.js';
import { SmtpAtHand } from '../builders/smtp-at-hand.js';
import { RedisAtHand } from './redis-at-hand.js';

export const SECRET = 'a secret that is long enough for a test';

export interface StackPlan {
  /** program of a Redis server; without it the queues are in PostgreSQL */
  redis?: string;
  /** megabytes of disk in all; needs the right to mount */
  disk?: number;
}

/** The real thing, to be broken: a PostgreSQL that flushes, an api and two workers as processes, perhaps a Redis, and a mail server in the hand. */
export class FaultStack {
  readonly smtp = new SmtpAtHand();
  readonly folder: string;
  api!: ServiceProcess;
  workers: ServiceProcess[] = [];
  redis?: RedisAtHand;
  database!: Database;
  clock!: HeldClock;
  /** of a coordinator who may start campaigns */
  token = '';
  private postgres!: EmbeddedPostgres;

  private constructor(private readonly plan: StackPlan) {
    this.folder = mkdtempSync(join(tmpdir(), 'undersigned-faults-'));
    chmodSync(this.folder, 0o711);
    mkdirSync(this.disk);
    if (plan.disk !== undefined) execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${plan.disk}m`, 'tmpfs', this.disk]);
    chmodSync(this.disk, 0o711);
  }

  static async start(plan: StackPlan): Promise<FaultStack> {
    const stack = new FaultStack(plan);
    try {
      await stack.assemble();
    } catch (error) {
      await stack.stop();
      throw error;
    }
    return stack;
  }

  /** the folder that PostgreSQL writes to */
  get disk(): string {
    return join(this.folder, 'disk');
  }

  private async assemble(): Promise<void> {
    await this.smtp.start();
    this.postgres = await this.startPostgres(await freePort());
    if (this.plan.redis !== undefined) this.redis = await RedisAtHand.start(this.plan.redis, this.folder);
    const env = {
      NODE_ENV: 'test',
      DATABASE_URL: this.postgres.url,
      SMTP_URL: this.smtp.url,
      SECRET,
      SWEEP_SECONDS: '1',
      OUTBOX_POLL_MS: '100',
      LOG_LEVEL: 'warn',
      REQUESTS_PER_MINUTE: '1000000',
      MAIL_PER_MINUTE: '0',
      MAIL_PER_DOMAIN_PER_MINUTE: '0',
      ...(this.redis === undefined ? {} : { REDIS_URL: this.redis.url }),
    };
    await promisify(execFile)(process.execPath, ['dist/apps/cli/main.js', 'migrate'], { env });
    const make = async (app: 'api' | 'worker', log: string): Promise<ServiceProcess> =>
      new ServiceProcess(app, await freePort(), env, join(this.folder, log));
    this.api = await make('api', 'api.log');
    this.workers = [await make('worker', 'worker-1.log'), await make('worker', 'worker-2.log')];
    await Promise.all([this.api, ...this.workers].map((one) => one.start()));
    const dataSource = createDataSource({ url: this.postgres.url, entities, poolSize: 4 });
    this.database = new Database(await dataSource.initialize());
    this.clock = new HeldClock(this.database);
    const founder = { name: 'Founder', email: 'founder@convener.example', mayCreateCampaigns: true, campaignIds: [] };
    ({ token: this.token } = await this.database.transaction((tx) =>
      addCoordinator(tx, { ...founder, role: 'owner' }),
    ));
  }

  private startPostgres(port: number): Promise<EmbeddedPostgres> {
    return startEmbeddedPostgres({ dataDir: join(this.disk, 'postgres'), port, durable: true, log: () => undefined });
  }

  /** Lets PostgreSQL crash (every backend ends at once, nothing is written any more) and starts it again. */
  async crashPostgres(awayMs = 0): Promise<void> {
    const { pid, port, exited } = this.postgres;
    process.kill(pid, 'SIGQUIT');
    await exited;
    await new Promise((resolve) => setTimeout(resolve, awayMs));
    this.postgres = await this.startPostgres(port);
  }

  /** Starts PostgreSQL again when it has ended by itself. */
  async revivePostgres(): Promise<void> {
    const alive = await this.database.row('SELECT 1 AS one').catch(() => undefined);
    if (alive !== undefined) return;
    const { port } = this.postgres;
    await this.postgres.stop();
    this.postgres = await this.startPostgres(port);
  }

  async stop(): Promise<void> {
    await Promise.all([this.api, ...this.workers].filter(Boolean).map((one) => one.kill()));
    await this.database?.onApplicationShutdown();
    await this.redis?.kill();
    await this.smtp.stop();
    await this.postgres?.stop();
    if (this.plan.disk !== undefined) execFileSync('umount', ['-l', this.disk]);
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** @returns why no disk can be made small, or undefined when it can */
export function whyNoSmallDisk(): string | undefined {
  const dir = mkdtempSync(join(tmpdir(), 'undersigned-mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', dir], { stdio: 'ignore' });
    execFileSync('umount', [dir], { stdio: 'ignore' });
    return undefined;
  } catch {
    return 'a small disk needs the right to mount (root on Linux)';
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
