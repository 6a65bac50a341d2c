// `nest build`, when it is needed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BootstrapError, lockFile, readJson, root, say, seconds } from './common.mjs';
import { withLock } from './lock.mjs';
import { pinnedNode } from './pinned-node.mjs';

const buildStamp = join(root, 'dist', '.undersigned-build');
const SOURCES = ['apps', 'libs', 'migrations', '.swcrc', 'nest-cli.json', 'package.json'];

/** Runs `nest build` when dist is missing, or when any source was changed, added or removed since the last build. */
export async function ensureBuilt() {
  if (isBuilt()) return;
  await withLock(lockFile(), 'building', say, async () => {
    if (!isBuilt()) build();
  });
}

/** Changes when a source is edited, added or removed. */
function sourcesFingerprint() {
  const hash = createHash('sha256');
  const visit = (path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return;
    if (!stat.isDirectory()) {
      hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`);
      return;
    }
    for (const name of readdirSync(path).sort()) visit(join(path, name));
  };
  for (const source of SOURCES) visit(join(root, source));
  return hash.digest('hex');
}

function isBuilt() {
  try {
    return readFileSync(buildStamp, 'utf8') === sourcesFingerprint();
  } catch {
    return false;
  }
}

/** Builds into a folder of its own and swaps it in whole, so that nobody ever loads half a build or a deleted source. */
function build() {
  say('Building …');
  const started = Date.now();
  const fingerprint = sourcesFingerprint(); // taken first: an edit during the build makes the next start build again
  const fresh = `.dist-${process.pid}`;
  const config = readJson(join(root, 'nest-cli.json'));
  config.compilerOptions.builder.options.outDir = fresh;
  removeLeftovers();
  mkdirSync(join(root, fresh));
  const configFile = join(fresh, 'nest-cli.json'); // nest wants it relative to the working directory
  writeFileSync(join(root, configFile), JSON.stringify(config));
  const result = spawnSync(pinnedNode(), ['node_modules/@nestjs/cli/bin/nest.js', 'build', '--config', configFile], {
    cwd: root,
    encoding: 'utf8',
  });
  if (result.status !== 0) {
    rmSync(join(root, fresh), { recursive: true, force: true });
    say(`${result.stdout ?? ''}${result.stderr ?? ''}`);
    throw new BootstrapError('the build failed (see above).');
  }
  rmSync(join(root, configFile));
  writeFileSync(join(root, fresh, '.undersigned-build'), fingerprint);
  const old = join(root, `.dist-old-${process.pid}`);
  if (existsSync(join(root, 'dist'))) renameSync(join(root, 'dist'), old);
  renameSync(join(root, fresh), join(root, 'dist'));
  rmSync(old, { recursive: true, force: true });
  say(`Built in ${seconds(started)} s.`);
}

/** Called under the lock: whoever left such a folder is dead. */
function removeLeftovers() {
  for (const name of readdirSync(root)) {
    if (name.startsWith('.dist-')) rmSync(join(root, name), { recursive: true, force: true });
  }
}
