import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SESSION_HOURS } from '#access';
import { Api } from '../../../../test/builders/api.js';
import { anOpenCampaign } from '../../../../test/builders/campaigns.js';
import { aCoordinator } from '../../../../test/builders/coordinators.js';
import { ConsoleVisitor, fieldOn } from '../../../../test/builders/console.js';
import { World } from '../../../../test/builders/world.js';

describe('signing in to the console', () => {
  let world: World;
  let api: Api;
  beforeAll(async () => {
    world = await World.create({ PUBLIC_URL: 'https://letters.example.org' });
    api = await Api.start(world);
  });
  afterAll(async () => {
    await api.close();
    await world.close();
  });

  it('is asked for on every page, and leads back to it', async () => {
    const campaign = await anOpenCampaign(world);
    const { token } = await aCoordinator(world, campaign);
    const visitor = new ConsoleVisitor(api);
    const away = await visitor.open(`/console/c/${campaign.slug}/letter`);
    expect(away.status).toBe(303);
    expect(away.headers.location).toBe(
      `/console/sign-in?next=${encodeURIComponent(`/console/c/${campaign.slug}/letter`)}`,
    );
    const back = await visitor.signIn(token, `/console/c/${campaign.slug}/letter`);
    expect([back.status, back.headers.location]).toEqual([303, `/console/c/${campaign.slug}/letter`]);
    expect((await visitor.open(`/console/c/${campaign.slug}/letter`)).status).toBe(200);
  });

  it('leads to no other site', async () => {
    const { token } = await aCoordinator(world);
    for (const next of [
      '//evil.example',
      'https://evil.example',
      '/console/../c',
      '/consoleevil',
      '/console//\\evil',
      'console',
    ])
      expect((await new ConsoleVisitor(api).signIn(token, next)).headers.location).toMatch(/^\/console(\/\.\.\/c)?$/);
  });

  it('gives the browser a secret that no script, no other site and no other page gets', async () => {
    const { token } = await aCoordinator(world);
    const { headers } = await new ConsoleVisitor(api).signIn(token);
    expect(headers['set-cookie']).toMatch(
      /^undersigned_console=[\w-]{43}; Max-Age=43200; Path=\/console; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(headers['set-cookie']).not.toContain(token);
    expect(headers['cache-control']).toBe('no-store');
    const stored = await world.database.rows<{ secretHash: string }>('SELECT secret_hash FROM coordinator_sessions');
    for (const { secretHash } of stored) expect(headers['set-cookie']).not.toContain(secretHash);
  });

  it('with a wrong token says so beside the field, and lets nobody in', async () => {
    const visitor = new ConsoleVisitor(api);
    const answer = await visitor.signIn('und_wrong');
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('This token is not valid, or was revoked. Copy all of it');
    expect(answer.text).not.toContain('und_wrong');
    expect(visitor.cookie).toBe('');
  });

  it('is over after a working day, by hand, and when the token is revoked', async () => {
    const signedIn = async (): Promise<{ visitor: ConsoleVisitor; id: string }> => {
      const { token, coordinator } = await aCoordinator(world);
      const visitor = new ConsoleVisitor(api);
      await visitor.signIn(token);
      expect((await visitor.open('/console')).status).toBe(200);
      return { visitor, id: coordinator.id };
    };
    const left = await signedIn();
    const kept = left.visitor.cookie;
    expect((await left.visitor.send('/console/sign-out', {})).headers.location).toBe('/console/sign-in');
    expect((await new ConsoleVisitor(api, kept).open('/console')).status).toBe(303);

    const revoked = await signedIn();
    await world.database.rows('UPDATE coordinator_tokens SET revoked_at = app_now() WHERE coordinator_id = $1', [
      revoked.id,
    ]);
    expect((await revoked.visitor.open('/console')).status).toBe(303);

    const tired = await signedIn();
    await world.clock.travelTo(new Date((await world.clock.now()).getTime() + SESSION_HOURS * 3_600_000));
    expect((await tired.visitor.open('/console')).status).toBe(303);
  });

  it('keeps what was typed into a form whose session ran out, and goes on with it after signing in again', async () => {
    const campaign = await anOpenCampaign(world);
    const { token } = await aCoordinator(world, campaign);
    const path = `/console/c/${campaign.slug}/letter`;
    const typed = { act: 'preview', 'letter[0].body': 'A "whole" <hour>\nof work. {{count}}' };
    const visitor = new ConsoleVisitor(api);
    const asked = await visitor.send(path, typed);
    expect(asked.status).toBe(401);
    expect(asked.text).toContain('What you sent is kept on this page');
    const kept = fieldOn(asked, 'kept') ?? '';
    const wrong = await visitor.send('/console/sign-in', { token: 'und_wrong', next: path, kept });
    expect(fieldOn(wrong, 'kept')).toBe(kept);
    const again = await visitor.send('/console/sign-in', { token, next: path, kept });
    expect(again.text).toContain(`action="${path}"`);
    expect(fieldOn(again, 'letter[0].body')).toBe(typed['letter[0].body']);
    const foreign = await visitor.send(path, typed, { 'sec-fetch-site': 'cross-site' });
    expect(foreign.status).toBe(403);
    expect(foreign.text).not.toContain('hour');
  });

  it('does not let another site press its buttons', async () => {
    const campaign = await anOpenCampaign(world);
    const visitor = await ConsoleVisitor.of(world, api, campaign);
    const path = `/console/c/${campaign.slug}/roster`;
    const form = { layout: 'by-nothing' };
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': '', origin: 'https://evil.example' },
      { 'sec-fetch-site': '', origin: 'null' },
      { 'sec-fetch-site': '' },
    ]) {
      const sent = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''));
      const body = new URLSearchParams(form).toString();
      const type = { 'content-type': 'application/x-www-form-urlencoded', cookie: visitor.cookie };
      expect((await api.send(path, { body, headers: { ...type, ...sent } })).status).toBe(403);
    }
    // Browsers send Sec-Fetch-Site to secure sites only; on others the form is known by where it comes from.
    const own = {
      'content-type': 'application/x-www-form-urlencoded',
      host: 'letters.local',
      origin: 'http://letters.local',
    };
    const body = new URLSearchParams(form).toString();
    const answer = await api.send(path, { body, headers: { ...own, cookie: visitor.cookie } });
    // Let through, and refused for another reason: its fields are missing.
    expect(answer.status).toBe(422);
  });

  it('shows each coordinator the letters they work on, by their role', async () => {
    const [mine, other] = [await anOpenCampaign(world), await anOpenCampaign(world)];
    const viewer = await ConsoleVisitor.of(world, api, mine, 'viewer');
    const home = (await viewer.open('/console')).text;
    expect(home).toContain(`/console/c/${mine.slug}`);
    expect(home).not.toContain(other.slug);
    expect((await viewer.open(`/console/c/${other.slug}`)).status).toBe(404);
    expect((await viewer.open(`/console/c/${mine.slug}/letter`)).text).toContain(
      'Only editors and owners change the letter.',
    );
    expect((await viewer.send(`/console/c/${mine.slug}/letter`, { act: 'save' })).status).toBe(403);
    expect((await viewer.send(`/console/c/${mine.slug}`, { act: 'finalize' })).status).toBe(403);
  });
});
