import type { Tx } from '#platform/database';
import { recordEvents } from '#platform/outbox';
import type { SignOn } from '../sign-on.entity.js';
import type { SignOnState } from '../sign-on.states.js';
import { signOnEvents } from '../sign-ons.events.js';
import { moveSignOns } from './move-sign-ons.js';

/** A sign-on that is bound to a later version of the letter, by numbers of versions. */
export interface Binding {
  id: string;
  from: number;
  to: number;
}

/**
 * Binds sign-ons to a later version of the letter, any number in one statement; their states stay. The caller holds the campaign or
 * the sign-ons.
 *
 * @param fact silent: the signer was told and did not object; state: for an event that says in which state it is
 */
export async function bindSignOns(
  tx: Tx,
  campaignId: string,
  bindings: Binding[],
  { actor, ...fact }: { actor: string; silent: boolean; state?: SignOnState },
): Promise<void> {
  if (bindings.length === 0) return;
  await tx.rows(
    `UPDATE sign_ons SET letter_version = later.number FROM unnest($1::uuid[], $2::int[]) AS later (id, number)
     WHERE sign_ons.id = later.id AND letter_version < later.number`,
    [bindings.map(({ id }) => id), bindings.map(({ to }) => to)],
  );
  await recordEvents(
    tx,
    bindings.map(({ id, from, to }) => ({
      type: signOnEvents.reconsented,
      campaignId,
      subjectId: id,
      actor,
      data: { from, to, ...fact },
    })),
  );
}

/**
 * The signer of a sign-on that was held back agrees after all: it is bound to the version they agreed to, and approved or waiting for
 * review as before. The caller holds it.
 *
 * @param distinct a coordinator said that an approved one of its name is another organization
 * @throws DomainError `possible-duplicate`
 */
export async function bringBackSignOn(
  tx: Tx,
  { id, from, to }: Binding,
  { state, distinct }: { state: 'approved' | 'pending-review'; distinct: boolean },
): Promise<SignOn> {
  const [back] = await moveSignOns(tx, 'agree', {
    to: state,
    which: 'id = $7',
    set: `letter_version = $8, declared_distinct = declared_distinct OR $9, decided_at = CASE WHEN $10 THEN decided_at END`,
    values: [id, to, distinct, state === 'approved'],
    actor: 'signer',
    data: { from, to, silent: false, state },
  });
  return back as SignOn;
}
