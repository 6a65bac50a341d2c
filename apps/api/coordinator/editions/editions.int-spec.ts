import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Campaign } from '#campaigns';
import { editPrinted } from '#review';
import { editionsOf, finalizeRoster } from '#roster';
import { type Answer, Api, problemOf } from '../../../../test/builders/api.js';
import { anOpenCampaign, closed } from '../../../../test/builders/campaigns.js';
import { aCoordinator } from '../../../../test/builders/coordinators.js';
import { aSignatory } from '../../../../test/builders/sign-ons.js';
import { World } from '../../../../test/builders/world.js';

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

let campaign: Campaign;
let signOnId: string;
let token: string;

/** A letter past its grace, with one signatory and an editor. */
async function aClosedLetter(): Promise<void> {
  campaign = await anOpenCampaign(world);
  ({ id: signOnId } = await aSignatory(world, campaign));
  ({ token } = await aCoordinator(world, campaign, 'editor'));
  await closed(world, campaign);
}

/** The same letter, final, with a correction that its next edition would have. */
async function aFinalLetter(): Promise<void> {
  await aClosedLetter();
  await finalizeRoster(world.database, campaign.id, 'clock');
  await correct('Red Uno');
}

const correct = (displayName: string): Promise<unknown> =>
  world.database.transaction((tx) => editPrinted(tx, campaign.id, signOnId, { displayName }, 'operator'));
const path = (part: string): string => `/api/v1/coordinator/campaigns/${campaign.slug}/${part}`;
const read = (part: string): Promise<Answer> => api.send(path(part), { token });
const post = (part: string, body: object, ifMatch?: string): Promise<Answer> =>
  api.send(path(part), { body, token, headers: ifMatch === undefined ? {} : { 'if-match': ifMatch } });
const etagOf = async (part: string): Promise<string> => String((await read(part)).headers.etag);

describe.each([
  ['POST finalize', 'finalize', 'checks', aClosedLetter, 200],
  ['POST editions', 'editions', 'pending-changes', aFinalLetter, 201],
])('%s', (_, part, source, letter, success) => {
  beforeEach(letter);

  it('asks which roster the edition is to be made of', async () => {
    const answer = await post(part, {});
    expect([answer.status, problemOf(answer).code]).toEqual([428, 'revision-required']);
  });

  it('makes the edition of the roster that was read', async () => {
    const answer = await post(part, {}, await etagOf(source));
    expect(answer.status).toBe(success);
  });

  it('takes the revision in the body, too', async () => {
    const { revision } = (await read('roster-preview')).json as { revision: string };
    expect((await post(part, { basedOn: revision })).status).toBe(success);
  });

  it('makes none after the roster changed, and makes it once that was read', async () => {
    const seen = await etagOf(source);
    const before = (await editionsOf(world.database, campaign.id)).length;
    await correct('Red Dos');
    const answer = await post(part, {}, seen);
    expect([answer.status, problemOf(answer).code]).toEqual([409, 'roster-changed-meanwhile']);
    expect(await editionsOf(world.database, campaign.id)).toHaveLength(before);
    expect((await post(part, {}, await etagOf(source))).status).toBe(success);
  });
});

describe('the revision of a roster', () => {
  it('is the same wherever it is read', async () => {
    await aFinalLetter();
    const [checks, preview, pending] = await Promise.all(['checks', 'roster-preview', 'pending-changes'].map(read));
    const etag = checks?.headers.etag;
    expect(etag).toMatch(/^"[\w-]{22}"$/);
    for (const answer of [preview, pending])
      expect([answer?.headers.etag, answer?.json]).toEqual([
        etag,
        expect.objectContaining({ revision: String(etag).slice(1, -1) }),
      ]);
  });
});
