import type { VNode } from 'preact';
import type { Campaign } from '#campaigns';
import { type LiveSignatory, RosterEntry, type RosterPreview, type ShownSettings } from '#roster';
import { type ErrorLine, ErrorSummary } from '../../ui/error-summary.js';
import { CheckField, SelectField } from '../../ui/fields.js';
import { ConsolePage } from '../../ui/console-page.js';
import { CHOICES, rosterForm } from './roster-form.js';

export interface RosterPageProps {
  name: string;
  campaign: Campaign;
  /** those shown: in force, or tried */
  shown: ShownSettings;
  /** revision of the settings that the form was begun from */
  basedOn: string;
  /** nothing of it is in force yet */
  tried: boolean;
  /** somebody changed the settings meanwhile: what is in force and not as shown */
  meanwhile?: string[];
  preview: RosterPreview;
  /** a page of it */
  signatories: LiveSignatory[];
  /** path of the next page */
  next?: string;
  /** a later page: the settings are left out */
  continued: boolean;
  mayEdit: boolean;
  mayReview: boolean;
  saved: boolean;
  errors?: ErrorLine[];
}

export function RosterPage(props: RosterPageProps): VNode {
  const { name, campaign, preview, tried, meanwhile = [], continued, mayEdit, saved, errors = [] } = props;
  return (
    <ConsolePage
      title={`${errors.length > 0 ? 'Error: ' : ''}Roster – ${campaign.title}`}
      campaign={campaign}
      at="roster"
      name={name}
    >
      <h1>The roster</h1>
      <ErrorSummary heading="Nothing was changed" errors={errors} />
      {meanwhile.length > 0 && (
        <section class="note" aria-labelledby="meanwhile">
          <h2 id="meanwhile">In force now, where you chose otherwise</h2>
          <ul>
            {meanwhile.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </section>
      )}
      {saved && (
        <p class="note" role="status">
          The roster is laid out, ordered and counted like this from now on.
        </p>
      )}
      {tried && (
        <p class="note" role="status">
          This is a preview. Nothing is changed until you press “Use this”{continued && ' on its first page'}.
        </p>
      )}
      <p class="sum">{preview.inWords}</p>
      {!continued && (mayEdit ? <SettingsForm {...props} /> : <p>Only editors and owners lay the roster out.</p>)}
      <Entries {...props} />
    </ConsolePage>
  );
}

function SettingsForm({ campaign, shown, basedOn }: RosterPageProps): VNode {
  const form = rosterForm(shown);
  const path = `/console/c/${campaign.slug}/roster`;
  return (
    <form method="post" action={path} class="box">
      <input type="hidden" name="basedOn" value={basedOn} />
      <div class="pair">
        <SelectField name="layout" label="Sections" value={form.layout} autocomplete="off" options={CHOICES.layout} />
        <SelectField
          name="countRule"
          label="How coalitions count"
          value={form.countRule}
          autocomplete="off"
          options={CHOICES.countRule}
        />
        <SelectField
          name="orderLanguage"
          label="Alphabet"
          value={form.orderLanguage}
          autocomplete="off"
          options={CHOICES.orderLanguage}
        />
        <SelectField
          name="leadingArticles"
          label="Leading articles"
          value={form.leadingArticles}
          autocomplete="off"
          options={CHOICES.leadingArticles}
        />
        <SelectField
          name="columns"
          label="Columns in print"
          value={form.columns}
          autocomplete="off"
          options={CHOICES.columns}
        />
      </div>
      <CheckField name="convenersFirst" label="Conveners first" optional="" checked={shown.settings.convenersFirst} />
      <CheckField
        name="individualsMaySign"
        label="Individuals may sign, too"
        optional=""
        checked={shown.settings.individualsMaySign}
      />
      <p class="acts">
        <button class="btn quiet" type="submit" formmethod="get" name="try" value="yes">
          Preview
        </button>
        <button class="btn" type="submit">
          Use this
        </button>
      </p>
    </form>
  );
}

function Entries({ campaign, preview, signatories, next, shown, mayReview }: RosterPageProps): VNode {
  const language = shown.settings.languages[0] ?? 'en';
  const parts = preview.sections
    .map(({ key, headings, entries }) => ({
      heading: headings[language],
      entries,
      own: signatories.filter(({ section }) => section === key),
    }))
    .filter(({ own }) => own.length > 0);
  return (
    <section aria-labelledby="entries">
      <h2 id="entries">As it would be printed now</h2>
      {preview.count === 0 && <p class="soft">Nobody is approved yet.</p>}
      {parts.map(({ heading, entries, own }) => (
        <>
          {heading !== undefined && (
            <h3>
              <span lang={language} dir="auto">
                {heading}
              </span>{' '}
              <span class="soft">({entries.toLocaleString('en')})</span>
            </h3>
          )}
          <ul class="roster">
            {own.map((entry) => (
              <RosterEntry
                {...entry}
                href={mayReview ? `/console/c/${campaign.slug}/entries/${entry.id}` : undefined}
              />
            ))}
          </ul>
        </>
      ))}
      {next !== undefined && (
        <p>
          <a href={next} rel="next">
            Next names
          </a>
        </p>
      )}
    </section>
  );
}
