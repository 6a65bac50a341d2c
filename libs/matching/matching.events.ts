export const matchingEvents = {
  /** The subject is the sign-on that came; `data.pairs` says how many. */
  found: 'matching.possible-duplicates-found',
} as const;
