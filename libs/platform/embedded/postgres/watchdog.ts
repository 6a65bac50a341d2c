import { spawn } from 'node:child_process';

/**
 * Stops the server when this process is gone, even by SIGKILL: a shell waits at the end of a pipe that only this process
 * holds open. It has a session of its own, so that Ctrl-C in the terminal does not reach it.
 *
 * @returns a function that calls the watch off, for when the server was stopped properly
 */
export function watchOver(serverPid: number): () => void {
  if (process.platform === 'win32') return () => undefined;
  const watchdog = spawn(
    '/bin/sh',
    ['-c', 'read -r line; kill -INT "$1"', 'undersigned-postgres-watchdog', String(serverPid)],
    {
      stdio: ['pipe', 'ignore', 'ignore'],
      detached: true,
      cwd: '/',
    },
  );
  watchdog.on('error', () => undefined); // without a shell the next start ends the orphan
  watchdog.stdin.on('error', () => undefined);
  watchdog.unref();
  (watchdog.stdin as unknown as { unref?: () => void }).unref?.();
  return () => void watchdog.kill('SIGKILL');
}
