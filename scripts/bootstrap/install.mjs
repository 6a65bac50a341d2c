// `npm ci`, when it is needed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BootstrapError, lockFile, readJson, root, say, seconds, tail } from './common.mjs';
import { withLock } from './lock.mjs';
import { findPinnedNode, installStamp } from './pinned-node.mjs';

/** Runs `npm ci` when node_modules is missing or does not belong to package-lock.json. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  await withLock(lockFile(), 'installing', say, async () => {
    if (isInstalled()) return;
    if (adoptExistingInstall()) return;
    await install();
    writeInstallStamp();
  });
}

function installHash() {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}\n`);
  return hash.update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
}

function isInstalled() {
  return readJson(installStamp)?.hash === installHash();
}

function writeInstallStamp() {
  try {
    writeFileSync(installStamp, JSON.stringify({ hash: installHash(), node: findPinnedNode() }));
  } catch (error) {
    if (error.code !== 'EROFS' && error.code !== 'EACCES') throw error; // an image with read-only modules works without
  }
}

/** A `npm ci` or `npm install` run by hand is as good as ours: npm's own record says what is in the folder. */
function adoptExistingInstall() {
  const wanted = readJson(join(root, 'package-lock.json'))?.packages;
  const present = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages;
  if (!wanted || !present) return false;
  const missing = Object.entries(wanted).some(([path, entry]) => {
    if (path === '' || (entry.optional && !present[path])) return false;
    return present[path]?.version !== entry.version;
  });
  if (missing) return false;
  writeInstallStamp();
  return true;
}

async function install() {
  say('Installing dependencies (once; a minute or two, about 550 MB on disk) …');
  const started = Date.now();
  let { code, output } = await npm(['ci'], started);
  if (code !== 0 && output.includes('EUSAGE')) {
    // `ci` refuses a lock that lacks optional packages of other platforms; `install` takes the same versions from it.
    say('  npm ci does not accept package-lock.json; trying npm install, which leaves that file as it is …');
    ({ code, output } = await npm(['install', '--no-save'], started));
  }
  if (code !== 0) {
    say(tail(output));
    throw new BootstrapError(explainInstallFailure(code, output));
  }
  say(`Installed in ${seconds(started)} s.`);
}

function npm(args, started) {
  const command = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm'];
  // Dev and optional dependencies are always needed: the build tools, the pinned Node and PostgreSQL are among them.
  const always = ['--include=dev', '--include=optional', '--prefer-offline', '--no-audit', '--no-fund'];
  // Errors only: on an old Node npm warns about every package that wants a newer one, and they get the pinned one.
  return runWithHeartbeat([...command, ...args, ...always, '--loglevel=error'], 'still installing', started);
}

function explainInstallFailure(code, output) {
  if (code === 'ENOENT') return 'npm was not found. Cure: install Node together with npm, and run the command again.';
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ECONNRESET|ENOTCACHED/.test(output)) {
    return (
      'the package registry cannot be reached, and the dependencies are not all in npm’s cache (see above). ' +
      'Cure: connect to the network, or set `npm config set proxy …`, and run the command again.'
    );
  }
  if (/ENOSPC/.test(output)) return 'the disk is full. Cure: free about 1 GB and run the command again.';
  return `npm ci failed with code ${code} (see above).`;
}

function runWithHeartbeat([command, ...args], text, started) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const heartbeat = setInterval(() => say(`  … ${text} (${seconds(started)} s)`), 10_000);
    const stop = (signal) => child.kill(signal);
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => (output = (output + chunk).slice(-50_000)));
    }
    const done = (code) => {
      clearInterval(heartbeat);
      process.off('SIGINT', stop).off('SIGTERM', stop);
      resolve({ code, output });
    };
    process.on('SIGINT', stop).on('SIGTERM', stop);
    child.once('error', (error) => done(error.code));
    child.once('close', (code, signal) => done(code ?? signal));
  });
}
