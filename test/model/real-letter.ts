import { isDeepStrictEqual } from 'node:util';
import { type Campaign, campaignById } from '#campaigns';
import { editionsOf } from '#roster';
import { rosterCount } from '../builders/rosters.js';
import type { World } from '../builders/world.js';
import type { LetterModel } from './letter-model.js';

/** The letter in the database, beside its model. */
export class RealLetter {
  /** ids of its sign-ons, in the order of the model's */
  readonly ids: string[] = [];
  private frozen: string[] = [];

  constructor(
    readonly world: World,
    readonly campaign: Campaign,
    /** the names of the acts that were done so far */
    readonly done: Set<string>,
  ) {}

  /** @returns how many events there are so far */
  async events(): Promise<number> {
    const row = await this.world.database.row<{ count: number }>('SELECT count(*)::int FROM events');
    return row?.count ?? 0;
  }

  /** @throws Error when what stands in the database is not what the model says, or breaks an invariant of docs/ARCHITECTURE.md */
  async agreesWith(model: LetterModel): Promise<void> {
    const { database } = this.world;
    const { id } = this.campaign;
    const rows = await database.rows<{ id: string; state: string; mergedInto: string | null }>(
      'SELECT id, state, merged_into FROM sign_ons WHERE campaign_id = $1',
      [id],
    );
    const byId = new Map(rows.map((row) => [row.id, row]));
    const real = this.ids.map((one) => [byId.get(one)?.state, byId.get(one)?.mergedInto ?? null]);
    const expected = model.signOns.map(({ state, into }) => [state, into === undefined ? null : this.ids[into]]);
    same('sign-ons', real, expected);
    same('rows', rows.length, model.signOns.length);
    same('campaign', (await campaignById(database, id)).state, model.state);
    // 1: one number everywhere.
    same('count', await rosterCount(database, id), model.count);
    const editions = (await editionsOf(database, id)).reverse();
    same(
      'editions',
      editions.map(({ count }) => count),
      model.editions,
    );
    await this.editionsStand(editions.map((edition) => edition.id));
    same('breaches', await this.breaches(), []);
  }

  /** 5: an edition never changes. */
  private async editionsStand(ids: string[]): Promise<void> {
    const prints = await Promise.all(
      ids.map(async (edition) => {
        const row = await this.world.database.row<{ print: string }>(
          `SELECT md5(editions::text || (SELECT coalesce(string_agg(entry::text, ';' ORDER BY position), '')
             FROM edition_signatories entry WHERE edition_id = editions.id)) AS print FROM editions WHERE id = $1`,
          [edition],
        );
        return row?.print ?? '';
      }),
    );
    same('frozen editions', prints.slice(0, this.frozen.length), this.frozen);
    this.frozen = prints;
  }

  private async breaches(): Promise<string[]> {
    const found = await this.world.database.rows<{ breach: string }>(
      `SELECT '2: sign-on without its event' AS breach FROM sign_ons WHERE campaign_id = $1
         AND (SELECT count(*) FROM events WHERE subject_id = sign_ons.id AND type = 'sign-on.accepted') <> 1
       UNION ALL
       SELECT '6: two approved signatories of one name' FROM sign_ons one JOIN sign_ons other USING (campaign_id, match_key)
         WHERE campaign_id = $1 AND one.id < other.id AND one.state = 'approved' AND other.state = 'approved'
           AND NOT one.declared_distinct AND NOT other.declared_distinct
       UNION ALL
       SELECT '1: an edition whose count is not its entries' FROM editions WHERE campaign_id = $1
         AND count <> (SELECT count(*) FROM edition_signatories WHERE edition_id = editions.id)
       UNION ALL
       SELECT 'merged into what is not on the roster or in review' FROM sign_ons it JOIN sign_ons target ON target.id = it.merged_into
         WHERE it.campaign_id = $1 AND target.state NOT IN ('approved', 'pending-review')`,
      [this.campaign.id],
    );
    return found.map(({ breach }) => breach);
  }
}

function same(what: string, real: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(real, expected))
    throw new Error(`${what}: the database says ${JSON.stringify(real)}, the model ${JSON.stringify(expected)}`);
}
