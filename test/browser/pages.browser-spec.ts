import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Campaign } from '#campaigns';
import { finalizeRoster } from '#roster';
import { anOpenCampaign } from '../builders/campaigns.js';
import { aSignatory, aSignOn } from '../builders/sign-ons.js';
import { tokenOf } from '../builders/verifications.js';
import { unique } from '../builders/world.js';
import { launchChromium } from '../setup/chromium.js';
import { NAMES, pageFaults } from './page-faults.js';
import { Site } from './site.js';
import { fillIn, heading, press, visitWith } from './visitor.js';

const PHONE = { width: 320, height: 640 };
const DESK = { width: 1280, height: 800 };
const LETTERS = [
  {
    language: 'en',
    body: 'We, the {{count}} undersigned, ask:\n\n## Clean water\n\n1. now\n2. everywhere\n\nSincerely,',
  },
  { language: 'ar', body: 'نحن، {{count}} منظمة موقعة أدناه، نكتب إليكم.' },
];

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([Site.start(), launchChromium()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await site?.stop();
}, 60_000);

const visit = (options: BrowserContextOptions, stroll: (page: Page) => Promise<void>): Promise<void> =>
  visitWith(browser, options, stroll);

/** Signs by the form. @returns the page "Check your mail", and where it wrote to */
async function sign(page: Page, { slug }: Campaign): Promise<string> {
  const address = `${unique('ana')}@example.org`;
  await page.goto(site.at(`/c/${slug}/sign`));
  await fillIn(page, unique('Red'), address);
  await press(page, 'Send the signature');
  expect(await heading(page)).toBe('Check your mail');
  return address;
}

