import type { Reader } from '#platform/database';

/**
 * A clock that a test or demonstration holds in its hand. All business time is the database's `app_now()`,
 * so moving it there moves it for every process at once.
 */
export class HeldClock {
  constructor(private readonly database: Reader) {}

  /** @returns what every process now takes for the time */
  async now(): Promise<Date> {
    const row = await this.database.row<{ now: Date }>('SELECT app_now() AS now');
    return (row as { now: Date }).now;
  }

  /** Moves the clock so that it reads `instant` now and runs on from there; backwards is allowed. */
  async travelTo(instant: Date): Promise<void> {
    await this.database.rows(
      `INSERT INTO clock_shift (shift) VALUES ($1::timestamptz - clock_timestamp())
       ON CONFLICT (single) DO UPDATE SET shift = excluded.shift`,
      [instant],
    );
  }

  /** @param interval a PostgreSQL or ISO 8601 interval: `'3 days'`, `'PT6H'`, `'-1 hour'` */
  async advance(interval: string): Promise<void> {
    await this.database.rows(
      `INSERT INTO clock_shift (shift) VALUES ($1::interval)
       ON CONFLICT (single) DO UPDATE SET shift = clock_shift.shift + excluded.shift`,
      [interval],
    );
  }
}

/**
 * Refuses to run a real installation on a shifted clock.
 *
 * @throws Error when the database's clock was moved by a test or demonstration
 */
export async function assertRealClock(database: Reader): Promise<void> {
  const shifted = await database.row('SELECT 1 AS found FROM clock_shift');
  if (shifted !== undefined) {
    throw new Error(
      'The clock of this database was moved by a test. Cure: DELETE FROM clock_shift, or use another database.',
    );
  }
}
