import { addCoordinator } from '#access';
import type { Campaign } from '#campaigns';
import { FindMatches } from '#matching';
import type { SignOn } from '#sign-ons';
import { closed } from '../../builders/campaigns.js';
import { fieldOn } from '../../builders/console.js';
import { aSignatory, aVerifiedSignOn } from '../../builders/sign-ons.js';
import type { Answer } from '../../builders/api.js';
import type { Story } from '../story.js';

/** Where the pages of coordinators are. */
const HOME = '/console';
const ROSTER = {
  layout: 'one-list',
  countRule: 'coalitions-with-members',
  orderLanguage: 'en',
  leadingArticles: 'set-aside',
  columns: '3',
};

/** The browser of an owner who is signed in. */
class Owner {
  private cookie = '';
  private token = '';

  constructor(private readonly story: Story) {}

  async signIn(campaign: Campaign): Promise<void> {
    const { gallery, on } = this.story;
    await gallery.page('console-signed-out', HOME);
    await gallery.page('console-sign-in', `${HOME}/sign-in`);
    await this.press('sign-in-wrong', '/sign-in', { token: 'und_wrong' });
    const owner = { name: 'Olga Owner', email: 'owner@en.example', mayCreateCampaigns: true, role: 'owner' } as const;
    const added = await on.world.database.transaction((tx) =>
      addCoordinator(tx, { ...owner, campaignIds: [campaign.id] }),
    );
    this.token = added.token;
    await this.signInAgain('signing-in');
  }

  /** A session ends after some hours. */
  async signInAgain(name: string): Promise<void> {
    const { headers } = await this.press(name, '/sign-in', { token: this.token, next: HOME });
    this.cookie = /^[^;]+/.exec(String(headers['set-cookie']))?.[0] ?? '';
  }

  open(name: string, path: string): Promise<Answer> {
    return this.story.gallery.page(`console-${name}`, `${HOME}${path}`, { headers: { cookie: this.cookie } });
  }

  /** @param page that the form is on, for what it says in hidden fields */
  async press(name: string, path: string, fields: Record<string, string>, page?: Answer): Promise<Answer> {
    const kept = ['basedOn', 'expectedState'].flatMap((field) => {
      const value = page === undefined ? undefined : fieldOn(page, field);
      return value === undefined ? [] : [[field, value]];
    });
    const headers = { cookie: this.cookie, 'sec-fetch-site': 'same-origin' };
    return this.story.gallery.press(
      `console-${name}`,
      `${HOME}${path}`,
      { ...Object.fromEntries(kept), ...fields },
      headers,
    );
  }
}

/** A letter from the side of those who run it, until it is final. */
export async function atTheConsole(story: Story): Promise<void> {
  const { on } = story;
  const campaign = await story.letter('console');
  await aSignatory(on.world, campaign, story.signer('Agua Clara', { members: ['Aldea', 'Nube'] }));
  const waits = await aVerifiedSignOn(on.world, campaign, story.signer('Río Vivo', { country: 'MX' }));
  const twin = await aVerifiedSignOn(on.world, campaign, story.signer('Rio Vivo A.C.'));
  await on.run(FindMatches, { signOnId: twin.id });
  const owner = new Owner(story);
  await owner.signIn(campaign);
  await owner.open('home', '');
  await letterPages(owner, campaign);
  await rosterPages(owner, campaign);
  await entryPages(owner, campaign, waits, twin);
  await finalPages(owner, story, campaign);
  await owner.press('signing-out', '/sign-out', {});
}

async function letterPages(owner: Owner, { slug, languages }: Campaign): Promise<void> {
  const path = `/c/${slug}/letter`;
  const page = await owner.open('letter', path);
  const part = (name: string, value: string): [string, string][] =>
    languages.map((_, index) => [`letter[${index}].${name}`, value]);
  const fields = Object.fromEntries([
    ...part('title', 'Keep the rivers clean'),
    ...part('addressees', 'The Commission'),
  ]);
  const typed = { ...fields, ...Object.fromEntries(part('body', 'We, {{count}}, insist.')) };
  await owner.press('letter-corrections', path, { ...fields, act: 'save' }, page);
  await owner.press('letter-preview', path, { ...typed, act: 'preview' }, page);
  await owner.press('letter-unsaid', path, { ...typed, act: 'save' }, page);
  await owner.press('letter-saving', path, { ...typed, act: 'save', material: 'no' }, page);
  await owner.open('letter-saved', `${path}?saved=2`);
  await owner.press(
    'letter-stale',
    path,
    { ...typed, act: 'save', material: 'no', [`letter[0].body`]: 'We, {{count}}.' },
    page,
  );
  await owner.open('letter-version', `${path}/2`);
  await owner.open('letter-file', `${path}/2/en.md`);
}

async function rosterPages(owner: Owner, { slug }: Campaign): Promise<void> {
  const path = `/c/${slug}/roster`;
  const page = await owner.open('roster', path);
  await owner.open('roster-tried', `${path}?${new URLSearchParams({ ...ROSTER, try: 'yes' }).toString()}`);
  await owner.press('roster-corrections', path, { ...ROSTER, columns: '9' }, page);
  await owner.press('roster-saving', path, ROSTER, page);
  await owner.open('roster-saved', `${path}?saved=yes`);
  await owner.press('roster-stale', path, { ...ROSTER, columns: '2' }, page);
}

async function entryPages(owner: Owner, { slug }: Campaign, waits: SignOn, twin: SignOn): Promise<void> {
  const path = `/c/${slug}/entries/${waits.id}`;
  const page = await owner.open('entry-waits', path);
  const typed = { displayName: 'Río Vivo, A.C.', sortKey: 'Rio', country: 'MX' };
  await owner.press('entry-preview', path, { ...typed, act: 'preview' }, page);
  await owner.press('entry-corrections', path, { ...typed, country: 'XX', act: 'save' }, page);
  await owner.press('entry-saving', path, { ...typed, act: 'save' }, page);
  await owner.press('entry-stale', path, { ...typed, sortKey: 'Vivo', act: 'save' }, page);
  await owner.press('decision-corrections', `${path}/decision`, { act: 'reject', reason: '' });
  await owner.press('same', `${path}/same`, { act: 'different', other: twin.id });
  await owner.press('decision', `${path}/decision`, { act: 'approve' });
  await owner.open('entry-decided', `${path}?decided=yes`);
  await owner.press('decision-late', `${path}/decision`, { act: 'approve' });
}

async function finalPages(owner: Owner, story: Story, campaign: Campaign): Promise<void> {
  const path = `/c/${campaign.slug}`;
  const open = await owner.open('final-open', path);
  await owner.press('final-ahead', path, { act: 'finalize' }, open);
  await closed(story.on.world, campaign);
  await owner.open('session-over', path);
  await owner.signInAgain('signing-in-again');
  const page = await owner.open('final-closed', path);
  await owner.press('final-stale', path, { act: 'finalize', basedOn: 'old' });
  const boxes = Object.fromEntries(
    [...page.text.matchAll(/name="(override-[a-z-]+)"/g)].map(([, name]) => [name ?? '', 'yes']),
  );
  await owner.press('finalizing', path, { act: 'finalize', ...boxes }, page);
  await owner.open('final-final', path);
  await owner.open('letter-final', `${path}/letter`);
}
