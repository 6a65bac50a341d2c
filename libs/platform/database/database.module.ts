import { type DynamicModule, Module } from '@nestjs/common';
import type { ObjectLiteral } from 'typeorm';
import { Configuration } from '#platform/config';
import { createDataSource } from './data-source.js';
import { Database } from './database.js';

/** Connects to PostgreSQL once per process and makes {@link Database} injectable everywhere. */
@Module({})
export class DatabaseModule {
  /** @param entities every entity of the application; their libs do not know each other's */
  static forRoot(entities: (new () => ObjectLiteral)[]): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      providers: [
        {
          provide: Database,
          inject: [Configuration],
          useFactory: async ({ DATABASE_URL, DATABASE_POOL }: Configuration) =>
            new Database(await createDataSource({ url: DATABASE_URL, entities, poolSize: DATABASE_POOL }).initialize()),
        },
      ],
      exports: [Database],
    };
  }
}
