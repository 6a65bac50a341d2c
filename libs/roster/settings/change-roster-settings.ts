import { lockCampaign, setIndividualsMaySign } from '#campaigns';
import type { Tx } from '#platform/database';
import { recordEvent } from '#platform/outbox';
import { rosterErrors } from '../roster.errors.js';
import { rosterEvents } from '../roster.events.js';
import { settingsRevision } from './editable-settings.js';
import { type Headings, nextSettings, type RosterSettingsInput, storedSettings } from './roster-settings.js';

/**
 * Puts other settings in force, in place of all before. A letter that is final shows its edition as it is until the next is made.
 * Settings that are in force already change nothing, whichever revision is expected: a request may be sent twice.
 *
 * @param expectedRevision of the settings that were edited, from `editableSettings`; left out: whichever are in force
 * @throws DomainError `roster-archived`, `heading-language`, `settings-changed-meanwhile`
 */
export async function changeRosterSettings(
  tx: Tx,
  campaignId: string,
  input: RosterSettingsInput,
  actor: string,
  expectedRevision?: string,
): Promise<void> {
  const campaign = await lockCampaign(tx, campaignId);
  if (campaign.state === 'archived') throw rosterErrors.archived();
  const stored = await storedSettings(tx, campaignId);
  const next = nextSettings(input, stored);
  assertHeadings(next.headings, campaign.languages);
  const revision = settingsRevision(stored);
  if (settingsRevision(next) === revision) return;
  if (expectedRevision !== undefined && expectedRevision !== revision) throw rosterErrors.settingsChangedMeanwhile();
  await setIndividualsMaySign(tx, campaignId, next.individualsMaySign);
  await tx.rows(
    `INSERT INTO roster_settings (campaign_id, layout, conveners_first, leading_articles, order_language, columns, count_rule, headings)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (campaign_id) DO UPDATE SET layout = $2, conveners_first = $3, leading_articles = $4, order_language = $5,
       columns = $6, count_rule = $7, headings = $8`,
    [
      campaignId,
      next.layout,
      next.convenersFirst,
      next.leadingArticles,
      next.orderLanguage,
      next.columns,
      next.countRule,
      JSON.stringify(next.headings),
    ],
  );
  await recordEvent(tx, { type: rosterEvents.settingsChanged, campaignId, subjectId: campaignId, actor });
}

function assertHeadings(headings: Headings, languages: string[]): void {
  for (const [key, texts] of Object.entries(headings))
    for (const language of Object.keys(texts))
      if (!languages.includes(language)) throw rosterErrors.headingLanguage(`headings.${key}.${language}`, languages);
}
