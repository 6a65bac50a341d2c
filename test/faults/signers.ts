import { setTimeout as pause } from 'node:timers/promises';
import type { SignOnRequest } from '../builders/sign-on-bodies.js';

const AT_ONCE = 16;
const GIVE_UP_MS = 120_000;
const TRY_AGAIN_MS = 50;

/** What became of a crowd. */
export interface Crowd {
  /** the answered sign-ons: id by the mailbox */
  accepted: Map<string, string>;
  /** mailboxes that were told no, with the status */
  refused: Map<string, number>;
  lastAt: number;
}

/** People who sign at once and, when nothing answers, press the button again until something does. */
export class Signers {
  readonly crowd: Crowd = { accepted: new Map(), refused: new Map(), lastAt: 0 };
  private readonly queue: SignOnRequest[];
  private answers = 0;

  constructor(
    private readonly url: string,
    private readonly slug: string,
    private readonly bodies: SignOnRequest[],
  ) {
    this.queue = [...bodies];
  }

  /** Signs for all. @param pauseMs between two of one person, to spread them out */
  async sign(pauseMs = 0): Promise<Crowd> {
    const person = async (): Promise<void> => {
      for (let body = this.queue.shift(); body !== undefined; body = this.queue.shift()) {
        await this.one(body);
        this.answers += 1;
        if (pauseMs > 0) await pause(pauseMs);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, person));
    this.crowd.lastAt = Date.now();
    return this.crowd;
  }

  /** Resolves when a share of all was answered. */
  async answered(share: number): Promise<void> {
    while (this.answers < share * this.bodies.length) await pause(5);
  }

  private async one(body: SignOnRequest): Promise<void> {
    const giveUp = Date.now() + GIVE_UP_MS;
    while (Date.now() < giveUp) {
      const answer = await this.post(body);
      if (answer?.status === 202) {
        this.crowd.accepted.set(body.contactEmail, answer.id);
        return;
      }
      if (answer !== undefined && answer.status < 500 && answer.status !== 429) {
        this.crowd.refused.set(body.contactEmail, answer.status);
        return;
      }
      await pause(TRY_AGAIN_MS);
    }
    throw new Error('Nobody answered a signer for two minutes.');
  }

  private async post(body: SignOnRequest): Promise<{ status: number; id: string } | undefined> {
    try {
      const answer = await fetch(`${this.url}/api/v1/campaigns/${this.slug}/sign-ons`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': body.contactEmail },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(15_000),
      });
      const { id } = (await answer.json()) as { id: string };
      return { status: answer.status, id };
    } catch {
      return undefined; // killed in the middle of an answer, or not there
    }
  }
}
