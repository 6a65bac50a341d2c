import type { VNode } from 'preact';
import type { Campaign } from '#campaigns';
import type { Candidate } from '#matching';
import { type PlacedEntry, RosterEntry } from '#roster';
import { ORG_TYPES, type SignOn } from '#sign-ons';
import { type ErrorLine, ErrorSummary } from '../../ui/error-summary.js';
import { Facts, NameLines } from '../../ui/facts.js';
import { CheckField, type FieldFrameProps, InputField, LinesField, SelectField } from '../../ui/fields.js';
import { countries } from '../../i18n/countries.js';
import { ConsolePage } from '../../ui/console-page.js';
import { REACH, STATES } from '../../i18n/console-words.js';
import { Decision } from './decision.js';
import { Candidates } from './candidates.js';
import { type EntryForm, memberLines } from './entry-form.js';
import type { InForce } from './entry-in-force.js';

export interface EntryPageProps {
  name: string;
  campaign: Campaign;
  /** as it is, or as it would be */
  signOn: SignOn;
  form: EntryForm;
  /** the revision of the entry that the form was begun from */
  basedOn: string;
  /** it and its neighbours in the roster; nothing when it is not on it */
  place: PlacedEntry[];
  /** others that may be the same organization and that nobody answered */
  candidates: Candidate[];
  /** why it is rejected, as typed */
  reason: string;
  /** what was just done, or that nothing is done yet */
  said?: string;
  errors?: ErrorLine[];
  /** what is in force and not as typed, when somebody changed the entry meanwhile */
  meanwhile: InForce[];
}

export function EntryPage(props: EntryPageProps): VNode {
  const { name, campaign, signOn, said, meanwhile, errors = [] } = props;
  return (
    <ConsolePage
      title={`${errors.length > 0 ? 'Error: ' : ''}${signOn.name} – ${campaign.title}`}
      campaign={campaign}
      name={name}
    >
      <h1 dir="auto">{signOn.displayName ?? signOn.name}</h1>
      <ErrorSummary heading="Nothing was changed" errors={errors} />
      {meanwhile.length > 0 && (
        <section class="note" aria-labelledby="meanwhile">
          <h2 id="meanwhile">Now in force, where you typed something else</h2>
          <Facts of={meanwhile.map(([label, lines]) => [label, <NameLines names={lines} />])} />
        </section>
      )}
      {said !== undefined && (
        <p class="note" role="status">
          {said}
        </p>
      )}
      <Candidates {...props} />
      {signOn.state === 'pending-review' && <Decision {...props} />}
      <Place {...props} />
      <Facts
        of={[
          ['As typed by its signer', <bdi>{signOn.name}</bdi>],
          ['State', STATES[signOn.state]],
          ['Letter version', String(signOn.letterVersion)],
        ]}
      />
      <h2>How it is printed</h2>
      <EntryFields {...props} />
    </ConsolePage>
  );
}

function Place({ campaign, signOn, place }: EntryPageProps): VNode {
  const own = place.find(({ id }) => id === signOn.id);
  if (own === undefined) return <p>It is not on the roster: {STATES[signOn.state]}.</p>;
  return (
    <section aria-labelledby="place">
      <h2 id="place">Where it stands: {own.position.toLocaleString('en')}</h2>
      <ol class="place" start={place[0]?.position}>
        {place.map(({ id, name }) => (
          <li aria-current={id === signOn.id ? 'true' : undefined}>
            {id === signOn.id ? (
              <ul class="plain">
                <RosterEntry
                  name={name}
                  affiliation={signOn.kind === 'individual' ? signOn.affiliation : null}
                  members={signOn.printedMembers.map((member) => ({ ...member, counted: false }))}
                />
              </ul>
            ) : (
              <a href={`/console/c/${campaign.slug}/entries/${id}`}>
                <bdi>{name}</bdi>
              </a>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function EntryFields({ campaign, signOn, form, basedOn, errors = [] }: EntryPageProps): VNode {
  const frame = (name: string, label: string, hint?: string): FieldFrameProps => ({
    name,
    label,
    hint,
    error: errors.find(({ field }) => field === name)?.message,
    optional: '(optional)',
  });
  const places = countries('en').map(({ code, name }) => ({ value: code, label: name }));
  const types = ORG_TYPES.map((value) => ({ value, label: REACH[value] }));
  const editable = memberLines(signOn.printedMembers) !== undefined;
  return (
    <form method="post" action={`/console/c/${campaign.slug}/entries/${signOn.id}`} novalidate>
      <input type="hidden" name="basedOn" value={basedOn} />
      <InputField
        {...frame('displayName', 'Printed name', 'In place of the name as typed.')}
        value={form.displayName}
        autocomplete="off"
      />
      <InputField
        {...frame(
          'sortKey',
          'Filed under',
          'In place of the printed name: WOLA for “Washington Office on Latin America”.',
        )}
        value={form.sortKey}
        autocomplete="off"
      />
      {signOn.kind === 'individual' && (
        <InputField {...frame('affiliation', 'Affiliation')} value={form.affiliation} autocomplete="off" />
      )}
      <div class="pair">
        <SelectField
          {...frame('country', 'Country')}
          value={form.country}
          autocomplete="off"
          options={[{ value: '', label: 'None' }, ...places]}
        />
        <InputField {...frame('region', 'Region')} value={form.region} autocomplete="off" />
        <SelectField
          {...frame('orgType', 'How far it reaches')}
          value={form.orgType}
          autocomplete="off"
          options={[{ value: '', label: 'Not said' }, ...types]}
        />
      </div>
      {signOn.kind === 'organization' && !editable && (
        <p class="soft">
          Its members are edited over the API: one of them is named like a heading, with a colon at its end.
        </p>
      )}
      {signOn.kind === 'organization' && editable && (
        <LinesField
          {...frame(
            'members',
            'Members',
            'One a line. A line that ends in a colon heads those under it: “Observers:”.',
          )}
          value={form.members}
        />
      )}
      <CheckField name="convener" label="A convener of this letter" optional="" checked={form.convener} />
      <p class="acts">
        <button class="btn quiet" type="submit" name="act" value="preview">
          Preview
        </button>
        <button class="btn" type="submit" name="act" value="save">
          Use this
        </button>
      </p>
    </form>
  );
}
