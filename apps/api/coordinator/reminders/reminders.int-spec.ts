import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Campaign } from '#campaigns';
import { Api, problemOf } from '../../../../test/builders/api.js';
import { anOpenCampaign, closed, eveningIn } from '../../../../test/builders/campaigns.js';
import { aCoordinator } from '../../../../test/builders/coordinators.js';
import { Reminding } from '../../../../test/builders/reminding.js';
import { aSignOn } from '../../../../test/builders/sign-ons.js';
import { World } from '../../../../test/builders/world.js';
import type { ReminderPlanView } from './reminders.view.js';

describe('the plan of reminders by API', () => {
  let world: World;
  let api: Api;
  let campaign: Campaign;
  let token: string;
  beforeAll(async () => {
    world = await World.create();
    api = await Api.start(world);
  });
  beforeEach(async () => {
    await world.database.rows(`UPDATE campaigns SET state = 'archived'`);
    campaign = await anOpenCampaign(world, { deadline: { local: await eveningIn(world, 20), zone: 'Europe/Lisbon' } });
    ({ token } = await aCoordinator(world, campaign, 'editor'));
  });
  afterAll(async () => {
    await api.close();
    await world.close();
  });

  const path = (): string => `/api/v1/coordinator/campaigns/${campaign.slug}/reminder-plan`;
  const read = async (): Promise<ReminderPlanView> => (await api.send(path(), { token })).json as ReminderPlanView;
  const put = (body: object): ReturnType<Api['send']> => api.send(path(), { method: 'PUT', body, token });

  it('is given for who names none, in the order it falls due, in words and in the campaign’s zone', async () => {
    const { steps, quietHours, quietWords } = await read();
    expect(steps).toHaveLength(9);
    expect(steps[0]?.words).toMatch(
      /at 6:00 PM \(.*\), 7 days before the deadline: to signers who have not confirmed yet$/,
    );
    expect(steps.map(({ dueAt }) => dueAt)).toEqual(steps.map(({ dueAt }) => dueAt).sort());
    expect(steps.every(({ outcome, reason }) => outcome === 'planned' && reason === null)).toBe(true);
    expect(quietHours).toEqual({ from: '21:00', to: '08:00' });
    expect(quietWords).toContain('Europe/Lisbon');
  });

  it('is changed, quiet hours too; a plan without steps reminds nobody', async () => {
    const quietHours = { from: '22:00', to: '07:30' };
    const changed = await put({ steps: [{ before: 'P3D', to: 'invited' }], quietHours });
    expect(changed.status).toBe(200);
    expect(changed.json).toEqual(await read());
    expect(await read()).toMatchObject({ steps: [{ before: 'P3D', to: 'invited' }], quietHours });
    expect((await put({ steps: [] })).json).toMatchObject({ steps: [], quietHours });
    expect(await world.eventTypes(campaign.id)).toContain('campaign.reminder-plan-changed');
  });

  it.each<[string, object, string, RegExp]>([
    [
      'two steps for the same people too near',
      {
        steps: [
          { before: 'PT30H', to: 'asked' },
          { before: 'P1D', to: 'asked' },
        ],
      },
      'steps[1].before',
      /within 20 hours of entry 1/,
    ],
    ['a step at the deadline', { steps: [{ before: 'PT0H', to: 'asked' }] }, 'steps[0].before', /before the deadline/],
    [
      'a step to nobody known',
      { steps: [{ before: 'P1D', to: 'press' }] },
      'steps[0].to',
      /one of: unverified, invited/,
    ],
    ['a duration that is none', { steps: [{ before: '1 day', to: 'asked' }] }, 'steps[0].before', /like P7D/],
    ['no steps', {}, 'steps', /list of steps/],
    [
      'quiet hours that are no hours',
      { steps: [], quietHours: { from: '9pm', to: '24:00' } },
      'quietHours.to',
      /time of day/,
    ],
  ])('with %s is refused by field and cure, and nothing changes', async (_, body, field, message) => {
    const problem = problemOf(await put(body));
    expect(problem.status).toBe(422);
    expect(problem.errors).toContainEqual({ field, message: expect.stringMatching(message) });
    expect((await read()).steps).toHaveLength(9);
  });

  it('is closed with the campaign', async () => {
    await closed(world, campaign);
    expect(problemOf(await put({ steps: [] }))).toMatchObject({ status: 409, code: 'campaign-over' });
  });

  it('shows what became of each step, person by person, with the reasons', async () => {
    const reminding = new Reminding(world);
    await aSignOn(world, campaign);
    await reminding.travelBefore(campaign, 49);
    await aSignOn(world, campaign);
    await reminding.travelBefore(campaign, 48);
    await reminding.run(await reminding.sweep());
    const own = (await read()).steps.filter(({ to }) => to === 'unverified');
    expect(own).toMatchObject([
      { before: 'P7D', outcome: 'skipped', reason: 'superseded', people: {} },
      { before: 'PT48H', outcome: 'sent', reason: null, people: { sent: 1, 'skipped: written-just-now': 1 } },
      { before: 'PT6H', outcome: 'planned' },
    ]);
  });

  it('changed after a step fell due sends no new step late, and still sends the one that stays', async () => {
    const reminding = new Reminding(world);
    await aSignOn(world, campaign);
    await reminding.travelBefore(campaign, 47);
    await put({
      steps: [
        { before: 'P3D', to: 'unverified' },
        { before: 'PT48H', to: 'unverified' },
      ],
    });
    const kept = await reminding.sweep();
    await reminding.run(kept);
    expect((await read()).steps).toMatchObject([
      { before: 'P3D', outcome: 'skipped', reason: 'added-too-late' },
      { before: 'PT48H', outcome: 'sent', people: { sent: 1 } },
    ]);
  });

  it('changed between a step and its mails stops them', async () => {
    const reminding = new Reminding(world);
    const { id } = await aSignOn(world, campaign);
    await reminding.travelBefore(campaign, 48);
    const kept = await reminding.sweep();
    await put({ steps: [{ before: 'PT6H', to: 'unverified' }] });
    await reminding.run(kept);
    expect(await reminding.fates(id)).toEqual(['skipped: plan-changed']);
  });
});
