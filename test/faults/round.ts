import { setTimeout as pause } from 'node:timers/promises';
import { type Campaign, campaignById } from '#campaigns';
import { waitUntil } from '#platform/embedded';
import { linkToken } from '#verification';
import { anOpenCampaign } from '../builders/campaigns.js';
import { aSignOnBody, type SignOnRequest } from '../builders/sign-on-bodies.js';
import { type FaultStack, SECRET } from './fault-stack.js';
import { examine, type Findings, settled } from './oracle.js';
import { Signers } from './signers.js';

const SETTLED_WITHIN_MS = 120_000;
const LOOK_EVERY_MS = 100;
/** of the mail transport, see libs/mail */
const SMTP_CONNECTIONS = 10;

/** One campaign with a crowd of signers, and what was done to the stack meanwhile. */
export class Round {
  /** worker processes that were killed */
  kills = 0;
  /** when the last piece was whole again, or fell for good */
  faultOver = 0;
  private unansweredBefore = 0;
  private answered: string[] = [];
  private lastAt = 0;

  private constructor(
    readonly stack: FaultStack,
    readonly campaign: Campaign,
    readonly signOns: number,
    /** the next number from 0 to 1 of the seed */
    readonly random: () => number,
  ) {}

  static async begin(stack: FaultStack, signOns: number, random: () => number): Promise<Round> {
    const campaign = await anOpenCampaign(stack, { graceHours: 24 });
    const round = new Round(stack, campaign, signOns, random);
    round.unansweredBefore = stack.smtp.unanswered;
    return round;
  }

  bodies(count = this.signOns): SignOnRequest[] {
    return Array.from({ length: count }, aSignOnBody);
  }

  /** Lets the crowd sign, and breaks something when a share of it has, drawn from the seed. */
  async sign(fault: () => Promise<void> = () => Promise.resolve(), bodies = this.bodies()): Promise<void> {
    const signers = new Signers(this.stack.api.url, this.campaign.slug, bodies);
    const signing = signers.sign();
    signing.catch(() => undefined);
    await signers.answered(0.1 + 0.6 * this.random());
    await fault();
    this.faultOver ||= Date.now();
    const { accepted, lastAt } = await signing;
    this.answered = [...accepted.values()];
    this.lastAt = lastAt;
  }

  /** @returns the ids of the sign-ons that were answered with yes */
  get ids(): string[] {
    return [...this.answered];
  }

  async killWorker(worker = this.random() < 0.5 ? 0 : 1): Promise<void> {
    this.kills += 1;
    await this.stack.workers[worker]?.kill();
  }

  async back(...which: ('api' | 'workers')[]): Promise<void> {
    const { api, workers } = this.stack;
    await Promise.all(which.flatMap((name) => (name === 'api' ? [api] : workers)).map((one) => one.start()));
  }

  /** The link of the mail, and the button behind it. @param verb `''` confirms */
  async press(id: string, verb: '' | '/withdraw' = ''): Promise<number> {
    return this.post(`/v/${linkToken(SECRET, id)}${verb}`);
  }

  /** A coordinator's decision. @returns the status of the answer */
  async decide(id: string, verb: 'approve' | 'reject'): Promise<number> {
    const path = `/api/v1/coordinator/campaigns/${this.campaign.slug}/sign-ons/${id}/${verb}`;
    return this.post(path, verb === 'reject' ? { reason: 'It is no organization.' } : {}, this.stack.token);
  }

  /** Does something for many, eight at a time. */
  async each(ids: string[], work: (id: string, index: number) => Promise<unknown>): Promise<void> {
    const queue = ids.map((id, index) => ({ id, index }));
    const one = async (): Promise<void> => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) await work(next.id, next.index);
    };
    await Promise.all(Array.from({ length: 8 }, one));
  }

  /** Lets the deadline and the grace pass. */
  async pass(hoursAfterDeadline: number): Promise<void> {
    const deadline = this.campaign.deadlineAt.getTime();
    this.faultOver = Date.now();
    await this.stack.clock.travelTo(new Date(deadline + hoursAfterDeadline * 3_600_000));
  }

  async state(): Promise<string> {
    return (await campaignById(this.stack.database, this.campaign.id)).state;
  }

  /**
   * Waits until nothing is left to be done.
   *
   * @param also what must be true beside that
   * @returns what is wrong then, or after two minutes; and the seconds since the fault was over and the last signer answered
   */
  async settle(
    also: () => Promise<boolean> = () => Promise.resolve(true),
  ): Promise<Findings & { seconds: number; bound: number }> {
    this.faultOver ||= Date.now();
    const { smtp } = this.stack;
    let findings: Findings | undefined;
    await waitUntil(
      async () => {
        findings = await this.examine();
        return settled(findings, await this.waiting()) && (await also());
      },
      SETTLED_WITHIN_MS,
      LOOK_EVERY_MS,
    );
    const seconds = Math.max(0, Date.now() - Math.max(this.faultOver, this.lastAt)) / 1000;
    const bound = this.kills * SMTP_CONNECTIONS + (smtp.unanswered - this.unansweredBefore);
    return { ...(findings as Findings), seconds, bound };
  }

  /** @returns what is wrong at this moment */
  examine(): Promise<Findings> {
    return examine(this.stack.database, this.stack.smtp, this.campaign.id, this.answered);
  }

  private async waiting(): Promise<number> {
    const row = await this.stack.database.row<{ count: number }>(
      'SELECT count(*)::int FROM outbox JOIN events ON events.id = event_id WHERE campaign_id = $1',
      [this.campaign.id],
    );
    return row?.count ?? 1;
  }

  /** Presses again until something answers. */
  private async post(path: string, body?: object, token?: string): Promise<number> {
    for (;;) {
      try {
        const answer = await fetch(this.stack.api.url + path, {
          method: 'POST',
          redirect: 'manual',
          headers: {
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          },
          body: body === undefined ? undefined : JSON.stringify(body),
        });
        await answer.arrayBuffer();
        if (answer.status < 500) return answer.status;
      } catch {
        // not there
      }
      await pause(50);
    }
  }
}
