// Programs that npm does not carry: taken from PATH, else installed with apt where that needs no password.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { command } from './run-command.mjs';

/**
 * @param {string[]} names of the program, the first found wins
 * @param {string} packageName Debian's
 * @param {string} [service] that installing may have started and that nobody asked for
 * @returns {Promise<{path?: string, why?: string}>}
 */
export async function findOrInstall(names, packageName, service) {
  const path = onPath(names);
  if (path) return { path };
  const missing = `${names[0]} is not installed`;
  if (!onPath(['apt-get'])) return { why: `${missing}, and there is no apt-get to install it` };
  const asRoot = await rootPrefix();
  if (!asRoot) return { why: `${missing}, and installing it needs root: apt-get install ${packageName}` };

  process.stderr.write(`  … installing ${packageName} with apt-get\n`);
  const run = (...args) => command(asRoot[0] ?? args[0], asRoot[0] ? [...asRoot.slice(1), ...args] : args.slice(1));
  await run('env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', 'update');
  const install = ['apt-get', 'install', '-y', '--no-install-recommends', packageName];
  const { code, output } = await run('env', 'DEBIAN_FRONTEND=noninteractive', ...install);
  if (service) await run('sh', '-c', `systemctl disable --now ${service} 2>/dev/null || service ${service} stop`);
  const installed = onPath(names);
  if (code === 0 && installed) return { path: installed };
  return { why: `${missing}, and apt-get could not install it: ${output.trim().split('\n').at(-1)}` };
}

/** @returns {Promise<string[] | null>} what to put before a command to run it as root; null when that is not possible */
async function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  const { code } = await command('sudo', ['-n', 'true']);
  return code === 0 ? ['sudo', '-n'] : null;
}

function onPath(names) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin'];
  for (const name of names) {
    for (const folder of folders) {
      try {
        accessSync(join(folder, name), constants.X_OK);
        return join(folder, name);
      } catch {
        // not here
      }
    }
  }
  return undefined;
}
