import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** Opens a fresh browser context for one visitor, and closes it again. */
export async function visitWith(
  browser: Browser,
  options: BrowserContextOptions,
  stroll: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(options);
  try {
    await stroll(await context.newPage());
  } finally {
    await context.close();
  }
}

/** @returns the text of the page's one h1 */
export function heading(page: Page): Promise<string> {
  return page.locator('h1').innerText();
}

/** Presses a button by its name, the first where a long form has it twice. */
export function press(page: Page, name: string): Promise<void> {
  return page.getByRole('button', { name }).first().click();
}

/** Fills in what the sign form cannot do without. */
export async function fillIn(page: Page, organization: string, address: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Name of the organization' }).fill(organization);
  await page.getByLabel('Your name').fill('Ana Pérez');
  await page.getByLabel('Your mail address').fill(address);
  await page.getByLabel('may be published').check();
  await page.getByLabel('I am authorized').check();
}
