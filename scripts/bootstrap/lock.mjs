// A lock file that names its holder, so that a lock left by a killed process frees itself.
import { mkdirSync, readFileSync, rmSync, rmdirSync, statSync, writeFileSync } from 'node:fs';

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Runs `work` while holding `file`; waits for another living holder to finish first.
 * @param {string} file path of the lock
 * @param {string} what what the holder is doing, for the message of those who wait
 */
export async function withLock(file, what, say, work) {
  let told = false;
  while (!take(file)) {
    if (!told && isHeld(file)) {
      say(`Another Undersigned process is ${what}; waiting for it …`);
      told = true;
    }
    await pause(told ? 100 : 5);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file) {
  try {
    writeFileSync(file, holderOf(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    freeIfHolderIsDead(file);
    return false;
  }
}

/** Only one process may judge and free a dead lock at a time; otherwise two could free it, one of them a fresh one. */
function freeIfHolderIsDead(file) {
  if (isHeld(file)) return;
  const guard = `${file}.freeing`;
  try {
    mkdirSync(guard);
  } catch {
    if (ageMs(guard) > 10_000) rmSync(guard, { recursive: true, force: true });
    return;
  }
  try {
    if (!isHeld(file)) rmSync(file, { force: true });
  } finally {
    rmdirSync(guard);
  }
}

function isHeld(file) {
  let holder;
  try {
    holder = readFileSync(file, 'utf8');
  } catch {
    return false;
  }
  const pid = Number.parseInt(holder, 10);
  if (!pid) return ageMs(file) < 5_000; // just being written, or broken
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code === 'ESRCH') return false;
  }
  return holder === holderOf(pid);
}

/** The pid alone is not enough: after a restart of the machine another process may have it. */
function holderOf(pid) {
  return `${pid} ${startTime(pid)}`;
}

function startTime(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return ''; // no /proc on this system: the pid has to do
  }
}

function ageMs(path) {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}
