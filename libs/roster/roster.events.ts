export const rosterEvents = {
  /** An edition exists; it is the subject, `data` holds its `number` and `count`. */
  frozen: 'edition.frozen',
  /** How the roster is laid out, ordered or counted was set anew; the campaign is the subject. */
  settingsChanged: 'roster.settings-changed',
} as const;
