import { DataSource, type MixedList, type ObjectLiteral } from 'typeorm';
import { SnakeNaming } from './naming.js';

type EntityClass = new () => ObjectLiteral;

/** What a connection needs to know. */
export interface DataSourceSettings {
  url: string;
  entities: EntityClass[];
  poolSize?: number;
  /** Classes or glob patterns; only the migrator gives them. */
  migrations?: MixedList<new () => object> | string[];
}

/** @returns a DataSource that is not connected yet. Never synchronizes: migrations are hand-written. */
export function createDataSource({ url, entities, poolSize = 10, migrations = [] }: DataSourceSettings): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities,
    migrations: migrations as string[],
    namingStrategy: new SnakeNaming(),
    migrationsTransactionMode: 'each',
    // Intervals such as P7D are counted in UTC, whatever the server's zone: no reminder moves with its daylight saving.
    extra: {
      max: poolSize,
      application_name: 'undersigned',
      options: '-c timezone=UTC',
      connectionTimeoutMillis: 10_000,
    },
    logging: false,
  });
}
