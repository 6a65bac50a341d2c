import type { Reader } from '#platform/database';
import { revisionOf } from '#platform/revision';
import {
  nextSettings,
  type RosterSettings,
  type RosterSettingsInput,
  settledSettings,
  storedSettings,
  type StoredSettings,
} from './roster-settings.js';

/** Settings as a form shows them. */
export interface ShownSettings {
  settings: RosterSettings;
  /** which layout and order were set; null where they follow from the campaign */
  chosen: Pick<StoredSettings, 'layout' | 'orderLanguage'>;
}

/** The settings in force with what their editor has to know. */
export interface EditableSettings extends ShownSettings {
  /** `expectedRevision` of a change that is based on them */
  revision: string;
}

/** @returns the settings in force */
export async function editableSettings(reader: Reader, campaignId: string): Promise<EditableSettings> {
  const stored = await storedSettings(reader, campaignId);
  return { ...shown(stored), revision: settingsRevision(stored) };
}

/** @returns settings as they would be in force; nothing is stored */
export async function triedSettings(
  reader: Reader,
  campaignId: string,
  input: RosterSettingsInput,
): Promise<ShownSettings> {
  return shown(nextSettings(input, await storedSettings(reader, campaignId)));
}

/** Layout and order count as they were set, not as they follow from the campaign. */
export function settingsRevision(stored: StoredSettings): string {
  const { individualsMaySign, layout, convenersFirst, leadingArticles, orderLanguage, columns, countRule } = stored;
  const headings = Object.entries(stored.headings).map(([key, texts]) => [key, inOrder(Object.entries(texts))]);
  return revisionOf([
    individualsMaySign,
    layout,
    convenersFirst,
    leadingArticles,
    orderLanguage,
    columns,
    countRule,
    inOrder(headings),
  ]);
}

/** The database keeps the keys of an object in an order of its own. */
function inOrder<Entry>(entries: Entry[]): Entry[] {
  return entries.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

function shown(stored: StoredSettings): ShownSettings {
  const { layout, orderLanguage } = stored;
  return { settings: settledSettings(stored), chosen: { layout, orderLanguage } };
}
