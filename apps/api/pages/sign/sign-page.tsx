import type { VNode } from 'preact';
import type { Campaign } from '#campaigns';
import type { FieldProblem } from '#platform/errors';
import type { LetterChangeFor } from '#reconsent';
import { ChangedLetter } from '../parts/changed-letter.js';
import { Document } from '../parts/document.js';
import { type ErrorLine, ErrorSummary } from '../parts/error-summary.js';
import { CheckField, type FieldFrameProps, InputField, LinesField, SelectField } from '../parts/fields.js';
import { Instant } from '../parts/instant.js';
import { Languages } from '../parts/languages.js';
import type { FieldName, Texts } from '../texts/texts.js';
import { countries } from './countries.js';
import { fieldFault } from './field-fault.js';
import type { SignForm } from './sign-form.js';

export interface SignPageProps {
  texts: Texts;
  campaign: Campaign;
  form: SignForm;
  problems?: FieldProblem[];
  /** what is new since the version that the signer saw, when that has to be read first */
  change?: LetterChangeFor;
}

/** @returns a problem as a sentence in the page's language; one of a field that nobody sees as the API says it */
function sentence(texts: Texts, problem: FieldProblem): ErrorLine {
  const fault = fieldFault(problem);
  if (!(fault.field in texts.form.fields)) return { message: `${problem.field} ${problem.message}.` };
  return { field: fault.field, message: texts.form.fault(fault) };
}

export function SignPage({ texts, campaign, form, problems = [], change }: SignPageProps): VNode {
  const errors = problems.map((problem) => sentence(texts, problem));
  const frame = (name: FieldName, optional = false): FieldFrameProps => ({
    name,
    label: texts.form.fields[name].label,
    hint: texts.form.fields[name].hint,
    error: errors.find(({ field }) => field === name)?.message,
    optional: optional ? texts.optional : undefined,
  });
  const prefix = errors.length > 0 ? texts.errorPrefix : '';
  return (
    <Document texts={texts} title={`${prefix}${texts.form.title} – ${campaign.title}`}>
      <p class="over">
        <a href={`/c/${campaign.slug}`} lang={campaign.languages[0]}>
          <bdi>{campaign.title}</bdi>
        </a>
      </p>
      <h1>{texts.form.title}</h1>
      <Languages
        label={texts.labels.page}
        languages={campaign.languages}
        current={form.language}
        keep={{ version: form.letterVersion }}
      />
      {change !== undefined && (
        <ChangedLetter texts={texts} campaign={campaign} change={change}>
          <p class="note" role="alert">
            {texts.changed.form}
          </p>
        </ChangedLetter>
      )}
      <ErrorSummary heading={texts.form.errors} errors={errors} />
      <p>{texts.form.intro}</p>
      <p class="soft">
        {texts.labels.deadline}{' '}
        <Instant at={campaign.deadlineAt} zone={campaign.deadlineZone} language={texts.language} />
      </p>
      {/* The browser's own bubbles are not read out everywhere; the page that comes back is. */}
      <form method="post" action={`/c/${campaign.slug}/sign`} novalidate>
        <input type="hidden" name="formKey" value={form.formKey} />
        <input type="hidden" name="language" value={form.language} />
        <input type="hidden" name="letterVersion" value={form.letterVersion} />
        {form.invitation !== '' && <input type="hidden" name="invitation" value={form.invitation} />}
        <Organization texts={texts} form={form} frame={frame} />
        <Contact texts={texts} form={form} frame={frame} />
        <fieldset>
          <legend>{texts.form.statements}</legend>
          <CheckField {...frame('consent')} checked={form.consent} />
          <CheckField {...frame('authorized')} checked={form.authorized} />
        </fieldset>
        <p>
          <button class="btn" type="submit">
            {texts.form.submit}
          </button>
        </p>
      </form>
    </Document>
  );
}

interface PartProps {
  texts: Texts;
  form: SignForm;
  frame: (name: FieldName, optional?: boolean) => FieldFrameProps;
}

function Organization({ texts, form, frame }: PartProps): VNode {
  const members = frame('members', true);
  const options = countries(texts.language).map(({ code, name }) => ({ value: code, label: name }));
  return (
    <fieldset>
      <legend>{texts.form.organization}</legend>
      <InputField {...frame('organizationName')} value={form.organizationName} autocomplete="organization" />
      <SelectField
        {...frame('country', true)}
        value={form.country.toUpperCase()}
        autocomplete="country"
        options={[{ value: '', label: texts.form.noCountry }, ...options]}
      />
      <InputField {...frame('website', true)} value={form.website} autocomplete="url" inputmode="url" />
      <details open={form.members !== '' || members.error !== undefined}>
        <summary>{texts.form.coalition}</summary>
        <LinesField {...members} value={form.members} />
      </details>
    </fieldset>
  );
}

function Contact({ texts, form, frame }: PartProps): VNode {
  return (
    <fieldset aria-describedby="contact-hint">
      <legend>{texts.form.contact}</legend>
      <p class="hint" id="contact-hint">
        {texts.form.contactHint}
      </p>
      <InputField {...frame('contactName')} value={form.contactName} autocomplete="name" />
      <InputField {...frame('contactTitle', true)} value={form.contactTitle} autocomplete="organization-title" />
      <InputField
        {...frame('contactEmail')}
        value={form.contactEmail}
        type="email"
        autocomplete="email"
        inputmode="email"
      />
    </fieldset>
  );
}
