import { type Api as ApiAtHand, Api } from '../builders/api.js';
import { World } from '../builders/world.js';
import { createWorker, type WorkerApp } from '../../apps/worker/app.js';
import { FrozenClock } from './frozen-clock.js';

/** When every story begins: a Monday morning. */
export const BEGIN = new Date('2027-03-01T09:00:00Z');

/** Everything that runs, on a clock that stands still: the api, and the handlers of a worker that nobody starts. */
export class ContractWorld {
  private constructor(
    readonly world: World,
    readonly api: ApiAtHand,
    private readonly worker: WorkerApp,
  ) {}

  static async create(settings: Record<string, string> = {}): Promise<ContractWorld> {
    const world = await World.create({ PUBLIC_URL: 'https://letters.example', LOG_LEVEL: 'info', ...settings });
    Object.assign(world, { clock: new FrozenClock(world.database) });
    // The pages of `npm start` read the folder of the sink.
    Object.assign(world.configuration, { EMBEDDED: true, DEV_MAIL_DIR: world.mailDir });
    await world.clock.travelTo(BEGIN);
    const silent = Object.assign(Object.create(world.configuration) as typeof world.configuration, {
      LOG_LEVEL: 'silent',
    });
    return new ContractWorld(world, await Api.start(world), await createWorker(silent));
  }

  /** Runs one job as a worker does, now. @param handler its class */
  async run<P>(
    handler: abstract new (...parameters: never[]) => { handle(payload: P): Promise<void> },
    payload: P,
  ): Promise<void> {
    await this.worker.app.get<{ handle(payload: P): Promise<void> }>(handler, { strict: false }).handle(payload);
  }

  /** @returns the routes that were asked for so far: `GET /c/:slug` */
  visited(): Set<string> {
    const requests = this.api.log.filter(({ msg }) => msg === 'request');
    return new Set(requests.map(({ method, route }) => `${String(method)} ${String(route)}`));
  }

  async close(): Promise<void> {
    await this.api.close();
    await this.worker.app.close();
    await this.world.close();
  }
}
