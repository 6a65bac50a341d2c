import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { camelRows } from './rows.js';

/** Something that answers SQL: the pool outside a transaction, or the one connection inside it. */
export interface Reader {
  /** @param parameters values for $1, $2 … @returns rows with camelCase keys */
  rows<T>(sql: string, parameters?: unknown[]): Promise<T[]>;
  /** @returns the first row, or undefined */
  row<T>(sql: string, parameters?: unknown[]): Promise<T | undefined>;
}

/** A reader inside a transaction. Only this can record events, so a change and its event share one commit. */
export interface Tx extends Reader {
  readonly inTransaction: true;
}

/**
 * Runs `work` in the transaction that the caller has begun, or in one of its own. For commands that are whole by themselves and may
 * also be a part of another.
 *
 * @returns what `work` returns; a rejection is passed on, and its transaction is rolled back
 */
export async function inTransaction<T>(connection: Database | Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
  return 'inTransaction' in connection ? work(connection) : connection.transaction(work);
}

function readerOver(connection: Pool | PoolClient): Reader {
  const rows = async <T>(sql: string, parameters: unknown[] = []): Promise<T[]> =>
    camelRows<T>(await connection.query(sql, parameters));
  return { rows, row: async <T>(sql: string, parameters?: unknown[]) => (await rows<T>(sql, parameters))[0] };
}

/** SQLSTATE deadlock_detected. */
const DEADLOCK = '40P01';
const MOST_TRIES = 3;

/** The process's door to PostgreSQL: one pool, shared with TypeORM. */
@Injectable()
export class Database implements Reader, OnApplicationShutdown {
  private readonly pool: Pool;
  private readonly reader: Reader;

  /** @param dataSource an initialized TypeORM DataSource; closed with the application */
  constructor(readonly dataSource: DataSource) {
    this.pool = (dataSource.driver as PostgresDriver).master as Pool;
    this.reader = readerOver(this.pool);
  }

  rows<T>(sql: string, parameters?: unknown[]): Promise<T[]> {
    return this.reader.rows<T>(sql, parameters);
  }

  row<T>(sql: string, parameters?: unknown[]): Promise<T | undefined> {
    return this.reader.row<T>(sql, parameters);
  }

  /**
   * Runs `work` in one READ COMMITTED transaction and commits when it resolves.
   * A rejection rolls back and is passed on; one that PostgreSQL chose to end a deadlock is begun anew, so `work` may run
   * more than once and keeps its effects to the transaction.
   */
  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.once(work, 'COMMIT');
      } catch (error) {
        if ((error as { code?: string }).code !== DEADLOCK || tries >= MOST_TRIES) throw error;
      }
    }
  }

  /** Runs `work` to see what would come of it, and takes all of it back. @returns what `work` saw */
  async tryOut<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.once(work, 'ROLLBACK');
  }

  private async once<T>(work: (tx: Tx) => Promise<T>, end: 'COMMIT' | 'ROLLBACK'): Promise<T> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    const onError = (error: Error): void => void (broken = error);
    // The pool listens only while it holds the connection; without a listener a lost one would end the process.
    client.on('error', onError);
    try {
      await client.query('BEGIN');
      const result = await work({ ...readerOver(client), inTransaction: true });
      await client.query(end);
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch(onError);
      throw error;
    } finally {
      client.off('error', onError);
      // A connection that could not even roll back is closed, not handed to the next request.
      client.release(broken);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
