import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CaughtMail } from '#platform/embedded';
import { anOpenCampaign } from '../../../test/builders/campaigns.js';
import { aMail, send } from '../../../test/builders/mails.js';
import { World } from '../../../test/builders/world.js';
import { MailLayout } from '../layout.js';
import { compose, type MailProps, type MailTemplate } from '../mail-template.js';
import { textsFor } from '../texts/texts-for.js';

const note = (transactional: boolean): MailTemplate<MailProps> => ({
  kind: 'note',
  transactional,
  subject: () => 'A note',
  body: ({ texts }) => MailLayout({ texts, title: 'A note', children: 'Hello' }),
});

describe('the line about unsubscribing', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create({ PUBLIC_URL: 'https://letters.example' });
  });
  afterAll(() => world.close());

  async function sent(language: string, transactional: boolean): Promise<CaughtMail> {
    const { id } = await anOpenCampaign(world);
    const mail = { ...aMail({ campaignId: id }), body: compose(note(transactional), { texts: textsFor(language) }) };
    await send(world, mail);
    return (await world.mailsTo(mail.to.address))[0] as CaughtMail;
  }

  it.each(['en', 'es', 'fr', 'pt'])(
    'stands on both sides of a mail in %s, with the link of its headers',
    async (language) => {
      const { text, html, headers } = await sent(language, false);
      const link = headers['list-unsubscribe']?.slice(1, -1) ?? '';
      expect(link).toMatch(/^https:\/\/letters\.example\/unsubscribe\/[\w-]{86}$/);
      const oneLine = (said: string): string => said.replace(/\s+/g, ' ');
      const unsubscribe = oneLine(textsFor(language).common.unsubscribe);
      expect(oneLine(text)).toContain(`${unsubscribe} <${link}>`);
      expect(oneLine(html)).toContain(`<a href="${link}">${unsubscribe}</a>`);
    },
  );

  it('is in no mail that its reader asked for', async () => {
    const { text, html, headers } = await sent('en', true);
    expect(Object.keys(headers)).not.toContain('list-unsubscribe');
    expect(text + html).not.toContain('unsubscribe');
  });
});
