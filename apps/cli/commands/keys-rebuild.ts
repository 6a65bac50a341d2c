import { rebuildKeys } from '#matching';
import { processEnvironment } from '#platform/config';
import { createDataSource, Database } from '#platform/database';
import { withDatabase } from '../start/local-database.js';

/** `undersigned keys rebuild`: derives every key anew from the names as typed. @returns the exit code: 1 when approved names collide */
export async function keysRebuild(): Promise<number> {
  const log = (line: string): void => console.error(line);
  const { names, signOns, linked, collisions } = await withDatabase(processEnvironment(), log, async (url) => {
    const database = new Database(await createDataSource({ url, entities: [], poolSize: 2 }).initialize());
    return rebuildKeys(database).finally(() => database.onApplicationShutdown());
  });
  console.log(
    `Keys changed of ${names} names of organizations and ${signOns} sign-ons; ${linked} sign-ons were looked up for the first time.`,
  );
  for (const {
    campaign,
    names: [one, other],
  } of collisions)
    console.error(
      `${campaign}: “${one}” and “${other}” are one name now. Merge the two, or say that they differ, and run this again.`,
    );
  return collisions.length === 0 ? 0 : 1;
}
