export const rosterEvents = {
  /** An edition exists; it is the subject, `data` holds its `number` and `count`, and in `override` the checks it was made against. */
  frozen: 'edition.frozen',
  /** The freeze at the deadline was held back; the campaign is the subject, `data` holds the `codes` of the checks. */
  held: 'roster.held',
  /** Somebody took the contacts of a campaign, which is the subject. */
  contactsExported: 'contacts.exported',
  /** How the roster is laid out, ordered or counted was set anew; the campaign is the subject. */
  settingsChanged: 'roster.settings-changed',
} as const;
