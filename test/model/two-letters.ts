import { isDeepStrictEqual } from 'node:util';
import type { Campaign } from '#campaigns';
import { FindMatches, openDuplicates } from '#matching';
import { answersAbout, createOrganization } from '#organizations';
import { approveSignOn, mergeSignOn, rejectSignOn, sayNotTheSame, undoMerge } from '#review';
import type { SignOn } from '#sign-ons';
import { anOpenCampaign } from '../builders/campaigns.js';
import { asSeen } from '../builders/decisions.js';
import { aVerifiedSignOn } from '../builders/sign-ons.js';
import { unique, type World } from '../builders/world.js';

/** What a coordinator decides about one sign-on of one letter, or about two. */
export interface Decision {
  verb: (typeof VERBS)[number];
  letter: number;
  one: number;
  other: number;
}

export const VERBS = [
  'approve',
  'approve as another',
  'reject',
  'merge',
  'merge even so',
  'undo',
  'say different',
  'say unsure',
  'match again',
] as const;

/** With these codes a decision may be refused: the letter is in no state for it, or somebody said otherwise. */
const REFUSALS = new Set([
  'different-from-itself',
  'illegal-move',
  'merge-into-itself',
  'merge-off-roster',
  'merge-target',
  'not-merged',
  'possible-duplicate',
  'said-different',
  'undo-merge-first',
]);

/** Two letters that the same organizations sign under several names, and what the coordinators of both decide. */
export class TwoLetters {
  private constructor(
    private readonly world: World,
    private readonly letters: readonly { campaign: Campaign; signOns: readonly SignOn[] }[],
  ) {}

  static async open(world: World): Promise<TwoLetters> {
    const [known, also, stranger] = [`Casa ${unique('Ixim')}`, `Red ${unique('Kaan')}`, `Foro ${unique('Tzij')}`];
    for (const name of [known, also])
      await world.database.transaction((tx) => createOrganization(tx, { name, origin: 'import', vouched: true }));
    const letters: { campaign: Campaign; signOns: SignOn[] }[] = [];
    for (let letter = 0; letter < 2; letter += 1) {
      const campaign = await anOpenCampaign(world);
      const signOns: SignOn[] = [];
      for (const organizationName of [known, `${known}, A.C.`, also, also.toUpperCase(), stranger]) {
        const signOn = await aVerifiedSignOn(world, campaign, { organizationName });
        await new FindMatches(world.database).handle({ signOnId: signOn.id });
        signOns.push(signOn);
      }
      letters.push({ campaign, signOns });
    }
    return new TwoLetters(world, letters);
  }

  /**
   * Does it. What is refused must change nothing, and a merge must be undone exactly before it is done for good.
   *
   * @returns whether it was done
   * @throws Error when an invariant is broken after it
   */
  async decide(decision: Decision): Promise<boolean> {
    const before = await this.everything();
    const done = await this.attempt(decision);
    if (!done) this.agree('what was refused', await this.everything(), before);
    else if (decision.verb.startsWith('merge')) {
      await this.attempt({ ...decision, verb: 'undo' });
      this.agree('what a merge changed, undone', await this.everything(), before);
      await this.attempt(decision);
    }
    for (const { campaign } of this.letters) await this.stands(campaign.id);
    return done;
  }

  private async attempt({ verb, letter, one, other }: Decision): Promise<boolean> {
    const { campaign, signOns } = this.letters[letter] as (typeof this.letters)[number];
    const [id, otherId] = [signOns[one]?.id ?? '', signOns[other]?.id ?? ''];
    const { database } = this.world;
    try {
      if (verb === 'match again') await new FindMatches(database).handle({ signOnId: id });
      else
        await database.transaction<unknown>(async (tx) => {
          const seen = await asSeen(tx, id);
          switch (verb) {
            case 'approve':
              return approveSignOn(tx, campaign.id, id, 'operator', seen);
            case 'approve as another':
              return approveSignOn(tx, campaign.id, id, 'operator', { notSameAs: [otherId], ...seen });
            case 'reject':
              return rejectSignOn(tx, campaign.id, id, 'operator', 'No.', seen);
            case 'merge':
            case 'merge even so':
              return mergeSignOn(tx, campaign.id, id, otherId, 'operator', {
                evenSo: verb === 'merge even so',
                ...seen,
              });
            case 'undo':
              return undoMerge(tx, campaign.id, id, 'operator');
            case 'say different':
            case 'say unsure':
              return sayNotTheSame(
                tx,
                campaign.id,
                [id, otherId],
                verb === 'say unsure' ? 'unsure' : 'different',
                'operator',
              );
          }
        });
      return true;
    } catch (error) {
      if (REFUSALS.has((error as { code?: string }).code ?? '')) return false;
      throw error;
    }
  }

  /** Invariant 6: nobody is listed twice unless a coordinator said so or is asked, and "not the same" is not asked again. */
  private async stands(campaignId: string): Promise<void> {
    const { database } = this.world;
    const twice = await database.rows<{ name: string; other: string }>(
      `SELECT l.name, r.name AS other FROM sign_ons l JOIN sign_ons r ON r.campaign_id = l.campaign_id AND l.id < r.id
       JOIN organization_links ll ON ll.sign_on_id = l.id JOIN organizations lo ON lo.id = ll.organization_id
       JOIN organization_links rl ON rl.sign_on_id = r.id JOIN organizations ro ON ro.id = rl.organization_id
       WHERE l.campaign_id = $1 AND l.state = 'approved' AND r.state = 'approved'
         AND (lo.root_id = ro.root_id OR l.match_key = r.match_key)
         AND NOT EXISTS (SELECT FROM possible_duplicates
           WHERE left_id = l.id AND right_id = r.id AND answer IN ('different', 'open'))`,
      [campaignId],
    );
    this.agree('listed twice', twice, []);
    for (const { leftId, rightId, linked } of await openDuplicates(database, campaignId)) {
      if (linked) continue;
      const [left, right] = [await this.rootOf(leftId), await this.rootOf(rightId)];
      this.agree('asked again', (await answersAbout(database, left)).get(right), undefined);
    }
  }

  private async rootOf(signOnId: string): Promise<string> {
    const row = await this.world.database.row<{ rootId: string }>(
      'SELECT root_id FROM organization_links JOIN organizations ON organizations.id = organization_id WHERE sign_on_id = $1',
      [signOnId],
    );
    return row?.rootId ?? '';
  }

  /** All that decisions may touch, but for the records of who did what. */
  private async everything(): Promise<unknown> {
    const ordered = {
      sign_ons: 'id',
      possible_duplicates: 'id',
      organization_links: 'sign_on_id',
      organizations: 'id',
      organization_names: 'id',
      organization_answers: 'left_id, right_id',
    };
    return Promise.all(
      Object.entries(ordered).map(([table, order]) =>
        this.world.database.rows(`SELECT to_jsonb(it) AS row FROM ${table} it ORDER BY ${order}`),
      ),
    );
  }

  private agree(what: string, real: unknown, expected: unknown): void {
    if (!isDeepStrictEqual(real, expected))
      throw new Error(`${what}: ${JSON.stringify(real)} instead of ${JSON.stringify(expected)}`);
  }
}
