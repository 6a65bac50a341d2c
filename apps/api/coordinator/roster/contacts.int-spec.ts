import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { type Campaign, closeDueCampaigns } from '#campaigns';
import { finalizeRoster } from '#roster';
import { moveSignOn } from '#sign-ons';
import { Api, problemOf } from '../../../../test/builders/api.js';
import { anOpenCampaign } from '../../../../test/builders/campaigns.js';
import { aCoordinator } from '../../../../test/builders/coordinators.js';
import { aSignatory, aSignOn, aVerifiedSignOn } from '../../../../test/builders/sign-ons.js';
import { World } from '../../../../test/builders/world.js';

describe('the contacts of a letter', () => {
  let world: World;
  let api: Api;
  beforeAll(async () => {
    world = await World.create();
    api = await Api.start(world);
  });
  afterAll(async () => {
    await api.close();
    await world.close();
  });

  const path = ({ slug }: Campaign): string => `/api/v1/coordinator/campaigns/${slug}/contacts.csv`;

  async function contacts(campaign: Campaign): Promise<Record<string, string>[]> {
    const { token } = await aCoordinator(world, campaign, 'editor');
    const { status, text } = await api.send(path(campaign), { token });
    expect(status).toBe(200);
    return parse(text, { bom: true, columns: true });
  }

  async function final(campaign: Campaign): Promise<void> {
    await world.clock.travelTo(new Date(campaign.deadlineAt.getTime() + 25 * 3_600_000));
    await closeDueCampaigns(world.database);
    await closeDueCampaigns(world.database);
    await finalizeRoster(world.database, campaign.id, 'clock');
  }

  it('come with name, mailbox, language, state and the version signed, as a file that no cache keeps', async () => {
    const campaign = await anOpenCampaign(world);
    const { name, contactEmail } = await aSignatory(world, campaign, {
      contactName: 'Zoë Åkerström',
      contactTitle: '=Chair()',
    });
    const { token } = await aCoordinator(world, campaign, 'owner');
    const { headers, text } = await api.send(path(campaign), { token });
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['content-type']).toBe('text/csv; charset=utf-8; header=present');
    expect(text).toBe(
      '\ufeffposition,name,contactName,contactTitle,contactEmail,language,state,letterVersion\r\n' +
        `,${name},Zoë Åkerström,'=Chair(),${contactEmail},en,approved,1\r\n`,
    );
  });

  it('leave out who withdrew before the letter was final, and tell who waits', async () => {
    const campaign = await anOpenCampaign(world);
    const gone = await aSignatory(world, campaign);
    const [unverified, waiting] = [await aSignOn(world, campaign), await aVerifiedSignOn(world, campaign)];
    const silent = await aSignatory(world, campaign);
    await world.database.rows(`UPDATE sign_ons SET state = 'needs-reconsent' WHERE id = $1`, [silent.id]);
    await world.database.transaction((tx) => moveSignOn(tx, campaign.id, gone.id, 'withdraw', { actor: 'signer' }));
    expect((await contacts(campaign)).map(({ name, state }) => [name, state])).toEqual([
      [waiting.name, 'pending-review'],
      [silent.name, 'needs-reconsent'],
      [unverified.name, 'unverified'],
    ]);
  });

  it('stand in the order of the final letter with its positions, whatever became of a signatory since', async () => {
    const campaign = await anOpenCampaign(world);
    const [beta, alpha] = [
      await aSignatory(world, campaign, { organizationName: 'Beta' }),
      await aSignatory(world, campaign, { organizationName: 'Alpha' }),
    ];
    await final(campaign);
    await world.database.transaction((tx) => moveSignOn(tx, campaign.id, beta.id, 'withdraw', { actor: 'signer' }));
    expect((await contacts(campaign)).map(({ position, name, state }) => [position, name, state])).toEqual([
      ['1', alpha.name, 'approved'],
      ['2', beta.name, 'withdrawn'],
    ]);
  });

  it('are given to nobody unwritten: who took them stands in the record, and who may not take them does not', async () => {
    const campaign = await anOpenCampaign(world);
    await aSignatory(world, campaign);
    const editor = await aCoordinator(world, campaign, 'editor');
    const reviewer = await aCoordinator(world, campaign, 'reviewer');
    await api.send(path(campaign), { token: editor.token });
    const refused = await api.send(path(campaign), { token: reviewer.token });
    expect(problemOf(refused)).toMatchObject({ status: 403, code: 'role-too-low' });
    const events = await world.database.rows(
      `SELECT subject_id, actor, data FROM events WHERE campaign_id = $1 AND type = 'contacts.exported'`,
      [campaign.id],
    );
    expect(events).toEqual([{ subjectId: campaign.id, actor: `coordinator:${editor.coordinator.id}`, data: {} }]);
  });
});
