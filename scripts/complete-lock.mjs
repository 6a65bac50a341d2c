// `npm run lock`: run it after every change of dependencies.
//
// npm leaves optional packages of other platforms out of package-lock.json when it cannot see them while it writes the
// lock (npm/cli issue 4828), and then `npm ci` refuses that lock everywhere. This adds what is missing, by version and
// platform, and asks the registry for every integrity hash that is not in the lock.
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { entriesWithoutIntegrity, nameOf } from './checks/lockfile.mjs';

const SYSTEMS = ['darwin', 'linux', 'win32', 'android', 'freebsd', 'openharmony'];
const PROCESSORS = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 's390x', 'riscv64', 'loong64'];

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const added = {};

/** Whether node would find `name` from the folder of a package. */
function resolves(from, name) {
  for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
    if (lock.packages[`${base === '' ? '' : `${base}/`}node_modules/${name}`]) return true;
    if (base === '') return false;
  }
}

/** `@swc/core-linux-arm-gnueabihf` is for linux on arm. */
function platformOf(name) {
  const words = name.split(/[-/]/);
  return {
    os: SYSTEMS.filter((system) => words.includes(system)),
    cpu: PROCESSORS.filter((processor) => words.includes(processor)),
    libc: words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : undefined,
  };
}

/** @returns {Promise<string>} the hash that the registry publishes for one version */
async function integrityOf(name, version) {
  const { stdout } = await promisify(execFile)('npm', ['view', `${name}@${version}`, 'dist.integrity', '--json']);
  return JSON.parse(stdout);
}

for (const [from, { dev, optionalDependencies = {} }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const { os, cpu, libc } = platformOf(name);
    if (resolves(from, name) || os.length === 0 || !/^\d/.test(version)) continue;
    added[`node_modules/${name}`] = { version, cpu: cpu.length > 0 ? cpu : undefined, dev, libc, optional: true, os };
  }
}

const sorted = Object.entries({ ...lock.packages, ...added }).sort(([a], [b]) => a.localeCompare(b, 'en'));
const complete = { ...lock, packages: Object.fromEntries(sorted) };
const bare = entriesWithoutIntegrity(complete);
for (const path of bare) {
  const entry = complete.packages[path];
  complete.packages[path] = {
    version: entry.version,
    integrity: await integrityOf(nameOf(path), entry.version),
    ...entry,
  };
}
writeFileSync(file, `${JSON.stringify(complete, null, 2)}\n`);
console.log(
  `${Object.keys(added).length} packages of other platforms added, ${bare.length} integrity hashes completed.`,
);
