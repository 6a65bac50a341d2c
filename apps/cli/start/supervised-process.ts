import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { endProcess } from '#platform/embedded';
import type { Environment, Log } from './plan.js';

const CRASHES = 5;
const WITHIN_MS = 60_000;
const FIRST_PAUSE_MS = 200;
/** A worker ends by itself within fifteen seconds, whatever hangs. */
const GRACE_MS = 17_000;
const LOG_LIMIT_BYTES = 10_000_000;

export interface ProcessPlan {
  name: string;
  /** Path of the built script. */
  script: string;
  env: Environment;
  /** Flags of Node on top of ours, for example `--inspect`. */
  nodeFlags?: string[];
  /** Receives what the process prints; started afresh when it has grown past 10 MB. */
  logFile: string;
  log: Log;
  /** Called once, when the process crashed too often to go on. */
  onGivenUp: (error: Error) => void;
}

/** Keeps one Node process running until it is asked to stop: restarts it after a crash, a little later each time. */
export class SupervisedProcess {
  private child?: ChildProcess;
  private nextStart?: NodeJS.Timeout;
  private crashes: number[] = [];
  private stopping = false;
  private replacing = false;

  constructor(private readonly plan: ProcessPlan) {}

  start(): void {
    const { script, env, logFile, nodeFlags = [] } = this.plan;
    const output = openSync(logFile, sizeOf(logFile) > LOG_LIMIT_BYTES ? 'w' : 'a', 0o600);
    // The IPC channel tells the child when we die. Detached: Ctrl-C reaches it through us, in the right order.
    // The bound keeps what streams through a process, a roster of a million, from growing it by a quarter of a gigabyte.
    const child = spawn(process.execPath, ['--enable-source-maps', '--max-semi-space-size=8', ...nodeFlags, script], {
      env,
      detached: true,
      stdio: ['ignore', output, output, 'ipc'],
    });
    this.child = child;
    closeSync(output);
    child.once('exit', (code, signal) => {
      // One that was replaced may be heard of after its successor has started.
      if (child === this.child) this.ended(signal ?? `code ${code}`);
    });
  }

  /** SIGTERM, seventeen seconds, SIGKILL. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.endChild();
  }

  /** Ends the process and starts it again on what is built now, unless it is asked to stop; its crashes so far are forgotten. */
  async restart(): Promise<void> {
    this.replacing = true;
    await this.endChild();
    this.replacing = false;
    this.crashes = [];
    if (!this.stopping) this.start();
  }

  private async endChild(): Promise<void> {
    clearTimeout(this.nextStart);
    const { child } = this;
    if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return;
    await endProcess(child.pid, [
      ['SIGTERM', GRACE_MS],
      ['SIGKILL', GRACE_MS],
    ]);
  }

  private ended(how: string): void {
    if (this.stopping || this.replacing) return;
    const { name, log, logFile, onGivenUp } = this.plan;
    const now = Date.now();
    this.crashes = [...this.crashes.filter((at) => now - at < WITHIN_MS), now];
    const last = `The end of its log (${logFile}):\n${tail(logFile)}`;
    if (this.crashes.length >= CRASHES) {
      onGivenUp(new Error(`The ${name} ended ${CRASHES} times within a minute (${how}). ${last}`));
      return;
    }
    const pause = FIRST_PAUSE_MS * 2 ** (this.crashes.length - 1);
    log(`The ${name} ended unexpectedly (${how}); starting it again in ${pause} ms. Its log: ${logFile}`);
    this.nextStart = setTimeout(() => this.start(), pause);
  }
}

function tail(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-12).join('\n');
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
