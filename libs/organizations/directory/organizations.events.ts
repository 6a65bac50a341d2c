/** Facts about organizations; their subject is the organization. */
export const organizationEvents = {
  /** It was found to be another; `data.into`, `data.merge`. */
  merged: 'organization.merged',
  unmerged: 'organization.unmerged',
  /** Somebody said that it is not, or may not be, another; `data.other`, `data.answer`. */
  answered: 'organization.answered',
  edited: 'organization.edited',
} as const;
