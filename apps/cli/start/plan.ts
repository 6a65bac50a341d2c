import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

export type Environment = Record<string, string | undefined>;
export type Log = (line: string) => void;

export interface StackScripts {
  api: string;
  worker: string;
}

/** The folder of package.json; the same for the sources (in tests) and for what was built of them. */
export function projectRoot(): string {
  let dir = import.meta.dirname;
  while (!existsSync(join(dir, 'package.json'))) dir = dirname(dir);
  return dir;
}

/** Where `npm start` and the commands that work beside it keep their data. Ignored by git. */
export function defaultDataDir(): string {
  return join(projectRoot(), '.undersigned');
}

export function builtScripts(): StackScripts {
  const apps = join(projectRoot(), 'dist', 'apps');
  return { api: join(apps, 'api', 'main.js'), worker: join(apps, 'worker', 'main.js') };
}
