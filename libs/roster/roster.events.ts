export const rosterEvents = {
  /** An edition exists; it is the subject, `data` holds its `number` and `count`. */
  frozen: 'edition.frozen',
} as const;
