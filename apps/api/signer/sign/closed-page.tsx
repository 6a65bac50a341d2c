import type { VNode } from 'preact';
import type { Campaign } from '#campaigns';
import { Document } from '../../ui/document.js';
import { Facts, NameLines } from '../../ui/facts.js';
import type { Texts } from '../../i18n/texts.js';
import { SigningClosed } from '../../ui/signing-closed.js';
import { filledLines } from '../../http/member-lines.js';
import type { SignForm } from './sign-form.js';

export interface ClosedPageProps {
  texts: Texts;
  campaign: Campaign;
  /** what was sent too late; undefined when only the form was asked for */
  sent?: SignForm;
}

/** Instead of the form of a letter that takes no signatures. What was sent in vain is shown, so that it is not lost. */
export function ClosedPage({ texts, campaign, sent }: ClosedPageProps): VNode {
  return (
    <Document texts={texts} title={texts.form.tooLate} unlisted>
      <h1>{texts.form.tooLate}</h1>
      <SigningClosed texts={texts} campaign={campaign} />
      {sent !== undefined && <Sent texts={texts} campaign={campaign} sent={sent} />}
      <p>
        <a href={`/c/${campaign.slug}`}>{texts.form.readLetter}</a>
      </p>
    </Document>
  );
}

function Sent({ texts, campaign, sent }: Required<ClosedPageProps>): VNode {
  const { fields, tooLateText, typed } = texts.form;
  return (
    <>
      <p class="note" role="alert">
        {tooLateText}
      </p>
      <h2>{typed}</h2>
      <Facts
        of={[
          [texts.labels.letter, <NameLines names={[campaign.title]} />],
          [texts.labels.convener, <NameLines names={[campaign.convener]} />],
          [fields.organizationName.label, sent.organizationName && <bdi>{sent.organizationName}</bdi>],
          [fields.affiliation.label, sent.affiliation],
          [fields.country.label, sent.country],
          [fields.region.label, sent.region],
          [fields.website.label, sent.website],
          [fields.members.label, sent.members.trim() && <NameLines names={filledLines(sent.members)} />],
          [fields.contactName.label, sent.contactName && <bdi>{sent.contactName}</bdi>],
          [fields.contactTitle.label, sent.contactTitle],
          [fields.contactEmail.label, sent.contactEmail],
        ]}
      />
    </>
  );
}
