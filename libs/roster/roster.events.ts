export const rosterEvents = {
  /** An edition exists; it is the subject, `data` holds its `number` and `count`. */
  frozen: 'edition.frozen',
  /** Somebody took the contacts of a campaign, which is the subject. */
  contactsExported: 'contacts.exported',
  /** How the roster is laid out, ordered or counted was set anew; the campaign is the subject. */
  settingsChanged: 'roster.settings-changed',
} as const;
