import { type Campaign, letterVersion, withCount } from '#campaigns';
import type { Reader } from '#platform/database';
import type { EditionCounts, PrintedLetter } from './edition-document.js';
import { countOf } from './roster.queries.js';

/** @returns the letter in force with these numbers written in, a text for each language, the main one first */
export async function printedLetters(
  reader: Reader,
  campaign: Campaign,
  counts: EditionCounts,
): Promise<PrintedLetter[]> {
  const texts = await letterVersion(reader, campaign);
  return texts.map(({ language, body }) => ({
    language,
    title: campaign.title,
    date: null,
    place: null,
    addressees: campaign.addressees,
    cc: campaign.cc,
    salutation: null,
    body: withCount(body, countOf(counts), language),
    closing: null,
  }));
}
