import { HeldClock } from '#platform/clock';
import type { Database } from '#platform/database';

/** A clock that stands still, so that pages, mails and hashes say the same in each run. Only for a database of a test's own. */
export class FrozenClock extends HeldClock {
  constructor(private readonly frozen: Database) {
    super(frozen);
  }

  override async travelTo(instant: Date): Promise<void> {
    await this.frozen.rows(
      `CREATE OR REPLACE FUNCTION app_now() RETURNS timestamptz LANGUAGE sql VOLATILE PARALLEL RESTRICTED
       AS 'SELECT timestamptz ''${instant.toISOString()}'''`,
    );
  }

  override async advance(interval: string): Promise<void> {
    const row = await this.frozen.row<{ then: Date }>('SELECT app_now() + $1::interval AS then', [interval]);
    if (row !== undefined) await this.travelTo(row.then);
  }
}