/** The link of a verification mail, opened. */
async function openMail(page: Page, address: string): Promise<void> {
  const { text } = await site.mailTo(address, /\/v\//);
  await page.goto(/https?:\/\/\S+\/v\/[\w-]+/.exec(text)?.[0] ?? '');
}

describe('an organization signs', () => {
  it('from the letter to the thanks, on a phone and without any script, correcting what was wrong on the way', async () => {
    const { slug } = await anOpenCampaign(site.world);
    const address = `${unique('ana')}@example.org`;
    await visit({ viewport: PHONE, javaScriptEnabled: false }, async (page) => {
      await page.goto(site.at(`/c/${slug}`));
      expect(await page.locator('article').innerText()).toContain('We, the 0 undersigned');
      await page.getByRole('link', { name: 'Sign for your organization' }).first().click();

      await fillIn(page, '=HYPERLINK("https://example.org")', 'nobody');
      await page.getByLabel('Country').selectOption('MX');
      await press(page, 'Send the signature');
      expect(await page.title()).toMatch(/^Error: /);
      const summary = page.getByRole('alert');
      expect(await summary.getByRole('link').allInnerTexts()).toEqual([
        'The name of the organization must not start with “=”: spreadsheets would run it as a formula.',
        'Your mail address must be a mail address like name@example.org.',
      ]);
      expect(await page.getByLabel('Your mail address').getAttribute('aria-describedby')).toBe(
        'contactEmail-hint contactEmail-error',
      );
      expect(await page.getByLabel('Your name').inputValue()).toBe('Ana Pérez');
      expect(await page.getByLabel('Country').inputValue()).toBe('MX');
      expect(await page.getByLabel('I am authorized').isChecked()).toBe(true);

      await page.getByRole('textbox', { name: 'Name of the organization' }).fill('Red “Uno” & Dos');
      await page.getByLabel('Your mail address').fill(address);
      await press(page, 'Send the signature');
      expect(await heading(page)).toBe('Check your mail');

      await openMail(page, address);
      expect(await heading(page)).toBe('Please confirm this signature');
      expect(await page.locator('main').innerText()).toContain('Red “Uno” & Dos');
      await page.reload(); // opening the link, even twice, confirms nothing
      await press(page, 'Yes, confirm the signature');
      expect(await heading(page)).toBe('Thank you');
      expect(new URL(page.url()).search).toBe(`?c=${slug}&lang=en`);
    });
    const signOn = await site.world.database.row('SELECT state, country, name FROM sign_ons WHERE contact_email = $1', [
      address,
    ]);
    expect(signOn).toEqual({ state: 'pending-review', country: 'MX', name: 'Red “Uno” & Dos' });
  }, 60_000);

  it('in another language, chosen once the form is filled in, and sends it by Enter', async () => {
    const letter = ['en', 'es'].map((language) => ({ language, body: '{{count}}' }));
    const { slug } = await anOpenCampaign(site.world, { languages: ['en', 'es'], letter });
    await visit({ viewport: PHONE, javaScriptEnabled: false }, async (page) => {
      await page.goto(site.at(`/c/${slug}/sign?lang=en`));
      await fillIn(page, 'Red Uno', 'nobody');
      await press(page, 'Send the signature');
      await press(page, 'español');
      expect(await page.title()).toMatch(/^Error: Firmar/);
      expect(await page.getByLabel('Su nombre').inputValue()).toBe('Ana Pérez');
      await page.getByLabel('Su correo electrónico').fill(`${unique('ana')}@example.org`);
      await page.getByLabel('Su correo electrónico').press('Enter');
      expect(await heading(page)).toBe('Revise su correo');
    });
  }, 60_000);

  it('by the code of the mail, after a wrong one', async () => {
    const campaign = await anOpenCampaign(site.world);
    await visit({ viewport: PHONE, javaScriptEnabled: false }, async (page) => {
      const address = await sign(page, campaign);
      const code = /code (\d{6})/.exec((await site.mailTo(address, /\d{6}/)).text.replace(/\s+/g, ' '))?.[1] ?? '';
      await page.getByLabel('Code from the mail').fill(code === '000000' ? '000001' : '000000');
      await press(page, 'Confirm with the code');
      expect(await page.getByRole('alert').innerText()).toContain('This is not the code from the newest mail.');
      await page.getByLabel('Code from the mail').fill(`${code.slice(0, 3)} ${code.slice(3)}`);
      await press(page, 'Confirm with the code');
      expect(await heading(page)).toBe('Thank you');
    });
  }, 60_000);

  it('or says that it did not', async () => {
    const campaign = await anOpenCampaign(site.world);
    await visit({ viewport: PHONE, javaScriptEnabled: false }, async (page) => {
      await openMail(page, await sign(page, campaign));
      await press(page, 'This was not me');
      expect(await heading(page)).toBe('Withdrawn');
      expect(await page.getByRole('button').count()).toBe(0);
    });
  }, 60_000);

  it('and may change its mind later, in two steps', async () => {
    const campaign = await anOpenCampaign(site.world);
    const signOn = await aSignOn(site.world, campaign);
    await site.mailTo(signOn.contactEmail);
    await site.world.database.rows(`UPDATE sign_ons SET state = 'approved', verified_at = app_now() WHERE id = $1`, [
      signOn.id,
    ]);
    await visit({ viewport: PHONE, javaScriptEnabled: false }, async (page) => {
      await page.goto(site.at(`/v/${tokenOf(site.world, signOn)}`));
      expect(await heading(page)).toBe('Your organization is on the letter');
      expect(await page.getByRole('button').count()).toBe(0);
      await page.getByText('Withdraw this signature').click();
      await press(page, 'Withdraw the signature for good');
      expect(await heading(page)).toBe('Withdrawn');
    });
  }, 60_000);
});

describe('every page', () => {
  const pages: [name: string, path: string][] = [];

  beforeAll(async () => {
    const { world } = site;
    const overrides = {
      title: NAMES[0],
      convener: NAMES[3],
      languages: ['en', 'ar'],
      letter: LETTERS,
      addressees: NAMES,
    };
    const [open, done] = [await anOpenCampaign(world, overrides), await anOpenCampaign(world, overrides)];
    for (const organizationName of NAMES) {
      await aSignatory(world, open, { organizationName, members: NAMES });
      await aSignatory(world, done, { organizationName });
    }
    await world.database.rows(
      `UPDATE campaigns SET state = 'closed', deadline_at = app_now() - interval '9 days' WHERE id = $1`,
      [done.id],
    );
    await finalizeRoster(world.database, done.id, 'operator');
    const waiting = await aSignOn(world, open, { organizationName: `${NAMES[0]} e.V.` });
    const verified = await aSignOn(world, open, { organizationName: `${NAMES[3]} 2` });
    for (const { contactEmail } of [waiting, verified]) await site.mailTo(contactEmail); // their pages exist from now on
    await world.database.rows(`UPDATE sign_ons SET state = 'pending-review', verified_at = app_now() WHERE id = $1`, [
      verified.id,
    ]);
    pages.push(
      ['the list of letters', '/'],
      ['a letter', `/c/${open.slug}`],
      ['a letter from right to left', `/c/${open.slug}?lang=ar`],
      ['a letter that is final', `/c/${done.slug}`],
      ['the form', `/c/${open.slug}/sign`],
      ['the form of a letter that is final', `/c/${done.slug}/sign`],
      ['check your mail', `/sign-ons/${waiting.id}/code?sent=yes`],
      ['the confirmation', `/v/${tokenOf(world, waiting)}`],
      ['a confirmed signature', `/v/${tokenOf(world, verified)}`],
      ['thank you', `/thank-you?c=${open.slug}`],
      ['the editions', `/c/${done.slug}/editions`],
      ['an edition', `/c/${done.slug}/editions/1`],
      ['an edition from right to left', `/c/${done.slug}/editions/1?lang=ar`],
      ['an error', '/there-is-nothing-here'],
      ['the mails', '/dev/mail'],
    );
  }, 60_000);

  it.each([
    ['a phone', { viewport: PHONE, colorScheme: 'light' as const }],
    ['a desk in the dark', { viewport: DESK, colorScheme: 'dark' as const }],
  ])(
    'is accessible and fits on %s, whatever the names on it',
    async (_, options) => {
      const found: string[] = [];
      await visit(options, async (page) => {
        for (const [name, path] of pages) {
          await page.goto(site.at(path));
          found.push(...(await pageFaults(page)).map((fault) => `${name}: ${fault}`));
        }
        await page.goto(site.at(pages[4]?.[1] ?? ''));
        await press(page, 'Send the signature');
        found.push(...(await pageFaults(page)).map((fault) => `the form with errors: ${fault}`));
      });
      expect(found).toEqual([]);
    },
    180_000,
  );

  it('prints a name as it was typed, never as markup', async () => {
    await visit({ viewport: DESK }, async (page) => {
      await page.goto(site.at(pages[1]?.[1] ?? ''));
      const printed = await page.locator('.roster bdi').allInnerTexts();
      expect([...printed].sort()).toEqual([...NAMES].sort());
      expect(
        await page.getByRole('heading', { level: 2, name: `${NAMES.length} organizations have signed` }).count(),
      ).toBe(1);
    });
  }, 60_000);
});
