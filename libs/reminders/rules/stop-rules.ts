import { HOURS_BETWEEN_REMINDERS, type QuietHours } from '#campaigns';
import { quietUntil } from './quiet-hours.js';

/** Why somebody was not reminded. */
export type SkipReason =
  | 'acted'
  | 'colleague-signed'
  | 'told-together'
  | 'campaign-closed'
  | 'deadline-moved'
  | 'plan-changed'
  | 'superseded'
  | 'unsubscribed'
  | 'suppressed'
  | 'written-just-now'
  | 'reminded-recently'
  | 'mail-refused';

/** Why a whole step was passed over. */
export type RunSkipReason = 'before-opening' | 'already-reminded' | 'superseded' | 'deadline-passed' | 'added-too-late';

/** All that decides about one reminder to one person. */
export interface Situation {
  now: Date;
  /** until when it is of any use: the deadline, for a digest after it the end of grace */
  usefulUntil: Date;
  /** the campaign is in a state in which such a reminder makes sense */
  campaignOpen: boolean;
  /** the step was planned for the deadline as it still is */
  deadlineStands: boolean;
  /** the plan holds the step still */
  stepStands: boolean;
  /** a later step for the same person has fallen due */
  laterStepDue: boolean;
  /** there is nothing left to do for them */
  acted: boolean;
  colleagueSigned: boolean;
  /** a digest of several letters, this one among them, has gone out since the step was due */
  told: boolean;
  /** until when the first mail about the matter is fresh in the inbox */
  freshUntil: Date | null;
  /** when the address was last reminded, of any campaign */
  lastReminded: Date | null;
  /** zone of the recipient */
  zone: string;
  quietHours: QuietHours;
}

export type Decision =
  { do: 'send' } | { do: 'skip'; reason: SkipReason } | { do: 'wait'; until: Date; reason: string };

/** A reminder that comes later than this before the deadline leaves no time to act. */
const STILL_USEFUL_MS = 3_600_000;
const BETWEEN_MS = HOURS_BETWEEN_REMINDERS * 3_600_000;

/** Decides about one reminder: send it now, wait, or leave it, and why. Pure. */
export function decide(situation: Situation): Decision {
  const reason = reasonToSkip(situation);
  if (reason !== undefined) return { do: 'skip', reason };
  const { now, usefulUntil, zone, quietHours, lastReminded } = situation;
  const useful = (until: Date): boolean => until.getTime() + STILL_USEFUL_MS <= usefulUntil.getTime();
  const allowedFrom = lastReminded === null ? now : new Date(lastReminded.getTime() + BETWEEN_MS);
  if (allowedFrom > now) {
    if (!useful(allowedFrom)) return { do: 'skip', reason: 'reminded-recently' };
    return { do: 'wait', until: allowedFrom, reason: 'reminded-recently' };
  }
  const until = quietUntil(now, zone, quietHours);
  if (until !== undefined && useful(until)) return { do: 'wait', until, reason: 'quiet-hours' };
  return { do: 'send' };
}

/** The first rule that speaks against it for good. */
function reasonToSkip(situation: Situation): SkipReason | undefined {
  const { now, freshUntil } = situation;
  if (situation.acted) return 'acted';
  if (!situation.campaignOpen || situation.usefulUntil <= now) return 'campaign-closed';
  if (!situation.deadlineStands) return 'deadline-moved';
  if (!situation.stepStands) return 'plan-changed';
  if (situation.laterStepDue) return 'superseded';
  if (situation.colleagueSigned) return 'colleague-signed';
  if (situation.told) return 'told-together';
  return freshUntil !== null && freshUntil > now ? 'written-just-now' : undefined;
}
