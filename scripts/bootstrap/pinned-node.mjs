// Which Node everything runs on once it is installed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { atLeast, BootstrapError, readJson, root } from './common.mjs';

const OLDEST_TO_RUN = [22, 12];

/** npm clears the folder, and with it this note, whenever it installs anew. */
export const installStamp = join(root, 'node_modules', '.undersigned-install.json');

/** The Node that everything runs on: the one pinned in package.json, or the system's when that is new enough. */
export function pinnedNode() {
  const recorded = readJson(installStamp)?.node;
  if (recorded && existsSync(join(root, recorded))) return join(root, recorded);
  if (atLeast(process.versions.node, OLDEST_TO_RUN)) return process.execPath;
  throw new BootstrapError(
    `no pinned Node for ${process.platform}-${process.arch} was installed, and this Node ${process.versions.node} is too old ` +
      `to run Undersigned. Cure: install Node ${OLDEST_TO_RUN.join('.')} or later.`,
  );
}

/** A path from the root to a Node binary that runs here (the package may be there but for another libc), or null. */
export function findPinnedNode() {
  const packages = [`node-${process.platform}-${process.arch}`, `node-bin-${process.platform}-${process.arch}`];
  for (const name of packages) {
    const path = join('node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    if (!existsSync(join(root, path))) continue;
    const probe = spawnSync(join(root, path), ['--version'], { encoding: 'utf8' });
    if (probe.status === 0 && atLeast(probe.stdout.slice(1), OLDEST_TO_RUN)) return path;
  }
  return null;
}
