import type { SignOn } from '#sign-ons';
import { linkToken, SendVerification } from '#verification';
import type { World } from './world.js';

/** Sends the verification mail of a sign-on, as the worker does. */
export async function mailed(world: World, { id }: SignOn, revision = 1): Promise<void> {
  await new SendVerification(world.database, world.mailer, world.configuration).handle({ signOnId: id, revision });
}

/** @returns the token of a sign-on's link, as it stands in its mails */
export function tokenOf(world: World, { id }: SignOn): string {
  return linkToken(world.configuration.SECRET, id);
}

/** Makes a mail look so old that whoever confirms now is taken for a person. */
export async function readLater(world: World, { id }: SignOn): Promise<void> {
  await world.database.rows(
    `UPDATE verifications SET sent_at = sent_at - interval '10 seconds' WHERE sign_on_id = $1`,
    [id],
  );
}
