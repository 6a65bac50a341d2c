import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, lstatSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { copyBinaries, type Binaries } from './binaries.js';

/** Whom PostgreSQL runs as, and with what. It refuses to run as root, so root needs a way around. */
export interface RunAs {
  how: 'self' | 'other-user' | 'user-namespace';
  binaries: Binaries;
  /** Where the data really goes; only differs from the wish when no user but root can reach that. */
  dataDir: string;
  uid?: number;
  gid?: number;
  /** Put before the program's own command line. */
  prefix: string[];
}

/** Reachable by everybody, writable by root, and not emptied by the system: the last resort for data and binaries. */
const SHARED_DIR = '/var/lib/undersigned';

/**
 * Chooses how to run PostgreSQL on `dataDir`, whose parent must exist. An ordinary user runs it as itself. For root,
 * the first that works of:
 *
 * 1. the user `nobody`, when it can reach both the data folder and the binaries;
 * 2. a user namespace (`unshare -U`), in which root is no longer root to PostgreSQL yet still owns its files: for
 *    projects in a home folder that nobody else may enter;
 * 3. `nobody` with the binaries copied beside the data, when only the binaries are out of its reach;
 * 4. `nobody` with both the binaries and the data in /var/lib/undersigned, where namespaces are forbidden as well.
 */
export function chooseRunAs(dataDir: string, binaries: Binaries): RunAs {
  if (process.getuid?.() !== 0) return { how: 'self', binaries, dataDir, prefix: [] };
  const parent = dirname(dataDir);
  const nobody = findUser('nobody');
  const asNobody = { how: 'other-user' as const, prefix: [], ...nobody };
  const dataReachable = nobody && canReach(nobody, parent);
  if (dataReachable && canRun(nobody, binaries)) return { ...asNobody, binaries, dataDir };
  if (namespaceWorks(binaries)) return { how: 'user-namespace', prefix: ['unshare', '-U', '--'], binaries, dataDir };
  if (dataReachable) return { ...asNobody, dataDir, binaries: copyBinaries(binaries, parent) };
  if (nobody) return { ...asNobody, ...relocate(dataDir, binaries) };
  throw new Error(
    'PostgreSQL refuses to run as root, and this system has neither a user "nobody" nor user namespaces. ' +
      'Cure: run Undersigned as an ordinary user, or set DATABASE_URL.',
  );
}

/** Gives a file or a whole folder to the user that PostgreSQL runs as. */
export function giveTo({ uid = process.getuid?.(), gid = process.getgid?.() }: RunAs, path: string): void {
  if (uid === undefined || gid === undefined) return;
  const stat = lstatSync(path);
  if (stat.uid === uid) return; // the owner of the top folder owns what is in it
  if (stat.isDirectory()) for (const name of readdirSync(path)) giveTo({ uid, gid } as RunAs, join(path, name));
  chownSync(path, uid, gid);
}

function relocate(dataDir: string, binaries: Binaries): Pick<RunAs, 'binaries' | 'dataDir'> {
  const place = join(SHARED_DIR, createHash('sha256').update(dataDir).digest('hex').slice(0, 16));
  mkdirSync(place, { recursive: true, mode: 0o755 });
  return { dataDir: join(place, basename(dataDir)), binaries: copyBinaries(binaries, SHARED_DIR) };
}

interface User {
  uid: number;
  gid: number;
}

function findUser(name: string): User | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

/** Tried for real, because modes alone do not tell: access lists, mounts and missing capabilities have their say too. */
function canReach(user: User, dir: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', dir], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}

function canRun(user: User, { initdb, home }: Binaries): boolean {
  const test = 'test -r "$1/share/postgresql/postgres.bki" && exec "$2" --version';
  return spawnSync('/bin/sh', ['-c', test, 'sh', home, initdb], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}

/** Namespaces may be switched off by the kernel or by a container. */
function namespaceWorks({ initdb }: Binaries): boolean {
  return spawnSync('unshare', ['-U', '--', initdb, '--version'], { cwd: '/', stdio: 'ignore' }).status === 0;
}
