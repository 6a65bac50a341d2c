import 'reflect-metadata';
import { assertRealClock } from '#platform/clock';
import { loadConfiguration } from '#platform/config';
import { assertMigrated, Database } from '#platform/database';
import { exitWhenParentDies } from '#platform/embedded';
import { exitWithReason } from '#platform/logging';
import { createApi } from './app.js';

try {
  const configuration = loadConfiguration();
  const app = await createApi(configuration);
  await assertMigrated(app.get(Database));
  if (configuration.NODE_ENV === 'production') await assertRealClock(app.get(Database));
  await app.listen(configuration.PORT, configuration.HOST);
  if (configuration.EMBEDDED) exitWhenParentDies();
} catch (error) {
  exitWithReason('api', error);
}
