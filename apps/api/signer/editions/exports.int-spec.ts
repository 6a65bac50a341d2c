import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Campaign, closeDueCampaigns } from '#campaigns';
import { finalizeRoster } from '#roster';
import { Api, problemOf } from '../../../../test/builders/api.js';
import { anOpenCampaign } from '../../../../test/builders/campaigns.js';
import { aSignatory } from '../../../../test/builders/sign-ons.js';
import { World } from '../../../../test/builders/world.js';

describe('the files of a final letter', () => {
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

  async function aFinalLetter(organizationName: string): Promise<Campaign> {
    const campaign = await anOpenCampaign(world);
    await aSignatory(world, campaign, { organizationName });
    await world.clock.travelTo(new Date(campaign.deadlineAt.getTime() + 25 * 3_600_000));
    await closeDueCampaigns(world.database);
    await closeDueCampaigns(world.database);
    await finalizeRoster(world.database, campaign.id, 'clock');
    return campaign;
  }

  const path = ({ slug }: Campaign, extension: string): string =>
    `/api/v1/campaigns/${slug}/editions/1/letter.${extension}`;

  it.each([
    ['pdf', 'application/pdf', '%PDF-1.7'],
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'PK'],
  ])('are had as %s', async (extension, type, start) => {
    const campaign = await aFinalLetter('Casa Uno');
    const { status, headers, text } = await api.send(path(campaign, extension));
    expect([status, headers['content-type']]).toEqual([200, type]);
    expect(headers['content-disposition']).toBe(`attachment; filename="${campaign.slug}-1.${extension}"`);
    expect(text.startsWith(start)).toBe(true);
  });

  it('that cannot be made are a problem that names the cure, and no broken file', async () => {
    const campaign = await aFinalLetter('人权组织');
    const refused = await api.send(path(campaign, 'pdf'));
    expect(problemOf(refused)).toMatchObject({ status: 409, code: 'characters-missing' });
    expect(problemOf(refused).detail).toContain('人权组织');
    expect((await api.send(path(campaign, 'docx'))).status).toBe(200);
  });

  it('are all linked from the page of the edition', async () => {
    const campaign = await aFinalLetter('Casa Dos');
    const { text } = await api.send(`/c/${campaign.slug}/editions/1`);
    for (const extension of ['pdf', 'docx', 'txt', 'md', 'html', 'csv', 'json']) {
      expect(text).toContain(`href="${path(campaign, extension)}?lang=en"`);
    }
  });
});
