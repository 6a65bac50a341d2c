import { jest } from '@jest/globals';
import { Command } from 'commander';

/** @returns the program of the command line, as it is defined and before it has read any arguments */
export async function theProgram(): Promise<Command> {
  const programs: Command[] = [];
  const spy = jest.spyOn(Command.prototype, 'parseAsync').mockImplementation(function (this: Command) {
    programs.push(this);
    return Promise.resolve(this);
  });
  try {
    await import('../../apps/cli/main.js');
  } finally {
    spy.mockRestore();
  }
  const [program] = programs;
  if (program === undefined) throw new Error('The command line parsed nothing.');
  return program;
}

/** @returns the help of a command and of each below it, as people read it */
export function helpOf(command: Command): string {
  command.configureHelp({ helpWidth: 120 });
  return [command.helpInformation(), ...command.commands.map(helpOf)].join(`${'-'.repeat(80)}\n`);
}

/** What a command did. */
export interface Outcome {
  code: number;
  stdout: string;
}

/** Thrown in place of the end of the process. */
class Exit extends Error {
  constructor(readonly code: number) {
    super(`exit ${code}`);
  }
}

/** Runs a command in this process. @param words as typed after `undersigned` */
export async function run(program: Command, words: string[]): Promise<Outcome> {
  let stdout = '';
  const before = process.exitCode;
  const spies = [
    jest.spyOn(process.stdout, 'write').mockImplementation((text, ...rest) => {
      stdout += String(text);
      (rest as unknown[]).find((one): one is () => void => typeof one === 'function')?.();
      return true;
    }),
    jest.spyOn(console, 'log').mockImplementation((text) => void (stdout += `${String(text)}\n`)),
    jest.spyOn(process, 'exit').mockImplementation((code) => {
      throw new Exit(Number(code ?? 0));
    }),
  ];
  try {
    process.exitCode = undefined;
    await program.parseAsync(words, { from: 'user' });
    return { code: Number(process.exitCode ?? 0), stdout };
  } catch (error) {
    if (error instanceof Exit) return { code: error.code, stdout };
    throw error;
  } finally {
    process.exitCode = before;
    for (const spy of spies) spy.mockRestore();
  }
}
