import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '#platform/embedded';
import { ServiceProcess } from '../builders/process.js';

const run = promisify(execFile);

/** One release of Undersigned in a folder of its own, built, whose commands and processes a test runs. */
export class Release {
  /**
   * @param folder the project's root; `dist` is built in it
   * @param env what its processes see
   * @param logFolder gets a log file for each process
   */
  constructor(
    private readonly folder: string,
    private readonly env: Record<string, string>,
    private readonly logFolder: string,
    private readonly name: string,
  ) {}

  /** Applies the migrations of this release. */
  async migrate(): Promise<void> {
    await this.command('migrate');
  }

  /** @returns the token of a coordinator who may start campaigns */
  async addCoordinator(name: string, email: string): Promise<string> {
    const { stdout } = await this.command('coordinator', 'add', name, '--email', email);
    return stdout.trim();
  }

  async startApi(): Promise<ServiceProcess> {
    return this.start('api');
  }

  async startWorker(): Promise<ServiceProcess> {
    return this.start('worker');
  }

  private async start(app: 'api' | 'worker'): Promise<ServiceProcess> {
    const log = join(this.logFolder, `${this.name}-${app}.log`);
    const service = new ServiceProcess(app, await freePort(), this.env, log, this.folder);
    await service.start();
    return service;
  }

  private command(...args: string[]): Promise<{ stdout: string }> {
    return run(process.execPath, ['dist/apps/cli/main.js', ...args], { cwd: this.folder, env: this.env });
  }
}
