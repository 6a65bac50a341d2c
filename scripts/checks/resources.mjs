// What several checks share; started when the first one asks, stopped at the end.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { root } from '../setup/common.mjs';
import { startRedis } from './redis.mjs';
import { endCommands } from './run-command.mjs';
import { findOrInstall } from './system-packages.mjs';

const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

export class Resources {
  buildFailed = false;
  #stops = [];
  #postgres;
  #redis;

  /** @returns {Promise<string>} the address of one throwaway cluster for all checks, as its administrator */
  async postgres() {
    this.#postgres ??= this.#startPostgres();
    return (await this.#postgres).url;
  }

  /** @returns {Promise<string>} the address of a fresh, empty database */
  async emptyDatabase() {
    const server = await this.postgres();
    const { default: pg } = await import('pg');
    const name = `check_${randomBytes(6).toString('hex')}`;
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(`CREATE DATABASE ${name}`).finally(() => client.end());
    return Object.assign(new URL(server), { pathname: `/${name}` }).href;
  }

  /** @returns {Promise<{url?: string, why?: string}>} a Redis of our own, or why there is none */
  redis() {
    this.#redis ??= startRedis(this.#stops);
    return this.#redis;
  }

  /** @returns {Promise<{path?: string, why?: string}>} */
  chromium() {
    return findOrInstall(CHROMIUM_NAMES, 'chromium');
  }

  async release() {
    endCommands();
    for (const stop of this.#stops.splice(0).reverse()) await stop();
  }

  async #startPostgres() {
    const { startThrowawayPostgres } = await import(join(root, 'dist/libs/platform/embedded/index.js'));
    const postgres = await startThrowawayPostgres();
    this.#stops.push(() => postgres.stop());
    return postgres;
  }
}
