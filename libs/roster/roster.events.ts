export const rosterEvents = {
  /** An edition exists; it is the subject, `data` holds its `number` and `count`. */
  frozen: 'edition.frozen',
  /** Somebody took the contacts of a campaign, which is the subject. */
  contactsExported: 'contacts.exported',
} as const;
