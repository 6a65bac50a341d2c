// `npm ci`, when it is needed.
import { spawn } from 'node:child_process';
import { readJson, root, say, sayThatWeWait, seconds, SetupError } from './common.mjs';
import { inTurn } from './turn.mjs';

/** Runs `npm ci` when node_modules is missing or does not belong to package-lock.json. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  await inTurn(root, sayThatWeWait, async () => {
    if (!isInstalled()) await install();
  });
}

/** npm's own record says what is in the folder, whoever installed it. Packages for other platforms may be absent. */
function isInstalled() {
  const wanted = readJson('package-lock.json').packages;
  const present = readJson('node_modules/.package-lock.json')?.packages;
  if (!present) return false;
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || present[path]?.version === entry.version || (entry.optional && !present[path]),
  );
}

async function install() {
  say('Installing dependencies (once; a minute or two, about 550 MB on disk) …');
  const started = Date.now();
  const heartbeat = setInterval(() => say(`  … still installing (${seconds(started)} s)`), 10_000);
  const { code, output } = await npmCi().finally(() => clearInterval(heartbeat));
  if (code !== 0) {
    say(output.trimEnd().split('\n').slice(-20).join('\n'));
    throw new SetupError(explain(code, output));
  }
  say(`Installed in ${seconds(started)} s.`);
}

function npmCi() {
  const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm'];
  // Dev and optional dependencies are always needed: the build tools, the pinned Node and PostgreSQL are among them.
  // Errors only: an old Node makes npm warn about every package that wants a newer one, and they get the pinned one.
  const flags = ['--include=dev', '--include=optional', '--prefer-offline', '--loglevel=error'];
  const [command, ...args] = [...npm, 'ci', ...flags];
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => (output = (output + chunk).slice(-50_000)));
    }
    child.once('error', (error) => resolve({ code: error.code, output }));
    child.once('close', (code, signal) => resolve({ code: code ?? signal, output }));
  });
}

/** @returns {string} what went wrong and what to do about it */
export function explain(code, output) {
  if (code === 'ENOENT') return 'npm was not found. Cure: install Node together with npm, and run the command again.';
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ECONNRESET|ENOTCACHED/.test(output)) {
    return (
      'the package registry cannot be reached, and the dependencies are not all in npm’s cache (see above). ' +
      'Cure: connect to the network, or set `npm config set proxy …`, and run the command again.'
    );
  }
  if (/EUSAGE/.test(output)) return 'package-lock.json does not fit package.json (see above). Cure: npm run lock';
  if (/ENOSPC/.test(output)) return 'the disk is full. Cure: free about 1 GB and run the command again.';
  return `npm ci failed with code ${code} (see above).`;
}
