import { join } from 'node:path';
import { isEmail } from 'class-validator';
import { addressKey, allowAgain } from '#mail';
import { processEnvironment } from '#platform/config';
import { createDataSource, Database } from '#platform/database';
import { secretFile } from '#platform/embedded';
import { withDatabase } from '../start/local-database.js';
import { defaultDataDir } from '../start/plan.js';

/**
 * `undersigned mails allow ADDRESS`: writes to a mailbox again that bounced or was refused. Needs the SECRET of the installation, by
 * which mailboxes are named.
 *
 * @returns the exit code
 */
export async function mailsAllow(address: string, options: { ownerAsked?: boolean }): Promise<number> {
  if (!isEmail(address)) {
    console.error('undersigned: ADDRESS must be a mail address like name@example.org');
    return 1;
  }
  const env = processEnvironment();
  const lifted = await withDatabase(
    env,
    (line) => console.error(line),
    async (url) => {
      const database = new Database(await createDataSource({ url, entities: [], poolSize: 2 }).initialize());
      const secret = env.SECRET || secretFile(join(defaultDataDir(), 'secret'));
      return allowAgain(database, addressKey(secret, address), options.ownerAsked === true).finally(() =>
        database.onApplicationShutdown(),
      );
    },
  );
  console.log(
    lifted.length === 0
      ? 'Nothing stands against this mailbox that this command may lift; after a complaint or an unsubscription, --owner-asked.'
      : `This mailbox is written to again. Lifted: ${lifted.join(', ')}.`,
  );
  return 0;
}
