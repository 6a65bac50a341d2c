export { DatabaseModule } from './database.module.js';
export { createDataSource } from './data-source.js';
export { Database, type Reader, type Tx } from './database.js';
export { pendingSchemaChanges, runMigrations } from './migrate.js';
