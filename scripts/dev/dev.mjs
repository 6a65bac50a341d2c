// `npm run dev [-- --inspect]`: what `npm start` runs, and api and worker again after every change of the code. PostgreSQL, the
// mail sink and their data go on. With --inspect a debugger finds the api on port 9229 and the worker on port 9230.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../setup/build.mjs';
import { root, say, seconds, SetupError } from '../setup/common.mjs';
import { LogFollower } from './log-follower.mjs';
import { watchSources } from './watch-sources.mjs';

const { values } = parseArgs({ options: { inspect: { type: 'boolean', default: false } } });
const nodeFlags = values.inspect ? { api: ['--inspect=9229'], worker: ['--inspect=9230'] } : {};
const dist = (path) => import(join(root, 'dist', path));

const { start } = await dist('apps/cli/start/start.js');
const { loadDemoCampaign } = await dist('apps/cli/demo/load-demo-campaign.js');
const logs = ['api', 'worker'].map((name) => new LogFollower(name, join(root, '.undersigned', `${name}.log`)));
process.exit(await start({ loadDemoCampaign, nodeFlags, onReady: follow }));

/** @returns {() => void} ends the following */
function follow(stack) {
  for (const log of logs) log.start();
  say('Watching apps, libs and migrations; a change starts api and worker again. Warnings of both appear here.');
  const unwatch = watchSources(() => rebuild(stack));
  return () => {
    unwatch();
    for (const log of logs) log.stop();
  };
}

async function rebuild(stack) {
  const started = Date.now();
  try {
    const changed = await ensureBuilt();
    if (changed.length === 0) return;
    if (changed.some((file) => file.startsWith('migrations'))) migrate(stack.databaseUrl);
    await stack.restart();
    say(
      `${changed.length === 1 ? changed[0] : `${changed.length} files`} changed: running again after ${seconds(started)} s.`,
    );
  } catch (error) {
    say(error instanceof SetupError ? error.message : String(error?.stack ?? error));
    say('Still running what was built before. The next change tries again.');
  }
}

/** In a process of its own: this one keeps the migrations it has loaded. */
function migrate(databaseUrl) {
  const env = { ...process.env, DATABASE_URL: databaseUrl };
  const { status } = spawnSync(process.execPath, [join(root, 'dist/apps/cli/main.js'), 'migrate'], {
    env,
    stdio: 'inherit',
  });
  if (status !== 0) throw new SetupError('the migration failed (see above).');
}
