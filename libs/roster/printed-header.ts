import type { EditionHeader, StoredHeader } from './edition-document.js';

/** @returns what to print of an edition, whichever schema it was frozen under */
export function printedHeader(stored: StoredHeader): EditionHeader {
  if (stored.schema === 'undersigned.edition/2') return stored;
  const { campaign, addressees, cc, letter, ...rest } = stored;
  return {
    ...rest,
    schema: 'undersigned.edition/2',
    campaign: { slug: campaign.slug, convener: campaign.convener },
    counts: { organizations: stored.count, individuals: 0, members: 0 },
    countRule: 'coalitions-once',
    letter: letter.map(({ language, body }) => ({
      language,
      title: campaign.title,
      date: null,
      place: null,
      addressees,
      cc,
      salutation: null,
      body,
      closing: null,
    })),
    sections: [{ key: 'organizations', headings: {}, entries: stored.count }],
    columns: 2,
  };
}
