import type { VNode } from 'preact';
import { type Campaign, DifferenceView } from '#campaigns';
import type { LetterPreview } from '#roster';
import type { LetterChangeView } from './letter.view.js';
import { type ErrorLine, ErrorSummary } from '../../ui/error-summary.js';
import { type FieldFrameProps, InputField, LinesField } from '../../ui/fields.js';
import { LetterSheet } from '../../ui/letter-sheet.js';
import { ConsolePage } from '../../ui/console-page.js';
import { fieldName, languageName, type LetterForm, type TextForm } from './letter-form.js';
import { Versions } from './versions.js';

export interface LetterPageProps {
  name: string;
  campaign: Campaign;
  form: LetterForm;
  versions: LetterChangeView[];
  /** how many sign-ons stand; whether a change is material is asked only then */
  signed: number;
  errors?: ErrorLine[];
  preview?: LetterPreview[];
  /** number of the version that was just put in force */
  saved?: number;
  /** false for those who may look only */
  mayEdit: boolean;
}

export function LetterPage(props: LetterPageProps): VNode {
  const { name, campaign, errors = [], preview, saved, versions, mayEdit } = props;
  return (
    <ConsolePage
      title={`${errors.length > 0 ? 'Error: ' : ''}Letter – ${campaign.title}`}
      campaign={campaign}
      at="letter"
      name={name}
    >
      <h1>The letter</h1>
      <ErrorSummary heading="The letter was not changed" errors={errors} />
      {saved !== undefined && (
        <p class="note" role="status">
          Version {saved} is in force.
        </p>
      )}
      {preview !== undefined && <Preview preview={preview} />}
      {mayEdit ? <Editing {...props} /> : <p>Only editors and owners change the letter.</p>}
      <Versions campaign={campaign} versions={versions} />
    </ConsolePage>
  );
}

/** Each language as it would be printed, and what would be new in it. Nothing is stored. */
function Preview({ preview }: { preview: LetterPreview[] }): VNode {
  return (
    <section aria-labelledby="preview" class="note">
      <h2 id="preview">As it would be printed now</h2>
      <p>Nothing is stored yet: the form with what you typed is below.</p>
      {preview.map(({ printed, difference, differs, doubts }) => (
        <>
          <h3 lang={printed.language} dir="auto">
            {printed.title}
          </h3>
          <LetterSheet label={`Preview (${printed.language})`} letter={printed} id={`letter-${printed.language}`} />
          {doubts.length > 0 && (
            <p class="err">It may say another number than its roster has now: {doubts.join('; ')}.</p>
          )}
          <details open={differs}>
            <summary>
              {differs ? 'What is new against the version in force' : 'The same words as the version in force'}
            </summary>
            {differs && (
              <div lang={printed.language} dir="auto">
                <DifferenceView paragraphs={difference} />
              </div>
            )}
          </details>
        </>
      ))}
    </section>
  );
}

/** The form, as long as something may change. */
function Editing(props: LetterPageProps): VNode {
  const { state } = props.campaign;
  if (state === 'finalized' || state === 'archived')
    return (
      <p>The letter is final. Its text does not change any more; what changes is its roster, by the next edition.</p>
    );
  return (
    <>
      {(state === 'closing' || state === 'closed') && (
        <p class="note">
          The deadline has passed. Only a wrong number may still be corrected: into a placeholder, or into the number of
          this roster.
        </p>
      )}
      <EditForm {...props} />
    </>
  );
}

function EditForm({ campaign, form, signed, errors = [] }: LetterPageProps): VNode {
  const path = `/console/c/${campaign.slug}/letter`;
  const open = campaign.state === 'draft' || campaign.state === 'open';
  return (
    <form method="post" action={path} novalidate>
      <input type="hidden" name="basedOn" value={form.basedOn} />
      {/* Stands first: it is what the Enter key presses. */}
      <p>
        <button class="btn quiet" type="submit" name="act" value="preview">
          Preview
        </button>
      </p>
      {form.texts.map((text, index) => (
        <TextFields text={text} index={index} alone={form.texts.length === 1} errors={errors} />
      ))}
      {signed > 0 && !open && <input type="hidden" name="material" value="no" />}
      {signed > 0 && open && <Material form={form} signed={signed} campaign={campaign} errors={errors} />}
      <p class="acts again">
        <button class="btn quiet" type="submit" name="act" value="preview">
          Preview
        </button>
        <button class="btn" type="submit" name="act" value="save">
          Put it in force
        </button>
      </p>
    </form>
  );
}

