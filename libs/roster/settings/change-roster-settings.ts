import { lockCampaign, setIndividualsMaySign } from '#campaigns';
import type { Tx } from '#platform/database';
import { recordEvent } from '#platform/outbox';
import { rosterErrors } from '../roster.errors.js';
import { rosterEvents } from '../roster.events.js';
import type { RosterSettings } from './roster-settings.js';

/** What a coordinator sets; what is left out is as it is without settings. */
export type RosterSettingsInput = Partial<Omit<RosterSettings, 'languages'>>;

/**
 * Puts other settings in force, in place of all before. A letter that is final shows its edition as it is until the next is made.
 *
 * @throws DomainError `roster-archived`, `heading-language`
 */
export async function changeRosterSettings(
  tx: Tx,
  campaignId: string,
  input: RosterSettingsInput,
  actor: string,
): Promise<void> {
  const campaign = await lockCampaign(tx, campaignId);
  if (campaign.state === 'archived') throw rosterErrors.archived();
  assertHeadings(input.headings ?? {}, campaign.languages);
  const { individualsMaySign = false, layout, convenersFirst = false, leadingArticles = 'as-written' } = input;
  const { orderLanguage, columns = 2, countRule = 'coalitions-once', headings = {} } = input;
  await setIndividualsMaySign(tx, campaignId, individualsMaySign);
  await tx.rows(
    `INSERT INTO roster_settings (campaign_id, layout, conveners_first, leading_articles, order_language, columns, count_rule, headings)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (campaign_id) DO UPDATE SET layout = $2, conveners_first = $3, leading_articles = $4, order_language = $5,
       columns = $6, count_rule = $7, headings = $8`,
    [
      campaignId,
      layout ?? null,
      convenersFirst,
      leadingArticles,
      orderLanguage ?? null,
      columns,
      countRule,
      JSON.stringify(headings),
    ],
  );
  await recordEvent(tx, { type: rosterEvents.settingsChanged, campaignId, subjectId: campaignId, actor });
}

function assertHeadings(headings: Record<string, Record<string, string>>, languages: string[]): void {
  for (const [key, texts] of Object.entries(headings))
    for (const language of Object.keys(texts))
      if (!languages.includes(language)) throw rosterErrors.headingLanguage(`headings.${key}.${language}`, languages);
}
