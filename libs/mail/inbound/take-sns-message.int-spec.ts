import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateKeyPairSync } from 'node:crypto';
import { StandInSns } from '../../../test/builders/mail-reports.js';
import { aMail, ledgerRow, send, type TestMail } from '../../../test/builders/mails.js';
import { World } from '../../../test/builders/world.js';
import { type NotificationType, takeNotification } from './notification.js';
import { takeSnsMessage } from './take-sns-message.js';

const TOPIC = 'arn:aws:sns:eu-west-1:123456789012:mail-events';

describe('what a provider tells about a mail', () => {
  let world: World;
  const sns = new StandInSns(TOPIC);
  beforeAll(async () => {
    world = await World.create({ SNS_TOPIC_ARN: TOPIC });
  });
  afterAll(() => world.close());

  async function aSentMail(): Promise<TestMail> {
    const mail = aMail();
    await send(world, mail);
    return mail;
  }
  const take = (message: string): Promise<void> =>
    takeSnsMessage(world.database, world.configuration, Buffer.from(message), sns.fetch);
  const bounceOf = ({ to }: TestMail): string =>
    JSON.stringify({
      notificationType: 'Bounce',
      bounce: { bounceType: 'Permanent', bouncedRecipients: [{ emailAddress: to.address }] },
    });
  const reasons = async (mail: TestMail): Promise<string[]> => {
    const { recipientKey } = await ledgerRow(world, mail);
    const rows = await world.database.rows<{ reason: string }>(
      'SELECT reason FROM suppressions WHERE address_key = $1',
      [recipientKey],
    );
    return rows.map(({ reason }) => reason);
  };

  it('is refused for another topic before anything is fetched for it', async () => {
    const mail = await aSentMail();
    const before = sns.fetched.length;
    await expect(take(sns.message({ TopicArn: `${TOPIC}-other`, Message: bounceOf(mail) }))).rejects.toMatchObject({
      code: 'report-unproven',
    });
    expect([sns.fetched.length, await reasons(mail)]).toEqual([before, []]);
  });

  it('is refused when somebody else signed it, and when it is no message of SNS', async () => {
    const mail = await aSentMail();
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    for (const message of [sns.message({ Message: bounceOf(mail) }, privateKey), 'not JSON', '{}'])
      await expect(take(message)).rejects.toMatchObject({ code: 'report-unproven' });
    expect(await reasons(mail)).toEqual([]);
  });

  it('suppresses the mailbox when Amazon signed it for the topic', async () => {
    const mail = await aSentMail();
    await take(sns.message({ Message: bounceOf(mail) }));
    expect(await reasons(mail)).toEqual(['bounce']);
  });

  it('confirms a subscription at an address of SNS, and fetches no other', async () => {
    const confirm = (SubscribeURL: string): Promise<void> =>
      take(sns.message({ Type: 'SubscriptionConfirmation', Token: 't', SubscribeURL }));
    await confirm('https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription');
    await confirm('https://sns.eu-west-1.amazonaws.com.example/?Action=ConfirmSubscription');
    expect(sns.fetched.filter((url) => url.includes('Action'))).toEqual([
      'https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription',
    ]);
  });

  it.each<[NotificationType, string[]]>([
    ['bounce', ['bounce']],
    ['complaint', ['complaint']],
    ['delay', []],
    ['delivery', []],
  ])('counts by its type: a %s suppresses the mailbox for %j', async (type, expected) => {
    const mail = await aSentMail();
    await takeNotification(world.database, world.configuration, { type, address: mail.to.address });
    expect(await reasons(mail)).toEqual(expected);
  });
});
