// Runs a command in the project's root and tells how it went.
import { spawn } from 'node:child_process';
import { root } from '../setup/common.mjs';
import { testEnvironment } from '../tests/jest-arguments.mjs';

const running = new Set();

/** Ends what still runs, for when the person interrupts. */
export function endCommands() {
  for (const child of running) child.kill('SIGTERM');
}

/** @returns {Promise<{code: number | string, output: string, errors: string}>} both streams as one text, and stderr alone */
export function command(name, args, env = {}) {
  return new Promise((resolve) => {
    let output = '';
    let errors = '';
    const child = spawn(name, args, {
      cwd: root,
      env: { ...testEnvironment(), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => {
      output += chunk;
      errors += chunk;
    });
    child.once('error', (error) => resolve({ code: error.code, output: error.message, errors: error.message }));
    child.once('close', (code, signal) => {
      running.delete(child);
      resolve({ code: code ?? signal, output, errors });
    });
  });
}

/** Runs a script on this Node; exit code 0 counts as one test passed. */
export async function node(args, env) {
  const { code, output } = await command(process.execPath, args, env);
  return code === 0 ? { passed: 1 } : { failed: 1, output };
}