interface TextFieldsProps {
  text: TextForm;
  index: number;
  /** the letter has no other language */
  alone: boolean;
  errors: ErrorLine[];
}

const NAMES = 'In printed order. One may have several lines; an empty line stands between two.';

function TextFields({ text, index, alone, errors }: TextFieldsProps): VNode {
  const frame = (
    part: Parameters<typeof fieldName>[1],
    label: string,
    hint?: string,
    optional = true,
  ): FieldFrameProps => {
    const name = fieldName(index, part);
    const error = errors.find(({ field }) => field === name)?.message;
    return { name, label, hint, error, optional: optional ? '(optional)' : undefined, lang: text.language };
  };
  return (
    <fieldset>
      <legend>{alone ? 'Text' : `Text in ${languageName(text.language)}`}</legend>
      <InputField {...frame('title', 'Title', undefined, false)} value={text.title} autocomplete="off" />
      <div class="pair">
        <InputField {...frame('place', 'Place')} value={text.place} autocomplete="off" />
        <InputField {...frame('date', 'Date')} value={text.date} type="date" autocomplete="off" />
      </div>
      <div class="pair">
        <LinesField {...frame('addressees', 'Addressees', NAMES, false)} value={text.addressees} rows={6} />
        <LinesField {...frame('cc', 'Copies to', NAMES)} value={text.cc} rows={6} />
      </div>
      <InputField {...frame('salutation', 'Salutation')} value={text.salutation} autocomplete="off" />
      <LinesField
        {...frame(
          'body',
          'Body',
          'Markdown: **bold**, *italic*, lists, [links](https://example.org). {{count}} is where the number of signatories goes, {{count in words}} writes it in words; {{organizations}} and {{individuals}} count them apart.',
          false,
        )}
        value={text.body}
        rows={14}
      />
      <LinesField {...frame('closing', 'Closing')} value={text.closing} rows={3} />
      <details open={text.markdown !== ''}>
        <summary>Take it from a file instead</summary>
        <LinesField
          {...frame('markdown', 'Markdown with front matter', 'Paste the whole file. It fills in the fields above.')}
          value={text.markdown}
          rows={8}
        />
        <button class="btn quiet" type="submit" name="act" value={`file-${index}`}>
          Fill in the fields
        </button>
      </details>
    </fieldset>
  );
}

/** Said by the editor: only they know whether the change matters to those who signed. */
function Material({
  form,
  signed,
  campaign,
  errors,
}: Pick<LetterPageProps, 'form' | 'signed' | 'campaign'> & { errors: ErrorLine[] }): VNode {
  const error = errors.find(({ field }) => field === 'material')?.message;
  const asked =
    campaign.reconsentRule === 'confirm'
      ? `They are shown the difference and have ${campaign.reconsentHours} hours to confirm. Who does not is not printed.`
      : `They are shown the difference and have ${campaign.reconsentHours} hours to object. Who does not stays on the letter.`;
  return (
    <fieldset id="material" class={error === undefined ? undefined : 'bad'}>
      <legend>Does the change matter to the {signed.toLocaleString('en')} who signed?</legend>
      {error !== undefined && <p class="err">{error}</p>}
      <div class="field check">
        <input type="radio" id="material-yes" name="material" value="yes" checked={form.material === 'yes'} />
        <label for="material-yes">Yes, ask them again. {asked}</label>
      </div>
      <div class="field check">
        <input type="radio" id="material-no" name="material" value="no" checked={form.material === 'no'} />
        <label for="material-no">No: a typing error, a comma, a link. Nobody is written to.</label>
      </div>
    </fieldset>
  );
}
