import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Campaign, campaignById, closeDueCampaigns } from '#campaigns';
import { editPrinted } from '#review';
import { editableSettings, rosterSettings } from '#roster';
import { type MemberInput, type SignOn, signOnById } from '#sign-ons';
import { type Answer, Api } from '../../../../test/builders/api.js';
import { anOpenCampaign, closed } from '../../../../test/builders/campaigns.js';
import { ConsoleVisitor, fieldOn } from '../../../../test/builders/console.js';
import { aSignatory, aSignOn } from '../../../../test/builders/sign-ons.js';
import { World } from '../../../../test/builders/world.js';

const FORM = {
  layout: 'one-list',
  countRule: 'coalitions-with-members',
  orderLanguage: 'en',
  leadingArticles: 'set-aside',
  columns: '3',
};

describe('the roster before it is sent', () => {
  let world: World;
  let api: Api;
  let campaign: Campaign;
  let visitor: ConsoleVisitor;
  let wola: SignOn;
  beforeAll(async () => {
    world = await World.create();
    api = await Api.start(world);
  });
  afterAll(async () => {
    await api.close();
    await world.close();
  });
  beforeEach(async () => {
    const letter = [{ language: 'en', body: 'We, the 94 undersigned organizations. {{count}}' }];
    campaign = await anOpenCampaign(world, { letter });
    visitor = await ConsoleVisitor.of(world, api, campaign, 'editor');
    for (const organizationName of ['Nube', 'The Harbor Fund']) await aSignatory(world, campaign, { organizationName });
    wola = await aSignatory(world, campaign, { organizationName: 'An Office of Many Words' });
    await aSignatory(world, campaign, { organizationName: 'Zebra Network', members: ['Aldea', 'Nube'] });
  });

  const path = (rest = ''): string => `/console/c/${campaign.slug}${rest}`;
  /** What the last edit of an entry changed, as its event tells audit and webhooks. */
  const editedFields = async (id: string): Promise<string[] | undefined> =>
    (
      await world.database.row<{ fields: string[] }>(
        `SELECT data -> 'fields' AS fields FROM events WHERE subject_id = $1 AND type = 'sign-on.edited' ORDER BY id DESC LIMIT 1`,
        [id],
      )
    )?.fields;
  /** What a page of an entry says is in force now: "The country: Mexico". */
  const inForceOn = ({ text }: Answer): string[] => {
    const [section = ''] = /<section[^>]*aria-labelledby="meanwhile">.*?<\/section>/s.exec(text) ?? [];
    const pairs = section.matchAll(/<dt>(.*?)<\/dt>\s*<dd>(.*?)<\/dd>/gs);
    return [...pairs].map(([, label, value]) => `${label}: ${value?.replace(/<[^>]+>/g, '')}`);
  };
  const names = ({ text }: Answer): string[] =>
    [...text.matchAll(/<li><a href="[^"]*entries[^"]*"><bdi>([^<]*)/g)].map(([, name]) => name ?? '');

  it('is shown in an order and by a count that are tried, and nothing is changed by that', async () => {
    const asIs = await visitor.open(path('/roster'));
    expect(names(asIs)).toEqual(['An Office of Many Words', 'Nube', 'The Harbor Fund', 'Zebra Network']);
    expect(asIs.text).toContain('4 = 4 organizations; 1 coalition lists 2 members, counted once');
    const tried = await visitor.open(path(`/roster?${new URLSearchParams({ ...FORM, try: 'yes' }).toString()}`));
    expect(names(tried)).toEqual(['The Harbor Fund', 'Nube', 'An Office of Many Words', 'Zebra Network']);
    expect(tried.text).toContain('5 = 4 organizations + 1 member of a coalition');
    expect(await rosterSettings(world.database, campaign.id)).toMatchObject({
      leadingArticles: 'as-written',
      columns: 2,
    });
  });

  it('is kept by a press, with the headings that were set before', async () => {
    const headings = { conveners: { en: 'Initiated by' } };
    await world.database.rows('INSERT INTO roster_settings (campaign_id, headings) VALUES ($1, $2)', [
      campaign.id,
      JSON.stringify(headings),
    ]);
    const answer = await visitor.fillIn(path('/roster'), { ...FORM, convenersFirst: 'yes' });
    expect(answer.headers.location).toBe(path('/roster?saved=yes'));
    expect(await rosterSettings(world.database, campaign.id)).toMatchObject({
      countRule: 'coalitions-with-members',
      leadingArticles: 'set-aside',
      columns: 3,
      convenersFirst: true,
      headings,
    });
  });

  it('refuses what it does not know, by the name on the page', async () => {
    const answer = await visitor.fillIn(path('/roster'), { ...FORM, columns: '9' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Columns in print must be 1, 2 or 3.');
  });

  it('does not undo what another editor set meanwhile, keeps what was chosen, and shows what is in force', async () => {
    const basedOn = fieldOn(await visitor.open(path('/roster')), 'basedOn') ?? '';
    await visitor.fillIn(path('/roster'), { ...FORM, layout: 'by-country', convenersFirst: 'yes' });
    const late = await visitor.send(path('/roster'), { ...FORM, columns: '1', basedOn });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Somebody changed these settings while you were editing.');
    for (const line of ['Sections: By country', 'Columns in print: 3', 'Conveners first: yes'])
      expect(late.text).toContain(`<li>${line}</li>`);
    expect(late.text).toContain('<option value="1" selected>');
    expect(await rosterSettings(world.database, campaign.id)).toMatchObject({ convenersFirst: true });
    const again = await visitor.send(path('/roster'), {
      ...FORM,
      columns: '1',
      basedOn: fieldOn(late, 'basedOn') ?? '',
    });
    expect(again.status).toBe(303);
    expect(await rosterSettings(world.database, campaign.id)).toMatchObject({ convenersFirst: false, columns: 1 });
  });

  it('does not undo what another editor set while its settings were tried', async () => {
    const basedOn = fieldOn(await visitor.open(path('/roster')), 'basedOn') ?? '';
    await visitor.fillIn(path('/roster'), { ...FORM, convenersFirst: 'yes' });
    const query = new URLSearchParams({ ...FORM, basedOn, try: 'yes' }).toString();
    expect(fieldOn(await visitor.open(path(`/roster?${query}`)), 'basedOn')).toBe(basedOn);
  });

  it('is kept once when its button is pressed twice', async () => {
    const basedOn = fieldOn(await visitor.open(path('/roster')), 'basedOn') ?? '';
    const press = (): Promise<Answer> => visitor.send(path('/roster'), { ...FORM, basedOn });
    expect([(await press()).status, (await press()).status]).toEqual([303, 303]);
  });

  it('lets sections and alphabet follow from the letter as long as nobody sets them', async () => {
    const open = { ...FORM, layout: '', orderLanguage: '' };
    await visitor.fillIn(path('/roster'), { ...open, individualsMaySign: 'yes' });
    expect(await editableSettings(world.database, campaign.id)).toMatchObject({
      chosen: { layout: null, orderLanguage: null },
      settings: { layout: 'organizations-then-individuals', orderLanguage: 'en' },
    });
  });

  it('shows where an entry would stand before it is filed there, and files it there', async () => {
    const entry = path(`/entries/${wola.id}`);
    const tried = await visitor.fillIn(entry, { sortKey: 'Office', country: 'US', act: 'preview' });
    expect(tried.text).toContain('Where it stands: 2');
    expect(await signOnById(world.database, wola.id)).toMatchObject({ sortKey: null, country: null });
    await visitor.fillIn(entry, { sortKey: 'Office', country: 'US', act: 'save' });
    expect(await signOnById(world.database, wola.id)).toMatchObject({ sortKey: 'Office', country: 'US' });
    expect((await visitor.open(entry)).text).toContain('Where it stands: 2');
    expect(await editedFields(wola.id)).toEqual(['sortKey', 'country']);
    const wrong = await visitor.fillIn(entry, { sortKey: 'Office', country: 'XX', act: 'save' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('The country must be a country code');
  });

  it('does not undo what another coordinator did to an entry meanwhile', async () => {
    const entry = path(`/entries/${wola.id}`);
    const basedOn = fieldOn(await visitor.open(entry), 'basedOn') ?? '';
    await visitor.fillIn(entry, { sortKey: 'WOLA', act: 'save' });
    const late = await visitor.send(entry, { convener: 'yes', basedOn, act: 'save' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Somebody changed this entry while you were editing.');
    expect(late.text).toMatch(/name="convener"[^>]*checked/);
    expect(await signOnById(world.database, wola.id)).toMatchObject({ sortKey: 'WOLA', convener: false });
  });

  it('shows what another coordinator put in force meanwhile, and takes what was typed at the next press', async () => {
    const entry = path(`/entries/${wola.id}`);
    const opened = await visitor.open(entry);
    await visitor.fillIn(entry, {
      displayName: 'W.O.L.A.',
      sortKey: 'WOLA',
      country: 'MX',
      convener: 'yes',
      act: 'save',
    });
    const typed = { displayName: 'Wola', sortKey: 'WOLA', country: '', region: '', orgType: '', members: '' };
    const late = await visitor.send(entry, { ...typed, basedOn: fieldOn(opened, 'basedOn') ?? '', act: 'save' });
    expect(late.status).toBe(409);
    expect(inForceOn(late)).toEqual([
      'The printed name: W.O.L.A.',
      'The country: Mexico',
      'A convener of this letter: Yes',
    ]);
    expect(fieldOn(late, 'displayName')).toBe('Wola');
    const again = await visitor.send(entry, { ...typed, basedOn: fieldOn(late, 'basedOn') ?? '', act: 'save' });
    expect(again.headers.location).toBe(`${entry}?saved=yes`);
    const now = await signOnById(world.database, wola.id);
    expect(now).toMatchObject({ displayName: 'Wola', sortKey: 'WOLA', country: null, convener: false });
  });

  it('keeps the members that a stale page could not show', async () => {
    const { id } = await aSignatory(world, campaign, { organizationName: 'Yew Network', members: ['Odd:', 'Nube'] });
    const entry = path(`/entries/${id}`);
    const opened = await visitor.open(entry);
    expect(fieldOn(opened, 'members')).toBeUndefined();
    await world.database.transaction((tx) => editPrinted(tx, campaign.id, id, { members: ['Aldea'] }, 'operator'));
    const typed = { displayName: '', sortKey: 'Yew', country: '', region: '', orgType: '' };
    const late = await visitor.send(entry, { ...typed, basedOn: fieldOn(opened, 'basedOn') ?? '', act: 'save' });
    expect([late.status, fieldOn(late, 'members')]).toEqual([409, 'Aldea']);
    expect(inForceOn(late)).toEqual(['What it is filed under: None']);
  });

  it('changes the members of a coalition with their roles, and keeps those it does not touch', async () => {
    const [zebra] = await world.database.rows<SignOn>(
      `SELECT * FROM sign_ons WHERE campaign_id = $1 AND name = 'Zebra Network'`,
      [campaign.id],
    );
    const id = zebra?.id ?? '';
    const entry = path(`/entries/${id}`);
    await visitor.fillIn(entry, { members: 'Aldea\nNube', sortKey: 'Z', act: 'save' });
    expect(await editedFields(id)).toEqual(['sortKey']);
    await visitor.fillIn(entry, { members: 'Aldea\nObservers:\nNube', sortKey: 'Z', act: 'save' });
    expect((await signOnById(world.database, id)).printedMembers).toMatchObject([
      { name: 'Aldea', role: null },
      { name: 'Nube', role: 'Observers' },
    ]);
    expect((await visitor.open(entry)).text).toContain('Aldea\nObservers:\nNube');
    // Behind a heading it would be read as standing under it.
    const mixed = [{ name: 'Nube', role: 'Observers' }, 'Aldea'];
    const put = (members: MemberInput[]): Promise<SignOn> =>
      world.database.transaction((tx) => editPrinted(tx, campaign.id, id, { members }, 'operator'));
    await put(mixed);
    expect(fieldOn(await visitor.open(entry), 'members')).toBe('Aldea\nObservers:\nNube');
    // What the form could not give back as it is, it does not touch.
    await put(['Nube:', 'Aldea']);
    const page = await visitor.open(entry);
    expect(fieldOn(page, 'members')).toBeUndefined();
    expect(page.text).toContain('Its members are edited over the API');
    await visitor.fillIn(entry, { sortKey: 'Zebra', act: 'save' });
    expect((await signOnById(world.database, id)).printedMembers).toMatchObject([{ name: 'Nube:' }, { name: 'Aldea' }]);
  });

  it('tells what stops it, is made final by a press all the same, and then shows what the next edition would change', async () => {
    await closed(world, campaign);
    visitor = await ConsoleVisitor.of(world, api, campaign, 'editor');
    const before = await visitor.open(path());
    expect(before.text).toContain('Stops it: ');
    const stopped = await visitor.fillIn(path(), { act: 'finalize' });
    expect(stopped.status).toBe(409);
    expect(stopped.text).toContain('A check stops it. Correct what it found, or tick its box beside the button.');
    const made = await visitor.fillIn(path(), { act: 'finalize', 'override-claim-disagrees': 'yes' });
    expect(made.headers.location).toBe(path('#editions'));
    expect(await campaignById(world.database, campaign.id)).toMatchObject({ state: 'finalized' });
    expect((await visitor.open(path())).text).toContain('Nothing changed since edition 1.');

    await visitor.fillIn(path(`/entries/${wola.id}`), { displayName: 'WOLA', act: 'save' });
    const pending = (await visitor.open(path())).text;
    expect(pending).toContain('<ins><bdi>WOLA</bdi></ins>');
    expect(pending).toContain('Make edition 2');
    const unseen = fieldOn(await visitor.open(path()), 'basedOn') ?? '';
    await visitor.fillIn(path(`/entries/${wola.id}`), { displayName: 'W.O.L.A.', act: 'save' });
    const late = await visitor.send(path(), { act: 'edition', 'override-claim-disagrees': 'yes', basedOn: unseen });
    expect(late.status).toBe(409);
    expect(late.text).toContain('changed since you opened this page');
    await visitor.fillIn(path(), { act: 'edition', 'override-claim-disagrees': 'yes' });
    expect((await visitor.open(path())).text).toContain('Nothing changed since edition 2.');
  });

  it('waits for those who may still confirm, unless its editor says otherwise', async () => {
    await aSignOn(world, campaign);
    await world.clock.travelTo(new Date(campaign.deadlineAt.getTime() + 60_000));
    await closeDueCampaigns(world.database);
    visitor = await ConsoleVisitor.of(world, api, campaign, 'editor');
    const override = { act: 'finalize', 'override-claim-disagrees': 'yes' };
    const waiting = await visitor.fillIn(path(), override);
    expect(waiting.status).toBe(409);
    expect(waiting.text).toContain('Somebody who signed in time may still confirm.');
    const made = await visitor.fillIn(path(), { ...override, evenInGrace: 'yes' });
    expect(made.headers.location).toBe(path('#editions'));
  });
});
