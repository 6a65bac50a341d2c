// Tells when files below the source folders changed, once for a burst of changes.
import { watch } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/common.mjs';

/** Editors and `git checkout` write many files at once. */
const QUIET_MS = 50;

/**
 * @param {() => Promise<void>} onChange never called again before it has ended
 * @returns {() => void} ends the watching
 */
export function watchSources(onChange, folders = ['apps', 'libs', 'migrations'].map((name) => join(root, name))) {
  let timer;
  let busy = false;
  let again = false;
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(run, QUIET_MS);
  };
  const run = async () => {
    again = busy;
    if (busy) return;
    busy = true;
    await onChange().finally(() => (busy = false));
    if (again) changed();
    again = false;
  };
  const watchers = folders.map((folder) =>
    watch(folder, { recursive: true }, (_, file) => {
      if (file === null || /\.tsx?$/.test(file)) changed();
    }),
  );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
