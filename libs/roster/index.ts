export { auditLetter, type LetterAudit, LetterUnreadableError } from './audit/audit-letter.js';
export type { Finding } from './checks/check.js';
export { finalizeByHand, finalizeRoster, mayFinalizeByHand } from './commands/finalize-roster.js';
export { makeEdition, mayMakeEdition } from './commands/make-edition.js';
export { hasChanges, type PendingChanges, pendingChanges } from './pending-changes.queries.js';
export { checkRoster, type RosterPreview, rosterPreview } from './roster-preview.queries.js';
export {
  type EditionCounts,
  type EditionHeader,
  type PrintedLetter,
  type PrintedSection,
  type PrintedSignatory,
} from './edition-document.js';
export { exportContacts } from './contacts/export-contacts.js';
export { printedHeader } from './printed-header.js';
export type { EditionChanges, EntryChange } from './edition-changes.queries.js';
export { ENTRY_FIELDS, type EntryField, type FieldChange } from './field-changes.js';
export { keptEditionChanges } from './kept-changes.js';
export { isInFinalLetter } from './final-letter.queries.js';
export { EditionSignatory } from './edition-signatory.entity.js';
export { Edition } from './edition.entity.js';
export { editionByNumber, editionSignatories, editionSignOnIds, editionsOf } from './editions.queries.js';
export { type ExportFormat, type ExportSource, letterIn } from './exports/export-format.js';
export { RosterEntry } from './exports/html.js';
export { exportFormats, formatsFor } from './exports/index-of-formats.js';
export { AnnounceTo } from './jobs/announce-to.js';
export { Finalize } from './jobs/finalize.js';
export { TellHeld } from './jobs/tell-held.js';
export { sweepClosed } from './jobs/sweep-closed.js';
export { type LetterPreview, letterPreview } from './letter-preview.queries.js';
export { RosterLetterFacts } from './letter-facts.js';
export { type PlacedEntry, rosterPlace } from './roster-place.queries.js';
export { rosterRevision } from './roster-revision.queries.js';
export { rosterErrors } from './roster.errors.js';
export { letterCounts } from './printed-letter.js';
export { campaignCounts, countOf, letterCountsNow, liveRoster, rosterCounts } from './roster.queries.js';
export type { LiveRoster, LiveSignatory } from './live-roster.js';
export { changeRosterSettings } from './settings/change-roster-settings.js';
export {
  type EditableSettings,
  editableSettings,
  type ShownSettings,
  triedSettings,
} from './settings/editable-settings.js';
export {
  COUNT_RULES,
  LEADING_ARTICLES,
  ORDER_LANGUAGES,
  ROSTER_LAYOUTS,
  type RosterSettings,
  rosterSettings,
  type RosterSettingsInput,
} from './settings/roster-settings.js';
export { RosterSettingsRow } from './settings/roster-settings.entity.js';
export { type EditionVerification, NoEditionError, verifyEdition } from './verify-edition.js';
export { RosterModule } from './roster.module.js';
