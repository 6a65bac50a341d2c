import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claim } from '../owner-lock.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './start.js';

const PREFIX = 'undersigned-throwaway-';

/** A fast cluster in a temporary folder that is gone after `stop()`; for tests and demos only. */
export async function startThrowawayPostgres(log: (line: string) => void = () => undefined): Promise<EmbeddedPostgres> {
  removeAbandoned();
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  chmodSync(folder, 0o711); // for root, whose server runs as another user
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), durable: false, log });
    return { ...postgres, stop: () => postgres.stop().then(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}

/** Folders of runs that were killed before they could clean up. */
function removeAbandoned(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    try {
      if (!existsSync(join(folder, 'postgres.owner'))) continue; // just being made
      claim(join(folder, 'postgres.owner'));
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // in use, or another user's
    }
  }
}
