import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Long without a space, long with many, right to left, both directions at once, emoji, markup. */
export const NAMES = [
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(3),
  'Red por los Derechos de la Infancia y la Adolescencia en todos los Estados '.repeat(3).trim(),
  'האגודה לזכויות האזרח (2027)',
  'مركز الأردن (Jordan Centre) لحقوق الإنسان 2027',
  '🌊 Rivers & Friends 👩‍👩‍👧',
  '<b>Bold</b> & "Quoted"',
];

/** @returns what is wrong with the page that is open: it scrolls sideways, has no style, not one heading, or something that axe finds */
export async function pageFaults(page: Page): Promise<string[]> {
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  const styled = await page.evaluate(
    () => getComputedStyle(document.querySelector('.skip') as Element).position === 'absolute',
  );
  const { violations } = await new AxeBuilder({ page }).analyze();
  return [
    ...(sideways > 0 ? [`scrolls sideways by ${sideways}px`] : []),
    ...(styled ? [] : ['the Content-Security-Policy refuses its style']),
    ...((await page.locator('h1').count()) === 1 ? [] : ['has not one h1']),
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
  ];
}
