import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Campaign, changeReplyTo } from '#campaigns';
import type { SignOn } from '#sign-ons';
import { anOpenCampaign } from '../../../test/builders/campaigns.js';
import { asSeen } from '../../../test/builders/decisions.js';
import { aVerifiedSignOn } from '../../../test/builders/sign-ons.js';
import { World } from '../../../test/builders/world.js';
import { approveSignOn } from '../commands/approve-sign-on.js';
import { rejectSignOn } from '../commands/reject-sign-on.js';
import { TellRejected } from './tell-rejected.js';

describe('telling a contact of a rejection', () => {
  let world: World;
  let campaign: Campaign;
  beforeAll(async () => {
    world = await World.create();
    campaign = await anOpenCampaign(world);
  });
  afterAll(() => world.close());

  const reject = ({ id }: SignOn): Promise<SignOn> =>
    world.database.transaction(async (tx) =>
      rejectSignOn(
        tx,
        campaign.id,
        id,
        'operator',
        'Only <organizations> sign & you are a person.',
        await asSeen(tx, id),
      ),
    );
  const tell = ({ id }: SignOn): Promise<void> =>
    new TellRejected(world.database, world.mailer).handle({ signOnId: id });

  it('gives the reason in one mail, though it runs twice', async () => {
    const signOn = await aVerifiedSignOn(world, campaign);
    await reject(signOn);
    await tell(signOn);
    await tell(signOn);
    const [mail, ...more] = await world.mailsTo(signOn.contactEmail);
    expect(more).toEqual([]);
    expect(mail?.text).toContain('Only <organizations> sign & you are a person.');
    expect(mail?.html).toContain('Only &lt;organizations> sign &amp; you are a person.');
  });

  it('tells whom to write to if it is a mistake, and takes the answer there', async () => {
    const silent = await aVerifiedSignOn(world, campaign);
    await reject(silent);
    await tell(silent);
    const [without] = await world.mailsTo(silent.contactEmail);
    expect(without?.headers).not.toHaveProperty('reply-to');
    await world.database.transaction((tx) => changeReplyTo(tx, campaign.id, 'letters@rivers.example', 'operator'));
    const signOn = await aVerifiedSignOn(world, campaign);
    await reject(signOn);
    await tell(signOn);
    const [mail] = await world.mailsTo(signOn.contactEmail);
    expect(mail?.headers['reply-to']).toBe('letters@rivers.example');
    expect(mail?.text.replace(/\s+/g, ' ')).toContain('if this is a mistake: letters@rivers.example');
    expect(mail?.html).toContain('href="mailto:letters@rivers.example"');
  });

  it('writes nothing when the rejection was taken back meanwhile, and again after a second one', async () => {
    const signOn = await aVerifiedSignOn(world, campaign);
    await reject(signOn);
    await world.database.transaction((tx) =>
      approveSignOn(tx, campaign.id, signOn.id, 'operator', { expectedState: 'rejected' }),
    );
    await tell(signOn);
    expect(await world.mailsTo(signOn.contactEmail)).toEqual([]);
    await reject(signOn);
    await tell(signOn);
    expect(await world.mailsTo(signOn.contactEmail)).toHaveLength(1);
  });
});
