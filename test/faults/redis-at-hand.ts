import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Redis } from 'ioredis';
import { freePort, waitUntil } from '#platform/embedded';

/** A Redis in the hand of a test. It keeps nothing over a restart, like one whose disk was lost. */
export class RedisAtHand {
  private child?: ChildProcess;

  private constructor(
    private readonly command: string,
    private readonly port: number,
    private readonly dir: string,
  ) {}

  /** @param command the server's program @param dir where it may write */
  static async start(command: string, dir: string): Promise<RedisAtHand> {
    const redis = new RedisAtHand(command, await freePort(), dir);
    await redis.start();
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const settings = { port: this.port, bind: '127.0.0.1', dir: this.dir, save: '', appendonly: 'no' };
    const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
    this.child = spawn(this.command, args, { stdio: 'ignore' });
    await once(this.child, 'spawn');
    if (!(await waitUntil(() => this.does('ping'), 10_000))) throw new Error('Redis did not start.');
  }

  /** Ends it as it stands. */
  async kill(): Promise<void> {
    const child = this.child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
  }

  async flush(): Promise<void> {
    if (!(await this.does('flushall'))) throw new Error('Redis was not emptied.');
  }

  private async does(command: 'ping' | 'flushall'): Promise<boolean> {
    const client = new Redis(this.url, { lazyConnect: true, retryStrategy: () => null });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.call(command);
      return true;
    } catch {
      return false;
    } finally {
      client.disconnect();
    }
  }
}
