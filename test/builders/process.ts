import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { waitUntil } from '#platform/embedded';

const READY_WITHIN_MS = 60_000;

/** A real process of the built api or worker, that a test can kill and start again. It ends with the test at the latest. */
export class ServiceProcess {
  private child?: ChildProcess;

  /**
   * @param port where it answers health checks: PORT of the api, WORKER_PORT of the worker
   * @param logFile gets what it prints
   * @param root of the project whose build is run; this one when left out
   */
  constructor(
    readonly app: 'api' | 'worker',
    readonly port: number,
    private readonly env: Record<string, string>,
    private readonly logFile: string,
    private readonly root = process.cwd(),
  ) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Starts it. @param path waits until this address answers 2xx; with `''` it does not wait */
  async start(path = '/health/ready'): Promise<void> {
    const output = openSync(this.logFile, 'a');
    this.child = spawn(process.execPath, ['--enable-source-maps', `dist/apps/${this.app}/main.js`], {
      env: {
        ...this.env,
        [this.app === 'api' ? 'PORT' : 'WORKER_PORT']: String(this.port),
        EMBEDDED: 'true',
      },
      cwd: this.root,
      stdio: ['ignore', output, output, 'ipc'],
    });
    closeSync(output);
    if (path !== '' && !(await waitUntil(() => this.answers(path), READY_WITHIN_MS, 20)))
      throw new Error(`The ${this.app} did not become ready. See ${this.logFile}`);
  }

  /** Ends it as it stands. */
  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  /** Asks it to end, and waits until it has. */
  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  }

  private async answers(path: string): Promise<boolean> {
    try {
      const answer = await fetch(this.url + path, { signal: AbortSignal.timeout(2_000) });
      await answer.arrayBuffer();
      return answer.ok;
    } catch {
      return false;
    }
  }
}
