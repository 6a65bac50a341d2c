import { addCoordinator } from '#access';
import { type Campaign, campaignById } from '#campaigns';
import type { SignOn, SubmittedSignOn } from '#sign-ons';
import { issueConfirmUrl } from '#verification';
import { anOpenCampaign } from '../builders/campaigns.js';
import { laidOut } from '../builders/rosters.js';
import { BEGIN, type ContractWorld } from './contract-world.js';
import { Gallery } from './gallery.js';

export const LANGUAGES = ['en', 'es', 'fr', 'pt'] as const;
export type Language = (typeof LANGUAGES)[number];

const BODIES: Record<Language, [first: string, changed: string]> = {
  en: ['We, the {{count}} undersigned organizations, ask.', 'We, the {{count}} undersigned organizations, urge.'],
  es: ['Las {{count}} organizaciones firmantes pedimos.', 'Las {{count}} organizaciones firmantes exigimos.'],
  fr: [
    'Nous, les {{count}} organisations signataires, demandons.',
    'Nous, les {{count}} organisations signataires, exigeons.',
  ],
  pt: ['As {{count}} organizações signatárias pedem.', 'As {{count}} organizações signatárias exigem.'],
};

/** A letter in one language (and a second), with everybody in it called the same in each run. */
export class Story {
  readonly gallery: Gallery;
  readonly other: Language;

  constructor(
    readonly on: ContractWorld,
    readonly language: Language,
  ) {
    this.gallery = new Gallery(on.api, language);
    this.other = language === 'en' ? 'es' : 'en';
  }

  /** @returns a letter that is open, twenty days before its deadline, with a coordinator */
  async letter(slug: string, body?: string): Promise<Campaign> {
    const { world } = this.on;
    const { language, other } = this;
    const campaign = await anOpenCampaign(world, {
      slug: `${slug}-${language}`,
      languages: [language, other],
      letter: [language, other].map((one) => ({ language: one, body: body ?? BODIES[one][0] })),
      deadline: { local: '2027-03-21T18:00:00', zone: 'America/Mexico_City' },
      replyTo: `answers@${language}.example`,
    });
    const coordinator = { name: 'Carmen Coordinator', email: `${slug}-coordinator@${language}.example` };
    await world.database.transaction((tx) =>
      addCoordinator(tx, { ...coordinator, mayCreateCampaigns: false, campaignIds: [campaign.id], role: 'reviewer' }),
    );
    return laidOut(world, campaign, { individualsMaySign: true });
  }

  /** The letter's next version. */
  changed(one: string): string {
    return BODIES[one as Language][1];
  }

  /** @returns what somebody sends who signs; their mailbox is named after the organization */
  signer(name: string, more: Partial<SubmittedSignOn> = {}): Partial<SubmittedSignOn> & { organizationName: string } {
    const mailbox = name.toLowerCase().replace(/\W+/g, '-');
    const contactEmail = `${mailbox}@${this.language}.example`;
    return { organizationName: name, contactName: 'Ana Pérez', contactEmail, language: this.language, ...more };
  }

  /** @returns the path of a signer's own page, whether or not a mail led there already */
  async pageOf({ id }: SignOn): Promise<string> {
    const { database, configuration } = this.on.world;
    return new URL(await issueConfirmUrl(database, configuration, id)).pathname;
  }

  now(campaign: Campaign): Promise<Campaign> {
    return campaignById(this.on.world.database, campaign.id);
  }

  /** Begins anew: every other letter is archived, and the clock reads what it read first. */
  async begin(): Promise<void> {
    await this.on.world.clock.travelTo(BEGIN);
    await this.on.world.database.rows(`UPDATE campaigns SET state = 'archived'`);
  }
}
