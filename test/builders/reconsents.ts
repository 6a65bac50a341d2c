import type { Campaign, LetterInput } from '#campaigns';
import { AskAgain, type Reconsent, SweepReconsents, publishLetter } from '#reconsent';
import { type SignOn, signOnById } from '#sign-ons';
import type { World } from './world.js';

type AskAgainPayload = Parameters<AskAgain['handle']>[0];

/** Puts another body in force, as an editor does. @returns the version's number */
export function aChange(
  world: World,
  { id, languages }: Campaign,
  material: boolean | undefined,
  body = 'We, the {{count}} undersigned organizations, urge.',
): Promise<number> {
  const letter: LetterInput[] = languages.map((language) => ({ language, body }));
  return world.database.transaction((tx) => publishLetter(tx, id, { letter, material }, 'editor'));
}

/**
 * Lets the schedule's job run, and every job that it makes: who is asked is asked, what is due is settled.
 *
 * @param run what becomes of each job; by default it runs as it does in the worker
 */
export async function sweepReconsents(
  world: World,
  run: (payload: AskAgainPayload) => Promise<unknown> = (payload) =>
    new AskAgain(world.database, world.mailer, world.configuration).handle(payload),
): Promise<void> {
  const handed: AskAgainPayload[] = [];
  const queues = {
    enqueue: (jobs: { payload: AskAgainPayload }[]) =>
      Promise.resolve(void handed.push(...jobs.map(({ payload }) => payload))),
  };
  await new SweepReconsents(world.database, queues as never).handle();
  for (const payload of handed) await run(payload);
}

/** @returns a sign-on as it is now: its state and the version it is bound to */
export async function bound(world: World, { id }: SignOn): Promise<[state: string, letterVersion: number]> {
  const { state, letterVersion } = await signOnById(world.database, id);
  return [state, letterVersion];
}

/** @returns the states of what a signer was asked, by version */
export async function questionsTo(world: World, { id }: SignOn): Promise<string[]> {
  const rows = await world.database.rows<Reconsent>('SELECT * FROM reconsents WHERE sign_on_id = $1 ORDER BY number', [
    id,
  ]);
  return rows.map(({ number, state }) => `${number} ${state}`);
}
