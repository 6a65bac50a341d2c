import { describe, expect, it } from '@jest/globals';
import { renderDocument } from '#platform/html';
import type { EntryChange } from '#roster';
import { PAGE_LANGUAGES, textsFor } from '../i18n/texts-for.js';
import { Changes } from './changes.js';

/** @returns what the page says of one corrected entry, without marks */
function said(language: string, entry: Pick<EntryChange, 'before' | 'after' | 'fields'>): string {
  const changes = {
    ...{ since: 1, countBefore: 3, letterChanged: false, added: 0, removed: 0, corrected: 1 },
    entries: [{ ...entry, change: 'corrected' as const }],
  };
  const html = renderDocument(<Changes texts={textsFor(language)} changes={changes} />);
  return (
    /<li>(.*?)<\/li>/
      .exec(html)?.[1]
      ?.replaceAll('<br/>', ' ')
      .replaceAll(/<[^>]+>/g, '') ?? ''
  );
}

describe('a corrected entry on the page of an edition', () => {
  it.each([
    ['en', 'Red Kaan Country: Mexico → Guatemala'],
    ['es', 'Red Kaan País: México → Guatemala'],
    ['fr', 'Red Kaan Pays : Mexique → Guatemala'],
    ['pt', 'Red Kaan País: México → Guatemala'],
  ])('says in %s what is another, where it is printed as it was', (language, words) => {
    const fields = [{ field: 'country' as const, before: 'MX', after: 'GT' }];
    expect(said(language, { before: 'Red Kaan', after: 'Red Kaan', fields }).replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(
      words,
    );
  });

  it.each(PAGE_LANGUAGES)('never says in %s that something became what it was', (language) => {
    const fields = [
      { field: 'kind' as const, before: 'organization', after: 'individual' },
      { field: 'country' as const, before: 'MX', after: null },
      { field: 'counted' as const, before: null, after: 'Acorn' },
    ];
    const words = said(language, { before: 'Oaks: Acorn', after: 'Oaks: Acorn', fields });
    const { kinds } = textsFor(language).editions.changes;
    expect(words).toContain(`${kinds.organization} → ${kinds.individual}`);
    expect(words).toContain('→ —');
    expect(words).toContain('— → Acorn');
    expect(words).not.toContain('Oaks: Acorn →');
  });

  it('shows once what the line in print shows', () => {
    const fields = [
      { field: 'name' as const, before: 'Gama', after: 'Gamma' },
      { field: 'country' as const, before: null, after: 'GT' },
    ];
    expect(said('en', { before: 'Gama', after: 'Gamma', fields })).toBe('Gama → Gamma Country: — → Guatemala');
  });
});
