// One process at a time installs or builds. Holding the turn means listening on a port that follows from the folder: the
// operating system takes the port back from a process that was killed, so no turn is ever left behind.
import { createHash } from 'node:crypto';
import { connect, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** Below the ports that systems hand out for outgoing connections. */
const PORTS = { first: 20_000, count: 10_000 };
/** A holder answers at once; a program that is silent for so long is another one. */
const SILENT_MS = 10_000;

/**
 * Runs `work` while no other process works under the same name on this machine.
 *
 * @param {string} name for example the path of the folder that is worked on
 * @param {() => void} onWait called once when another process has to finish first
 * @returns what `work` returns
 */
export async function inTurn(name, onWait, work, silentMs = SILENT_MS) {
  const id = createHash('sha256').update(name).digest('hex');
  let port = PORTS.first + (Number.parseInt(id.slice(0, 8), 16) % PORTS.count);
  let told = false;
  for (;;) {
    const server = await listen(port, id);
    if (server) return Promise.resolve(work()).finally(() => server.close());
    const answer = await greetingOf(port, silentMs);
    if (answer === 'gone') continue;
    if (answer !== id) {
      port++; // another program's; everybody who wants this turn moves on to the same port
      continue;
    }
    if (!told) onWait();
    told = true;
    await pause(100);
  }
}

/** @returns a server that greets with `id`, or null when the port is taken */
function listen(port, id) {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.on('error', () => undefined).end(id));
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(null) : reject(error)));
    server.listen(port, '127.0.0.1', () => resolve(server.unref()));
  });
}

/** @returns {Promise<string>} what the program on the port says first; `gone` when nobody listens any more */
function greetingOf(port, silentMs) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const answer = (text) => {
      socket.destroy();
      resolve(text);
    };
    socket.setTimeout(silentMs, () => answer(''));
    socket.once('data', (data) => answer(data.toString()));
    socket.once('end', () => answer(''));
    socket.once('error', () => answer('gone'));
  });
}
