const MINUTE = 60;
const HOUR = 60 * MINUTE;
/**
 * Seconds from one try to the next: the schedule of the specification (Standard Webhooks 1.0.0, "Deliverability and
 * reliability"). After ten tries, in 75 hours and 35 minutes, a delivery is set aside and those behind it go on.
 */
const PAUSES = [5, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR];

/**
 * How often when the receiver is there and says no to this very request (4xx): after 2 hours and 35 minutes. A single
 * delivery that a receiver cannot take should not hold up three days of others.
 */
const MOST_REFUSALS = 5;
/** 4xx that speak of the moment, not of the request: timeout, too early, too many (RFC 9110, 8470, 6585). */
const FOR_NOW = [408, 425, 429];
/** No receiver may ask for a longer pause than the schedule's longest. */
const LONGEST_WAIT = 24 * HOUR;

/** What is done about a try that failed. */
export type AfterFailure = { next: 'retry'; inSeconds: number } | { next: 'set-aside' } | { next: 'disable' };

/**
 * @param tries how often it was tried, this one included
 * @param status of the answer; undefined when none came
 * @param retryAfter seconds that the receiver asked for
 * @param random 0 to 1: up to a tenth is added, so that retries of many deliveries spread
 */
export function afterFailure(
  tries: number,
  { status, retryAfter }: { status?: number; retryAfter?: number },
  random = Math.random(),
): AfterFailure {
  // "No longer interested": the specification asks to stop.
  if (status === 410) return { next: 'disable' };
  const refused = status !== undefined && status >= 400 && status < 500 && !FOR_NOW.includes(status);
  const pause = PAUSES[tries - 1];
  if (pause === undefined || (refused && tries >= MOST_REFUSALS)) return { next: 'set-aside' };
  const spread = pause * (1 + random / 10);
  return { next: 'retry', inSeconds: Math.max(spread, Math.min(retryAfter ?? 0, LONGEST_WAIT)) };
}
