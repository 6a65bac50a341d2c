import type { SignOnState } from '#sign-ons';

export type CampaignState = 'open' | 'closing' | 'closed' | 'finalized';

/** A sign-on as the model knows it. */
export interface ModelSignOn {
  /** where it stands in the list; the real one has an id */
  number: number;
  name: string;
  state: SignOnState;
  verified: boolean;
  into?: number;
  /** what it was before it was merged, and what had been merged into it */
  before?: { state: SignOnState; carried: number[] };
}

const GRACE_HOURS = 24;

/**
 * A letter small enough to be held in the head: what may be done in which state, and what follows. It knows nothing of rows, locks,
 * events and names that look alike.
 */
export class LetterModel {
  state: CampaignState = 'open';
  /** hours since the beginning */
  now = 0;
  deadline = 48;
  readonly signOns: ModelSignOn[] = [];
  /** the count of each edition, the first first */
  readonly editions: number[] = [];
  /** who is printed in the newest */
  private frozen = '';

  get approved(): number {
    return this.signOns.filter(({ state }) => state === 'approved').length;
  }

  /** the number in the letter */
  get count(): number {
    return this.state === 'finalized' ? (this.editions.at(-1) ?? 0) : this.approved;
  }

  maySubmit(): boolean {
    return this.state === 'open' && this.now < this.deadline;
  }

  submit(name: string): void {
    this.signOns.push({ number: this.signOns.length, name, state: 'unverified', verified: false });
  }

  mayVerify({ state }: ModelSignOn): boolean {
    const inTime = ['open', 'closing'].includes(this.state) && this.now < this.deadline + GRACE_HOURS;
    return state === 'unverified' ? inTime : ['pending-review', 'approved', 'merged'].includes(state);
  }

  verify(it: ModelSignOn): void {
    it.verified = true;
    if (it.state === 'unverified') it.state = 'pending-review';
  }

  mayApprove({ state, verified }: ModelSignOn): boolean {
    return verified && ['pending-review', 'rejected'].includes(state);
  }

  mayReject({ state }: ModelSignOn): boolean {
    return ['pending-review', 'approved'].includes(state);
  }

  mayWithdraw({ state }: ModelSignOn): boolean {
    // Whoever withdrew already is told the same again.
    return ['unverified', 'pending-review', 'approved', 'merged', 'withdrawn'].includes(state);
  }

  mayMerge(it: ModelSignOn, into: ModelSignOn): boolean {
    const target = into.state === 'approved' || (into.state === 'pending-review' && it.state === 'pending-review');
    return it !== into && target && ['pending-review', 'approved'].includes(it.state);
  }

  merge(it: ModelSignOn, into: ModelSignOn): void {
    const carried = this.mergedInto(it);
    it.before = { state: it.state, carried: carried.map(({ number }) => number) };
    it.state = 'merged';
    for (const one of [it, ...carried]) one.into = into.number;
  }

  mayUndoMerge({ state }: ModelSignOn): boolean {
    return state === 'merged';
  }

  undoMerge(it: ModelSignOn): void {
    const { state, carried } = it.before ?? { state: 'pending-review', carried: [] };
    for (const one of this.signOns)
      if (carried.includes(one.number) && one.state === 'merged' && one.into === it.into) one.into = it.number;
    it.state = state;
    it.into = undefined;
  }

  /** Rejected or withdrawn: what was merged into it is an organization's signature still. */
  leave(it: ModelSignOn, state: 'rejected' | 'withdrawn'): void {
    for (const one of this.mergedInto(it)) {
      one.state = 'pending-review';
      one.into = undefined;
    }
    it.state = state;
    it.into = undefined;
  }

  moveDeadline(hoursFromNow: number): void {
    this.deadline = this.now + hoursFromNow;
    if (this.state === 'closing') this.state = 'open';
  }

  mayReopen(): boolean {
    return (this.state === 'closed' || this.state === 'finalized') && this.now < this.deadline;
  }

  sweep(): void {
    if (this.state === 'open' && this.now >= this.deadline) this.state = 'closing';
    if (this.state === 'closing' && this.now >= this.deadline + GRACE_HOURS) this.state = 'closed';
  }

  finalize(): void {
    if (this.state !== 'closed' || this.now < this.deadline) return;
    for (const one of this.signOns) if (one.state === 'unverified') one.state = 'expired';
    this.state = 'finalized';
    this.makeEdition();
  }

  /** What stands on the newest edition is compared by who is printed; there is nothing else in this model that could change. */
  mayMakeEdition(): boolean {
    const printed = this.printed();
    return this.state === 'finalized' && printed !== this.frozen;
  }

  makeEdition(): void {
    this.frozen = this.printed();
    this.editions.push(this.approved);
  }

  private printed(): string {
    const numbers = this.signOns.filter(({ state }) => state === 'approved').map(({ number }) => number);
    return numbers.join();
  }

  private mergedInto({ number }: ModelSignOn): ModelSignOn[] {
    return this.signOns.filter(({ state, into }) => state === 'merged' && into === number);
  }
}
