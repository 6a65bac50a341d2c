import { aSubmission } from './sign-ons.js';
import type { World } from './world.js';

/** A sign-on as the JSON API takes it. */
export interface SignOnRequest {
  organizationName: string;
  contactName: string;
  contactEmail: string;
  consent: boolean;
  authorized: boolean;
}

/** @returns a body that is accepted; every call another organization and another mailbox */
export function aSignOnBody(): SignOnRequest {
  return { ...aSubmission(), consent: true, authorized: true };
}

/** @returns the same as the form sends it: ticked boxes say yes, members are lines */
export function asForm(body: object): Record<string, string> {
  const texts = Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const ticked = Object.entries(body).filter(([, value]) => value === true);
  return { ...Object.fromEntries(texts), ...Object.fromEntries(ticked.map(([name]) => [name, 'yes'])) };
}

/** Rows that a sign-on leaves. */
export interface Written {
  signOns: number;
  /** events that say a sign-on was accepted */
  accepted: number;
  events: number;
  outbox: number;
}

/** @returns how much was written so far; nothing drains the outbox here, so half a write shows */
export async function written({ database }: World): Promise<Written> {
  return (await database.row<Written>(
    `SELECT (SELECT count(*)::int FROM sign_ons) AS sign_ons,
            (SELECT count(*)::int FROM events WHERE type = 'sign-on.accepted') AS accepted,
            (SELECT count(*)::int FROM events) AS events,
            (SELECT count(*)::int FROM outbox) AS outbox`,
  )) as Written;
}
