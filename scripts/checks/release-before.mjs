// A release from this repository's history, built in a folder of its own under .undersigned/releases.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/common.mjs';
import { command } from './run-command.mjs';

/** The release whose data folders must go on, and whose workers must run beside ours. Move it with each release. */
export const RELEASE_BEFORE = '1f88654';

/**
 * Checks a commit out, installs its own dependencies and builds it, once.
 *
 * @param {string} commit any name git knows
 * @returns {Promise<{folder?: string, why?: string}>} the project's root in that commit, or why there is none
 */
export async function builtRelease(commit) {
  const { code, output } = await command('git', ['rev-parse', '--verify', '--quiet', `${commit}^{commit}`]);
  if (code !== 0) return { why: `this clone does not have the commit ${commit} (a shallow clone?)` };
  const folder = join(root, '.undersigned', 'releases', output.trim());
  const done = join(folder, '.undersigned-release');
  if (existsSync(done)) return { folder };
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  unpack(output.trim(), folder);
  process.stderr.write(`  … installing and building the release ${commit}\n`);
  const built = await command('npm', ['run', 'build', '--prefix', folder], { npm_config_loglevel: 'error' });
  if (built.code !== 0) throw new Error(`The release ${commit} could not be built:\n${built.output}`);
  writeFileSync(done, '');
  return { folder };
}

function unpack(commit, folder) {
  const archive = spawnSync('git', ['archive', '--format=tar', commit], { cwd: root, maxBuffer: 512 * 1024 * 1024 });
  if (archive.status !== 0) throw new Error(`git archive failed: ${archive.stderr}`);
  const tar = spawnSync('tar', ['-x', '-C', folder], { input: archive.stdout });
  if (tar.status !== 0) throw new Error(`tar failed: ${tar.stderr}`);
}
