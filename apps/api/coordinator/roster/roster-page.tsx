import type { VNode } from 'preact';
import type { Campaign } from '#campaigns';
import { type ChosenSettings, type LiveSignatory, type RosterPreview, RosterEntry, type RosterSettings } from '#roster';
import { type ErrorLine, ErrorSummary } from '../../ui/error-summary.js';
import { CheckField, SelectField } from '../../ui/fields.js';
import { ConsolePage } from '../../ui/console-page.js';

export interface RosterPageProps {
  name: string;
  campaign: Campaign;
  /** those shown: in force, or tried */
  settings: RosterSettings;
  /** what of them was set, and does not follow from the campaign */
  chosen: ChosenSettings;
  /** of the settings in force */
  stamp: string;
  /** nothing of it is in force yet */
  tried: boolean;
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
  const { name, campaign, preview, tried, continued, mayEdit, saved, errors = [] } = props;
  return (
    <ConsolePage
      title={`${errors.length > 0 ? 'Error: ' : ''}Roster – ${campaign.title}`}
      campaign={campaign}
      at="roster"
      name={name}
    >
      <h1>The roster</h1>
      <ErrorSummary heading="Nothing was changed" errors={errors} />
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

const LAYOUTS = [
  { value: '', label: 'One list; individuals apart where they may sign' },
  { value: 'one-list', label: 'One list' },
  { value: 'organizations-then-individuals', label: 'Organizations, then individuals' },
  { value: 'by-country', label: 'By country' },
  { value: 'by-region', label: 'By region' },
  { value: 'by-type', label: 'International, national, state, local' },
];
const ARTICLES = [
  { value: 'as-written', label: 'As written: “The Harbor Fund” under T' },
  { value: 'set-aside', label: 'Set aside: “The Harbor Fund” under H' },
];
const ALPHABETS = [
  { value: '', label: 'That of the letter’s first language' },
  { value: 'en', label: 'English' },
  { value: 'es', label: 'Spanish (ñ after n)' },
  { value: 'fr', label: 'French' },
  { value: 'pt', label: 'Portuguese' },
  { value: 'root', label: 'No language’s own (Unicode)' },
];
const COLUMNS = ['1', '2', '3'].map((value) => ({ value, label: value }));
const COUNTS = [
  { value: 'coalitions-once', label: 'A coalition counts once' },
  { value: 'coalitions-with-members', label: 'A coalition counts with each member that does not sign itself' },
];

function SettingsForm({ campaign, settings, chosen, stamp }: RosterPageProps): VNode {
  const path = `/console/c/${campaign.slug}/roster`;
  return (
    <form method="post" action={path} class="box">
      <input type="hidden" name="stamp" value={stamp} />
      <div class="pair">
        <SelectField name="layout" label="Sections" value={chosen.layout ?? ''} autocomplete="off" options={LAYOUTS} />
        <SelectField
          name="countRule"
          label="How coalitions count"
          value={settings.countRule}
          autocomplete="off"
          options={COUNTS}
        />
        <SelectField
          name="orderLanguage"
          label="Alphabet"
          value={chosen.orderLanguage ?? ''}
          autocomplete="off"
          options={ALPHABETS}
        />
        <SelectField
          name="leadingArticles"
          label="Leading articles"
          value={settings.leadingArticles}
          autocomplete="off"
          options={ARTICLES}
        />
        <SelectField
          name="columns"
          label="Columns in print"
          value={String(settings.columns)}
          autocomplete="off"
          options={COLUMNS}
        />
      </div>
      <CheckField name="convenersFirst" label="Conveners first" optional="" checked={settings.convenersFirst} />
      <CheckField
        name="individualsMaySign"
        label="Individuals may sign, too"
        optional=""
        checked={settings.individualsMaySign}
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

function Entries({ campaign, preview, signatories, next, settings, mayReview }: RosterPageProps): VNode {
  const language = settings.languages[0] ?? 'en';
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
