import type { EditionHeader, ExportFormat, ExportSource, PrintedLetter, PrintedSignatory } from '#roster';

/** An entry of a roster: an organization without members, unless said otherwise. */
export function aPrintedSignatory(said: Partial<PrintedSignatory> & { memberNames?: string[] } = {}): PrintedSignatory {
  const { memberNames = [], ...entry } = said;
  return {
    position: 1,
    section: 'organizations',
    kind: 'organization',
    name: 'Casa',
    country: null,
    affiliation: null,
    ...entry,
    members: entry.members ?? memberNames.map((name) => ({ name, role: null, counted: false })),
  };
}

/** A roster of organizations with these names, in this order. */
export function aPrintedRoster(names: readonly string[]): PrintedSignatory[] {
  return names.map((name, index) => aPrintedSignatory({ position: index + 1, name }));
}

export function aPrintedLetter(said: Partial<PrintedLetter> = {}): PrintedLetter {
  return {
    language: 'en',
    title: 'A letter',
    date: null,
    place: null,
    addressees: ['President of the Republic'],
    cc: [],
    salutation: null,
    body: 'Dear President,\n\nWe, the undersigned organizations, **ask** you to act.\n\nSincerely,\n',
    closing: null,
    ...said,
  };
}

/** The header that belongs to a roster, in one language and one section, unless said otherwise. */
export function anEditionHeader(signatories: PrintedSignatory[], said: Partial<EditionHeader> = {}): EditionHeader {
  const count = signatories.length;
  return {
    schema: 'undersigned.edition/2',
    campaign: { slug: 'l', convener: 'C' },
    number: 1,
    count,
    counts: { organizations: count, individuals: 0, members: 0 },
    countRule: 'coalitions-once',
    frozenAt: '2027-01-16T00:00:00.000Z',
    deadline: { local: '2027-01-15T17:00', zone: 'UTC', at: '2027-01-15T17:00:00.000Z' },
    letterVersion: 1,
    letter: [aPrintedLetter()],
    sections: count === 0 ? [] : [{ key: 'organizations', headings: {}, entries: count }],
    columns: 2,
    ...said,
  };
}

/**
 * What an export is made from; the letter is the first of the header. Its hash is 64 zeros unless one is given: a test about
 * hashes makes the right one with `editionHash`, so that all others need only this file.
 */
export function anExportSource(
  signatories: PrintedSignatory[],
  said: Partial<EditionHeader> = {},
  sha256 = '0'.repeat(64),
): ExportSource {
  const header = anEditionHeader(signatories, said);
  return { edition: { header, sha256 }, header, letter: header.letter[0] ?? aPrintedLetter(), signatories };
}

/** @returns an export, whole */
export async function exported(format: ExportFormat | undefined, source: ExportSource): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of format?.write(source) ?? []) {
    pieces.push(typeof piece === 'string' ? Buffer.from(piece) : piece);
  }
  return Buffer.concat(pieces);
}

/** A roster in two sections: organizations, one of them a coalition with roles and members that count, and people. */
export function aSectionedRoster(): { signatories: PrintedSignatory[]; said: Partial<EditionHeader> } {
  const signatories = [
    aPrintedSignatory({ name: 'Alpha', country: 'MX' }),
    aPrintedSignatory({
      name: 'Beta Network',
      members: [
        { name: 'Casa Uno', role: null, counted: true },
        { name: 'Casa Dos', role: null, counted: false },
        { name: 'The Watchers', role: 'Observers', counted: true },
      ],
    }),
    aPrintedSignatory({
      section: 'individuals',
      kind: 'individual',
      name: 'Ana Pérez',
      affiliation: 'University of X',
    }),
    aPrintedSignatory({ section: 'individuals', kind: 'individual', name: 'Βασιλική Ω', affiliation: null }),
  ].map((entry, index) => ({ ...entry, position: index + 1 }));
  return {
    signatories,
    said: {
      count: 6,
      counts: { organizations: 2, individuals: 2, members: 2 },
      countRule: 'coalitions-with-members',
      sections: [
        { key: 'organizations', headings: { en: 'Organizations', es: 'Organizaciones' }, entries: 2 },
        { key: 'individuals', headings: { en: 'Individuals', es: 'Personas' }, entries: 2 },
      ],
    },
  };
}
