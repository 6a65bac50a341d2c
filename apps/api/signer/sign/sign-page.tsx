import type { VNode } from 'preact';
import type { Campaign } from '#campaigns';
import type { FieldProblem } from '#platform/errors';
import type { LetterChangeFor } from '#reconsent';
import type { RosterSettings } from '#roster';
import { ORG_TYPES } from '#sign-ons';
import { ChangedLetter } from '../../ui/changed-letter.js';
import { Document } from '../../ui/document.js';
import { type ErrorLine, ErrorSummary } from '../../ui/error-summary.js';
import { CheckField, type FieldFrameProps, InputField, LinesField, SelectField } from '../../ui/fields.js';
import { Instant } from '../../ui/instant.js';
import { LanguageButtons } from '../../ui/languages.js';
import type { FieldName, Texts } from '../../i18n/texts.js';
import { countries } from '../../i18n/countries.js';
import { fieldFault } from './field-fault.js';
import type { SignForm } from './sign-form.js';

export interface SignPageProps {
  texts: Texts;
  campaign: Campaign;
  form: SignForm;
  /** what the roster is parted by; asked for only then */
  layout: RosterSettings['layout'];
  problems?: FieldProblem[];
  /** what is new since the version that the signer saw, when that has to be read first */
  change?: LetterChangeFor;
  /** number of the version that the signer saw before that change; the page in another language shows the change too */
  seen?: string;
}

/** id of the form */
const FORM = 'sign';

/** @returns a problem as a sentence in the page's language; one of a field that nobody sees as the API says it */
function sentence(texts: Texts, problem: FieldProblem): ErrorLine {
  const fault = fieldFault(problem);
  if (!(fault.field in texts.form.fields)) return { message: `${problem.field} ${problem.message}.` };
  return { field: fault.field, message: texts.form.fault(fault) };
}

export function SignPage({ texts, campaign, form, layout, problems = [], change, seen }: SignPageProps): VNode {
  const person = form.kind === 'individual';
  const title = person ? texts.person.title : texts.form.title;
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
    <Document texts={texts} title={`${prefix}${title} – ${campaign.title}`}>
      <p class="over">
        <a href={`/c/${campaign.slug}`} lang={campaign.languages[0]}>
          <bdi>{campaign.title}</bdi>
        </a>
      </p>
      <h1>{title}</h1>
      {/* Who presses Enter in a field sends the form by its first button, and means the one at its end. */}
      <button class="hid" form={FORM} type="submit" tabIndex={-1} aria-hidden="true">
        {texts.form.submit}
      </button>
      <LanguageButtons
        label={texts.labels.page}
        languages={campaign.languages}
        current={form.language}
        form={FORM}
        name="inLanguage"
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
      {campaign.individualsMaySign && form.invitation === '' && (
        <Switch texts={texts} campaign={campaign} form={form} />
      )}
      <p class="soft">
        {texts.labels.deadline}{' '}
        <Instant at={campaign.deadlineAt} zone={campaign.deadlineZone} language={texts.language} />
      </p>
      {/* The browser's own bubbles are not read out everywhere; the page that comes back is. */}
      <form id={FORM} method="post" action={`/c/${campaign.slug}/sign`} novalidate>
        <input type="hidden" name="formKey" value={form.formKey} />
        {seen !== undefined && <input type="hidden" name="seen" value={seen} />}
        {errors.length > 0 && <input type="hidden" name="corrected" value="yes" />}
        {person && <input type="hidden" name="kind" value="individual" />}
        <input type="hidden" name="language" value={form.language} />
        <input type="hidden" name="letterVersion" value={form.letterVersion} />
        {form.invitation !== '' && <input type="hidden" name="invitation" value={form.invitation} />}
        {person ? (
          <Person texts={texts} form={form} layout={layout} frame={personsFrame(texts, frame)} />
        ) : (
          <>
            <Organization texts={texts} form={form} layout={layout} frame={frame} />
            <Contact texts={texts} form={form} layout={layout} frame={frame} />
          </>
        )}
        <fieldset>
          <legend>{texts.form.statements}</legend>
          <CheckField {...(person ? personsFrame(texts, frame) : frame)('consent')} checked={form.consent} />
          <CheckField {...(person ? personsFrame(texts, frame) : frame)('authorized')} checked={form.authorized} />
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

/** To the form of the other kind, without a script. */
function Switch({ texts, campaign, form }: Pick<SignPageProps, 'texts' | 'campaign' | 'form'>): VNode {
  const person = form.kind === 'individual';
  const href = `/c/${campaign.slug}/sign?lang=${encodeURIComponent(form.language)}&version=${encodeURIComponent(form.letterVersion)}${person ? '' : '&as=individual'}`;
  return (
    <p>
      <a href={href}>{person ? texts.person.organizationInstead : texts.person.instead}</a>
    </p>
  );
}

/** The same fields, said of a person who signs for themselves. */
function personsFrame({ person }: Texts, frame: PartProps['frame']): PartProps['frame'] {
  const own: Partial<Record<FieldName, Partial<FieldFrameProps>>> = {
    contactName: { hint: person.nameHint },
    contactEmail: { hint: person.emailHint },
    consent: { label: person.consent },
    authorized: { label: person.authorized },
  };
  return (name, optional) => ({ ...frame(name, optional), ...own[name] });
}

interface PartProps {
  texts: Texts;
  form: SignForm;
  layout: SignPageProps['layout'];
  frame: (name: FieldName, optional?: boolean) => FieldFrameProps;
}

function CountryField({ texts, form, frame }: PartProps): VNode {
  const options = countries(texts.language).map(({ code, name }) => ({ value: code, label: name }));
  return (
    <SelectField
      {...frame('country', true)}
      value={form.country.toUpperCase()}
      autocomplete="country"
      options={[{ value: '', label: texts.form.noCountry }, ...options]}
    />
  );
}

/** Asked for only where the roster is parted by it, so that the usual form stays short. */
function SectionFields({ texts, form, layout, frame }: PartProps): VNode | null {
  if (layout === 'by-region')
    return <InputField {...frame('region', true)} value={form.region} autocomplete="address-level1" />;
  if (layout !== 'by-type') return null;
  const options = ORG_TYPES.map((type) => ({ value: type, label: texts.person.orgTypes[type] }));
  return (
    <SelectField
      {...frame('orgType', true)}
      value={form.orgType}
      autocomplete="off"
      options={[{ value: '', label: texts.person.noOrgType }, ...options]}
    />
  );
}

/** A person who signs for themselves: one name, which is printed. */
function Person(props: PartProps): VNode {
  const { texts, form, frame } = props;
  return (
    <fieldset aria-describedby="contact-hint">
      <legend>{texts.form.contact}</legend>
      <p class="hint" id="contact-hint">
        {texts.person.contactHint}
      </p>
      <InputField {...frame('contactName')} value={form.contactName} autocomplete="name" />
      <InputField {...frame('affiliation', true)} value={form.affiliation} autocomplete="organization" />
      <CountryField {...props} />
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

function Organization(props: PartProps): VNode {
  const { texts, form, frame } = props;
  const members = frame('members', true);
  return (
    <fieldset>
      <legend>{texts.form.organization}</legend>
      <InputField {...frame('organizationName')} value={form.organizationName} autocomplete="organization" />
      <CountryField {...props} />
      <SectionFields {...props} />
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
