// A Redis for the tests alone: a free port, nothing kept on disk. A service that the system may run is left alone.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findOrInstall } from './system-packages.mjs';

/** Keeps the server exactly as long as the pipe to its shell is open: it ends with this process, even after SIGKILL. */
const WHILE_WE_LIVE = '"$@" & server=$!; read -r line; kill "$server"; wait "$server"';

/** @returns {Promise<{url?: string, why?: string}>} */
export async function startRedis(stops) {
  const found = await findOrInstall(['redis-server', 'valkey-server'], 'redis-server', 'redis-server');
  if (found.why) return found;
  const port = await freePort();
  const dir = mkdtempSync(join(tmpdir(), 'undersigned-redis-'));
  const settings = { port, bind: '127.0.0.1', dir, save: '', appendonly: 'no', 'maxmemory-policy': 'noeviction' };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const shell = spawn('/bin/sh', ['-c', WHILE_WE_LIVE, 'undersigned-redis', found.path, ...args], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  const ended = new Promise((resolve) => shell.once('exit', resolve));
  stops.push(async () => {
    shell.stdin.end();
    await ended;
    rmSync(dir, { recursive: true, force: true });
  });
  for (let tries = 0; tries < 200; tries++) {
    if (await answersPing(port)) return { url: `redis://127.0.0.1:${port}` };
    await pause(50);
  }
  return { why: `${found.path} did not come up on port ${port}` };
}

function answersPing(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    socket.once('data', (data) => {
      socket.destroy();
      resolve(data.toString().startsWith('+PONG'));
    });
    socket.once('error', () => resolve(false));
  });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
