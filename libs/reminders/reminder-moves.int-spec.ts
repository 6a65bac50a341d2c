import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Campaign, moveDeadline } from '#campaigns';
import { DomainError, mayMove } from '#platform/errors';
import { anOpenCampaign, hoursAhead } from '../../test/builders/campaigns.js';
import { Reminding } from '../../test/builders/reminding.js';
import { aSignOn } from '../../test/builders/sign-ons.js';
import { World } from '../../test/builders/world.js';
import { decideReminder, settleReminder } from './commands/decide-reminder.js';
import { takeBackUp } from './commands/take-back-up.js';
import { reminderMoves, type ReminderState } from './reminder.states.js';
import type { Reminder } from './reminder.entity.js';

type Act = (world: World, reminder: Reminder, campaign: Campaign) => Promise<unknown>;

const deadlineAt = (world: World, { id }: Campaign, local: string): Promise<unknown> =>
  world.database.transaction((tx) => moveDeadline(tx, id, { local, zone: 'UTC' }, 'editor'));

const ACTS: Record<string, Act> = {
  decide: (world, { id }) => decideReminder(world.database, id),
  'the mail is out': (world, { id }) => settleReminder(world.database, id, null),
  'the mailbox takes no mail': (world, { id }) => settleReminder(world.database, id, 'unsubscribed'),
  'move the deadline, and decide': async (world, { id }, campaign) => {
    await deadlineAt(world, campaign, await hoursAhead(world, 300));
    await decideReminder(world.database, id);
  },
  'move it back, and sweep': async (world, _, campaign) => {
    await deadlineAt(world, campaign, campaign.deadlineLocal);
    await takeBackUp(world.database);
  },
  wait: (world) => world.clock.advance('5 hours'),
};

describe('a reminder, whatever happens to it in whatever order', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.close());

  it('never leaves the table of moves', async () => {
    const seen = new Set<string>();
    const acts = fc.array(fc.constantFrom(...Object.keys(ACTS)), { minLength: 8, maxLength: 24, size: 'max' });
    const property = fc.asyncProperty(acts, async (steps) => {
      await world.database.rows(`DELETE FROM clock_shift`);
      await world.database.rows(`UPDATE campaigns SET state = 'archived'`);
      const campaign = await anOpenCampaign(world, { reminderPlan: [{ before: 'PT48H', to: 'unverified' }] });
      const signOn = await aSignOn(world, campaign);
      const reminding = new Reminding(world);
      await reminding.travelBefore(campaign, 48);
      await reminding.sweep();
      const find = async (): Promise<Reminder> =>
        (await world.database.row<Reminder>('SELECT * FROM reminders WHERE subject_id = $1', [signOn.id])) as Reminder;
      const reminder = await find();
      let from: ReminderState = reminder.state;
      for (const step of steps) {
        await ACTS[step]?.(world, reminder, campaign).catch((error: unknown) => {
          if (!(error instanceof DomainError)) throw error;
        });
        const { state: to } = await find();
        if (from !== to) {
          expect({ step, from, to, allowed: mayMove(reminderMoves, from, to) }).toMatchObject({ allowed: true });
          seen.add(`${from} ${to}`);
        }
        from = to;
      }
    });
    await fc.assert(property, { numRuns: 40, seed: 11 });
    expect([...seen]).toEqual(
      expect.arrayContaining(['waiting sending', 'sending sent', 'waiting skipped', 'skipped sent', 'skipped waiting']),
    );
  }, 120_000);
});
