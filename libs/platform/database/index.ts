export { DatabaseModule } from './database.module.js';
export { createDataSource } from './data-source.js';
export { Database, inTransaction, type Reader, type Tx } from './database.js';
export { assertMigrated, pendingSchemaChanges, runMigrations } from './migrate.js';
export { sqlList } from './sql-list.js';
