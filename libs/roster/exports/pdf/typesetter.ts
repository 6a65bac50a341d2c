import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { exportErrors } from '../export.errors.js';
import { Turns } from '../one-at-a-time.js';
import { fontFiles } from './fonts.js';
import type { FromTypst, ToTypst } from './typst-process.js';

/** How long one letter may take; 20,000 entries took 10 s on a busy machine. */
const PATIENCE_MS = 120_000;
/** After as long without a letter the process ends and its memory is free. */
const IDLE_MS = 30_000;

/**
 * Sets letters, one after the other, in one process that starts when there is a letter. So an api never spends more than one
 * processor and the memory of one letter on PDF, and keeps answering.
 */
export class Typesetter {
  private process: ChildProcess | undefined;
  private readonly turns = new Turns(exportErrors.pdfBusy);
  private idle: NodeJS.Timeout | undefined;

  /**
   * @param file of the process
   * @param patienceMs how long one letter may take
   */
  constructor(
    private readonly file: URL,
    private readonly patienceMs = PATIENCE_MS,
  ) {}

  /**
   * @param data asked for when it is the letter's turn: those that wait hold nothing in memory
   * @throws DomainError `pdf-busy` when too many wait, `pdf-failed` when the process ended or took too long
   */
  async set(template: string, data: () => Promise<Uint8Array>): Promise<FromTypst> {
    return this.turns.take(async () => this.ask({ template, data: await data() }));
  }

  private ask(told: ToTypst): Promise<FromTypst> {
    clearTimeout(this.idle);
    const child = (this.process ??= this.start());
    child.ref();
    child.channel?.ref();
    return new Promise<FromTypst>((resolve, reject) => {
      const settle = (end: () => void): void => {
        clearTimeout(patience);
        child.off('message', answered).off('exit', ended).off('error', ended);
        child.unref();
        child.channel?.unref();
        end();
      };
      const answered = (answer: unknown): void =>
        settle(() => {
          this.idle = setTimeout(() => this.end(child), IDLE_MS).unref();
          resolve(answer as FromTypst);
        });
      const ended = (): void =>
        settle(() => {
          this.end(child);
          reject(exportErrors.pdfFailed());
        });
      const patience = setTimeout(ended, this.patienceMs);
      child.once('message', answered).once('exit', ended).once('error', ended);
      child.send(told);
    });
  }

  private start(): ChildProcess {
    // Without our environment: it needs no secret.
    const child = fork(fileURLToPath(this.file), { env: {}, execArgv: [], serialization: 'advanced' });
    child.on('error', () => this.end(child)).once('exit', () => this.end(child));
    child.send({ fonts: fontFiles() } satisfies ToTypst);
    return child;
  }

  private end(child: ChildProcess): void {
    child.kill('SIGKILL');
    if (this.process === child) this.process = undefined;
  }
}

const typesetter = new Typesetter(new URL(`typst-process${import.meta.url.slice(-3)}`, import.meta.url));

/**
 * @param template in Typst
 * @param data what it reads as `letter.json`, asked for when it is its turn
 * @returns PDF/UA-1, the same bytes for the same input on every machine, or what kept it from being set
 * @throws DomainError `pdf-busy`, `pdf-failed`
 */
export function typeset(template: string, data: () => Promise<object>): Promise<FromTypst> {
  return typesetter.set(template, async () => Buffer.from(JSON.stringify(await data())));
}
