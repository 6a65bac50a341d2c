import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Campaign } from '#campaigns';
import { candidatesFor } from '#matching';
import { waitUntil } from '#platform/embedded';
import type { SignOn } from '#sign-ons';
import { anOpenCampaign } from '../builders/campaigns.js';
import { aCoordinator } from '../builders/coordinators.js';
import { aSignatory, aVerifiedSignOn } from '../builders/sign-ons.js';
import { launchChromium } from '../setup/chromium.js';
import { NAMES, pageFaults } from './page-faults.js';
import { Site } from './site.js';
import { heading, press, visitWith } from './visitor.js';

const PHONE = { width: 320, height: 640 };
const DESK = { width: 1280, height: 800 };

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([Site.start(), launchChromium()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await site?.stop();
}, 60_000);

/** Opens a page of the console for the first time, and signs in on the way. */
async function signIn(page: Page, campaign: Campaign, path: string): Promise<void> {
  const { token } = await aCoordinator(site.world, campaign, 'editor');
  await page.goto(site.at(path));
  expect(await heading(page)).toBe('Coordinators sign in');
  await page.getByLabel('Your token').fill(token);
  await press(page, 'Sign in');
}

describe('a coordinator', () => {
  it('writes the letter and lays out its roster on a phone, without any script, and sees both before they are kept', async () => {
    const letter = [{ language: 'en', body: 'We, the {{count}} undersigned organizations, ask.' }];
    const campaign = await anOpenCampaign(site.world, { letter });
    for (const organizationName of ['The Harbor Fund', 'Nube Azul', 'An Office of Many Words'])
      await aSignatory(site.world, campaign, { organizationName });
    await visitWith(browser, { viewport: PHONE, javaScriptEnabled: false }, async (page) => {
      await signIn(page, campaign, `/console/c/${campaign.slug}/letter`);
      expect(await heading(page)).toBe('The letter');
      await page.getByRole('textbox', { name: 'Body' }).fill('We, the {{count in words}} undersigned, **ask**.');
      // Whoever presses Enter looks first: nothing is put in force by it, and nothing is filled in.
      await page.getByRole('textbox', { name: 'Title' }).press('Enter');
      expect(await page.locator('article').innerText()).toContain('We, the three undersigned, ask.');
      expect(await page.locator('ins').allInnerTexts()).toEqual([' in words']);
      await page.getByLabel('No: a typing error').check();
      await press(page, 'Put it in force');
      expect(await page.getByRole('status').innerText()).toBe('Version 2 is in force.');

      await page.getByRole('link', { name: 'Roster' }).click();
      const entries = page.locator('.roster li');
      expect(await entries.allInnerTexts()).toEqual(['An Office of Many Words', 'Nube Azul', 'The Harbor Fund']);
      await page.getByLabel('Leading articles').selectOption('set-aside');
      await press(page, 'Preview');
      expect(await entries.allInnerTexts()).toEqual(['The Harbor Fund', 'Nube Azul', 'An Office of Many Words']);
      await page.getByRole('link', { name: 'An Office of Many Words' }).click();
      await page.getByLabel('Filed under').fill('Bureau');
      await press(page, 'Preview');
      expect(await page.getByRole('heading', { name: 'Where it stands' }).innerText()).toBe('Where it stands: 1');
      await press(page, 'Use this');
      expect(await page.getByRole('status').innerText()).toBe('It is printed like this from now on.');

      await press(page, 'Sign out');
      await page.goto(site.at('/console'));
      expect(await heading(page)).toBe('Coordinators sign in');
    });
  });

  it.each([
    ['a phone', { viewport: PHONE, colorScheme: 'light' as const }],
    ['a desk in the dark', { viewport: DESK, colorScheme: 'dark' as const }],
  ])('has pages that are accessible and fit on %s, whatever the names on them', async (_, options) => {
    const campaign = await anOpenCampaign(site.world, {
      title: NAMES[0],
      languages: ['en', 'ar'],
      letter: [
        { language: 'en', body: 'We, the 94 undersigned organizations. {{count}}' },
        { language: 'ar', body: 'نحن، {{count}} منظمة.' },
      ],
      addressees: NAMES,
    });
    const signed: SignOn[] = [];
    for (const organizationName of NAMES)
      signed.push(await aSignatory(site.world, campaign, { organizationName, members: NAMES }));
    const waiting = await aVerifiedSignOn(site.world, campaign, { organizationName: `${NAMES[3]} e.V.` });
    const asked = async (): Promise<boolean> => (await candidatesFor(site.world.database, waiting.id)).length > 0;
    expect(await waitUntil(asked, 20_000)).toBe(true);
    const path = `/console/c/${campaign.slug}`;
    const found: string[] = [];
    await visitWith(browser, options, async (page) => {
      await signIn(page, campaign, '/console');
      for (const at of [
        '/console',
        path,
        `${path}/letter`,
        `${path}/letter/1`,
        `${path}/roster`,
        `${path}/entries/${signed[0]?.id}`,
        `${path}/entries/${waiting.id}`,
      ]) {
        await page.goto(site.at(at));
        found.push(...(await pageFaults(page)).map((fault) => `${at}: ${fault}`));
      }
      await page.goto(site.at(`${path}/letter`));
      await page.getByLabel('Title').first().fill('');
      await press(page, 'Put it in force');
      found.push(...(await pageFaults(page)).map((fault) => `the letter with errors: ${fault}`));
      await page.getByLabel('Title').first().fill('Rivers');
      await press(page, 'Preview');
      found.push(...(await pageFaults(page)).map((fault) => `the preview: ${fault}`));
    });
    expect(found).toEqual([]);
  });
});
