export { auditLetter, type LetterAudit, LetterUnreadableError } from './audit/audit-letter.js';
export { finalizeRoster } from './commands/finalize-roster.js';
export { exportContacts } from './contacts/export-contacts.js';
export { type EditionHeader, editionHash, type PrintedLetter, type PrintedSignatory } from './edition-document.js';
export { printedLetters } from './printed-letter.js';
export { printedHeader } from './printed-header.js';
export { type EditionChanges, editionChanges } from './edition-changes.queries.js';
export { EditionSignatory } from './edition-signatory.entity.js';
export { Edition } from './edition.entity.js';
export { editionByNumber, editionSignatories, editionSignOnIds, editionsOf } from './editions.queries.js';
export { type ExportFormat, type ExportSource, letterIn } from './exports/export-format.js';
export { RosterEntry } from './exports/html.js';
export { exportFormats, formatsFor } from './exports/index-of-formats.js';
export { Announce, announce } from './jobs/announce.js';
export { AnnounceAgain, announceAgain } from './jobs/announce-again.js';
export { AnnounceTo, announceTo } from './jobs/announce-to.js';
export { Finalize, finalize } from './jobs/finalize.js';
export { SweepClosed, sweepClosed } from './jobs/sweep-closed.js';
export { rosterErrors } from './roster.errors.js';
export { letterCounts } from './printed-letter.js';
export {
  campaignCounts,
  countOf,
  type LiveRoster,
  liveRoster,
  type LiveSignatory,
  type RosterCursor,
  rosterCount,
  rosterCounts,
} from './roster.queries.js';
export { changeRosterSettings, type RosterSettingsInput } from './settings/change-roster-settings.js';
export {
  COUNT_RULES,
  LEADING_ARTICLES,
  ORDER_LANGUAGES,
  ROSTER_LAYOUTS,
  type RosterSettings,
  rosterSettings,
} from './settings/roster-settings.js';
export { RosterSettingsRow } from './settings/roster-settings.entity.js';
export { type EditionVerification, NoEditionError, verifyEdition } from './verify-edition.js';
export { rosterSubscriptions } from './subscribers.js';
