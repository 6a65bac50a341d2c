import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readSources, type Sources } from '../../scripts/checks/sql/program.ts';

/** What statements are handed to; stands where the check looks for it. */
const READER = `
export interface Reader {
  rows<T>(sql: string, parameters?: unknown[]): Promise<T[]>;
  row<T>(sql: string, parameters?: unknown[]): Promise<T | undefined>;
}
export declare const tx: Reader;`;

const TSCONFIG = { compilerOptions: { strict: true, target: 'es2022', module: 'nodenext', types: [] } };

/**
 * A small tree of sources with a reader called `tx`.
 *
 * @param files text by path; each file of a lib may use `tx` without importing it
 */
export function sourcesOf(files: Record<string, string>): Sources {
  const root = mkdtempSync(join(tmpdir(), 'undersigned-sources-'));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  try {
    write('tsconfig.json', JSON.stringify(TSCONFIG));
    write('package.json', '{ "type": "module" }');
    write('libs/platform/database/database.ts', READER);
    for (const [path, text] of Object.entries(files)) {
      const up = '../'.repeat(path.split('/').length - 1);
      write(path, `import { tx } from '${up}libs/platform/database/database.js'; ${text}`);
    }
    return readSources(root, ['apps', 'libs'], () => true);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
