// Every command of package.json: installs and builds what it needs, then runs it on the pinned Node.
// Plain JavaScript without dependencies, because it runs before anything is installed, on whatever Node the machine has.
import { ensureBuilt } from './setup/build.mjs';
import { say, SetupError } from './setup/common.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { refuseOldNode, runOnPinnedNode } from './setup/node.mjs';
import { jestArguments, testEnvironment } from './tests/jest-arguments.mjs';

/** Without a bound the young generation takes a quarter of a gigabyte of what streams through, though nothing of it is kept. */
const product = ['--enable-source-maps', '--max-semi-space-size=8'];

const cli = (args) => runOnPinnedNode([...product, 'dist/apps/cli/main.js', ...args], { tellWhenWeDie: true });
const script = (file, args) => runOnPinnedNode([file, ...args], { tellWhenWeDie: true });
const checks = (list) => (args) => script('scripts/checks/run.mjs', [list, ...args]);
const jest = (how) => (args) => runOnPinnedNode(jestArguments(how, args), { env: testEnvironment() });

/** What each command does, and whether dist has to be up to date before. The checks build by themselves, as one of their steps. */
const COMMANDS = {
  cli: { build: true, run: cli },
  start: { build: true, run: (args) => cli(['start', ...args]) },
  build: { build: true, run: () => 0 },
  dev: { build: true, run: (args) => script('scripts/dev/dev.mjs', args) },
  check: { run: checks('check') },
  test: { run: checks('test') },
  'test:long': { run: checks('long') },
  'test:unit': { run: jest('unit') },
  'test:int': { build: true, run: jest('integration') },
  'test:watch': { build: true, run: jest('watch') },
  'test:debug': { build: true, run: jest('debug') },
  'test:upgrade': { run: (args) => script('scripts/checks/run.mjs', ['upgrade', ...args]) },
  'compare:accepts': { build: true, run: (args) => script('scripts/checks/accepts.mjs', args) },
  'test:faults': { build: true, run: (args) => script('scripts/checks/faults.mjs', args) },
};

/**
 * Runs a command and makes its result, or its error, the exit code of this process.
 *
 * @param {string} name a key of COMMANDS
 * @param {string[]} args its own arguments
 */
export async function run(name, args) {
  const command = COMMANDS[name];
  try {
    if (!command)
      throw new SetupError(`there is no command “${name}”. There are: ${Object.keys(COMMANDS).join(', ')}.`);
    refuseOldNode();
    await ensureInstalled();
    if (command.build) await ensureBuilt();
    process.exitCode = await command.run(args);
  } catch (error) {
    say(error instanceof SetupError ? `undersigned: ${error.message}` : String(error?.stack ?? error));
    process.exitCode = 1;
  }
}
