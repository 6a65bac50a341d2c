import 'reflect-metadata';
import { assertRealClock } from '#platform/clock';
import { loadConfiguration } from '#platform/config';
import { Database } from '#platform/database';
import { exitWhenParentDies } from '#platform/embedded';
import { createApi } from './app.js';

const configuration = loadConfiguration();
const app = await createApi(configuration);
if (configuration.NODE_ENV === 'production') await assertRealClock(app.get(Database));
await app.listen(configuration.PORT, configuration.HOST);
if (configuration.EMBEDDED) exitWhenParentDies();
