import { addCoordinator } from '#access';
import type { Database } from '#platform/database';
import { Http, HttpError } from './http.js';
import { inParallel } from './in-parallel.js';

/** The parts of a sign-on that deciding needs. */
interface Waiting {
  id: string;
  name: string;
  state: string;
  receivedAt: string;
}

/** What the review came to. */
export interface ReviewResult {
  approved: number;
  merged: number;
  rejected: number;
  /** pairs that might have been one organization and were answered with "different" */
  different: number;
}

/** Two sign-ons that may be one organization. */
interface Pair {
  pair: Waiting[];
  verdict: 'same' | 'review';
}

const AT_ONCE = 8;

/** A coordinator at work, through the api. */
export class DemoCoordinator {
  private constructor(
    private readonly http: Http,
    private readonly slug: string,
  ) {}

  /** Makes the token as `bin/undersigned coordinator add` does. */
  static async join(database: Database, baseUrl: string, slug: string): Promise<DemoCoordinator> {
    const { token } = await database.transaction((tx) =>
      addCoordinator(tx, {
        name: 'Demo Coordinator',
        email: 'coordinator@convener.example',
        mayCreateCampaigns: true,
        campaignIds: [],
        role: 'owner',
      }),
    );
    return new DemoCoordinator(new Http(baseUrl, token), slug);
  }

  /** Writes the campaign and opens it. */
  async open(campaign: object): Promise<void> {
    await this.http.json('POST', '/api/v1/coordinator/campaigns', { slug: this.slug, ...campaign });
    await this.http.json('POST', `${this.path}/open`, {});
  }

  /**
   * Works through the queue: rejects the unfit, merges what matching calls the same into whoever signed first, says of every
   * question that the two differ (a roster's organizers printed both), approves the rest.
   *
   * @param unfit the name to reject
   * @param leave how many to leave in the queue, the latest
   */
  async review(unfit: string, leave = 0): Promise<ReviewResult> {
    const result: ReviewResult = { approved: 0, merged: 0, rejected: 0, different: 0 };
    for (const { id } of (await this.waiting()).filter(({ name }) => name === unfit)) {
      await this.decide(id, 'reject', {
        reason: 'The letter is signed by organizations that work on water, not by shops.',
      });
      result.rejected++;
    }
    await this.answerPairs(result);
    const rest = await this.waiting();
    await inParallel(rest.slice(0, rest.length - leave), AT_ONCE, ({ id }) => this.decide(id, 'approve', {}));
    result.approved = rest.length - leave;
    return result;
  }

  private get path(): string {
    return `/api/v1/coordinator/campaigns/${this.slug}`;
  }

  private async answerPairs(result: ReviewResult): Promise<void> {
    for (;;) {
      const pairs = await this.http.json<Pair[]>('GET', `${this.path}/possible-duplicates`);
      const ready = pairs.filter(({ pair }) => pair.every(({ state }) => state === 'pending-review'));
      if (ready.length === 0) return;
      for (const { pair, verdict } of ready) {
        if (verdict === 'same') result.merged += await this.mergeLater(pair);
        else result.different += await this.sayDifferent(pair);
      }
    }
  }

  private async sayDifferent(pair: Waiting[]): Promise<number> {
    const body = { pair: pair.map(({ id }) => id), answer: 'different' };
    await this.http.json('POST', `${this.path}/possible-duplicates/answer`, body);
    return 1;
  }

  private async mergeLater(pair: Waiting[]): Promise<number> {
    const [first, second] = pair.toSorted(
      (a, b) => a.receivedAt.localeCompare(b.receivedAt) || a.id.localeCompare(b.id),
    );
    if (first === undefined || second === undefined) return 0;
    try {
      await this.decide(second.id, 'merge', { into: first.id });
      return 1;
    } catch (error) {
      // Three spellings make three pairs; merging the second leaves the third pair with one side already merged.
      if (error instanceof HttpError && error.status === 409) return 0;
      throw error;
    }
  }

  private async waiting(): Promise<Waiting[]> {
    const all: Waiting[] = [];
    let cursor: string | undefined;
    do {
      const query = `state=pending-review&limit=200${cursor === undefined ? '' : `&cursor=${cursor}`}`;
      const page = await this.http.json<{ items: Waiting[]; nextCursor?: string }>(
        'GET',
        `${this.path}/sign-ons?${query}`,
      );
      all.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    return all;
  }

  private async decide(id: string, verb: 'approve' | 'reject' | 'merge', body: object): Promise<void> {
    await this.http.json('POST', `${this.path}/sign-ons/${id}/${verb}`, body);
  }
}
