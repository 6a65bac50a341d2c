// What the check leaves out, each with its reason. A new line here is a decision: say why no cure is possible.

interface Exception {
  /** a file, or a folder with a slash at its end */
  place: string;
  why: string;
}

/** Their text is not known from the source, or is no statement of a lib. */
export const NOT_READ: readonly Exception[] = [
  {
    place: 'libs/platform/database/database.ts',
    why: 'hands on what rows() and row() are called with, which is checked there',
  },
];

/** They run on tables or databases that the migrations do not make. */
export const NOT_PREPARED: readonly Exception[] = [
  {
    place: 'libs/platform/embedded/postgres/start.int-spec.ts',
    why: 'starts clusters of its own, with tables of its own',
  },
  { place: 'test/upgrade-letters.int-spec.ts', why: 'looks at the schema of an earlier release' },
];

/** They write and read tables of every lib. */
export const NOT_OWNED: readonly Exception[] = [
  { place: 'apps/cli/bench/', why: 'generates and measures rows of every lib in a database of its own' },
];

/** Specs, and what they share: they set up and look at whatever they like, and may put statements together as they run. */
export const isTest = (file: string): boolean => file.startsWith('test/') || /[-.]spec\.tsx?$/.test(file);

/** @returns whether a file is on a list */
export const isListed = (list: readonly Exception[], file: string): boolean =>
  list.some(({ place }) => file === place || (place.endsWith('/') && file.startsWith(place)));
