// Runs a command in the project's root and tells how it went.
import { spawn } from 'node:child_process';
import { root } from '../bootstrap/common.mjs';

/** Real servers that the person may have configured are none of the tests' business. */
const NOT_PASSED_ON = [
  ...['DATABASE_URL', 'REDIS_URL', 'SMTP_URL', 'PORT', 'HOST', 'WORKER_PORT', 'PUBLIC_URL', 'SECRET'],
  ...['EMBEDDED', 'DEV_MAIL_DIR', 'LOG_LEVEL', 'NODE_ENV', 'NODE_OPTIONS', 'TEST_REDIS_URL'],
];

const running = new Set();

/** Ends what still runs, for when the person interrupts. */
export function endCommands() {
  for (const child of running) child.kill('SIGTERM');
}

/** @returns {Promise<{code: number | string, output: string, errors: string}>} both streams as one text, and stderr alone */
export function command(name, args, env = {}) {
  const clean = Object.fromEntries(Object.entries(process.env).filter(([key]) => !NOT_PASSED_ON.includes(key)));
  return new Promise((resolve) => {
    let output = '';
    let errors = '';
    const child = spawn(name, args, { cwd: root, env: { ...clean, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
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
