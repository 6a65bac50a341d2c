import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { giveTo, type RunAs } from './run-as.js';

export const SUPERUSER = 'undersigned';

/** Tried in this order; the first that the system knows decides what counts as a letter in trigram search. */
const CHARACTER_TYPES = ['C.UTF-8', 'en_US.UTF-8', 'C'];

/**
 * Makes the data folder when there is none. Works in a folder beside it and renames that at the end, so that a start
 * that was killed half-way leaves nothing that looks finished.
 */
export function initialize(runAs: RunAs, password: string, durable: boolean, log: (line: string) => void): void {
  const { dataDir } = runAs;
  if (existsSync(join(dataDir, 'PG_VERSION'))) {
    refuseOtherMajor(runAs);
    return;
  }
  log('Creating the database …');
  const fresh = `${dataDir}.new`;
  const passwordFile = `${dataDir}.pw`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  giveTo(runAs, passwordFile);
  try {
    initdb(runAs, fresh, passwordFile, durable);
    renameSync(fresh, dataDir);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(fresh, { recursive: true, force: true });
  }
}

function initdb(runAs: RunAs, dir: string, passwordFile: string, durable: boolean): void {
  let output = '';
  for (const characterType of CHARACTER_TYPES) {
    rmSync(dir, { recursive: true, force: true });
    mkdirSync(dir, { mode: 0o700 });
    giveTo(runAs, dir);
    const [command = '', ...args] = [
      ...runAs.prefix,
      runAs.binaries.initdb,
      ...['-D', dir, '-U', SUPERUSER, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8'],
      // Code points by default, the same on every machine; every order that people see names its ICU collation.
      ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', `--lc-ctype=${characterType}`],
      ...(durable ? ['--no-instructions'] : ['--no-instructions', '--no-sync']),
    ];
    const result = spawnSync(command, args, {
      uid: runAs.uid,
      gid: runAs.gid,
      cwd: '/',
      env: serverEnvironment,
      encoding: 'utf8',
    });
    if (result.status === 0) return;
    output = `${result.stdout ?? ''}${result.stderr ?? ''}${result.error?.message ?? ''}`;
    if (!/invalid locale name|locale/i.test(output)) break;
  }
  throw new Error(`PostgreSQL could not create its data folder ${dir}:\n${output.trim()}`);
}

/** Nothing of the caller's environment: PGDATA, PGPORT, LC_ALL and the like would change what the server does. */
export const serverEnvironment = { PATH: '/usr/local/bin:/usr/bin:/bin', TZ: 'UTC' };

function refuseOtherMajor({ dataDir, binaries }: RunAs): void {
  const found = readFileSync(join(dataDir, 'PG_VERSION'), 'utf8').trim();
  if (found === String(binaries.major)) return;
  throw new Error(
    `The data in ${dataDir} was written by PostgreSQL ${found}; this version of Undersigned brings PostgreSQL ${binaries.major}, ` +
      `which cannot read it. Cure: check out the version that wrote it, save the data with pg_dump, come back, and restore it ` +
      `with pg_restore into a fresh folder; or move the folder away to start empty.`,
  );
}
