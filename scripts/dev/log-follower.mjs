// Shows what a process writes to its log from now on: warnings and errors, and what is no log line, such as a stack.
import { closeSync, openSync, readSync, statSync, unwatchFile, watchFile } from 'node:fs';

const WARN = 40;

export class LogFollower {
  #position = 0;
  #rest = '';

  constructor(name, file, print = (line) => process.stderr.write(`${line}\n`)) {
    Object.assign(this, { name, file, print });
  }

  start() {
    this.#position = this.#size();
    watchFile(this.file, { interval: 200 }, () => this.#read());
  }

  stop() {
    unwatchFile(this.file);
  }

  #size() {
    return statSync(this.file, { throwIfNoEntry: false })?.size ?? 0;
  }

  #read() {
    const size = this.#size();
    if (size < this.#position) this.#position = 0; // started afresh
    const chunk = Buffer.alloc(size - this.#position);
    const log = openSync(this.file, 'r');
    readSync(log, chunk, 0, chunk.length, this.#position);
    closeSync(log);
    this.#position = size;
    const lines = `${this.#rest}${chunk}`.split('\n');
    this.#rest = lines.pop();
    for (const line of lines.map(shown).filter(Boolean)) this.print(`[${this.name}] ${line}`);
  }
}

/** @returns {string | undefined} what a person reads of a line of the log; undefined when it is less than a warning */
export function shown(line) {
  let entry;
  try {
    entry = JSON.parse(line);
  } catch {
    return line;
  }
  if (!(entry.level >= WARN)) return undefined;
  const stack = entry.err?.stack ?? entry.error?.stack;
  return `${entry.level > WARN ? 'error' : 'warning'}: ${entry.msg ?? ''}${stack ? `\n${stack}` : ''}`;
}
