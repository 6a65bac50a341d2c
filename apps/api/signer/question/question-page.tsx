import type { VNode } from 'preact';
import type { Campaign } from '#campaigns';
import type { Question } from '#review';
import type { SignOn } from '#sign-ons';
import { Document } from '../../ui/document.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Facts } from '../../ui/facts.js';
import { LinesField } from '../../ui/fields.js';
import type { Texts } from '../../i18n/texts.js';

export interface QuestionPageProps {
  texts: Texts;
  campaign: Campaign;
  signOn: SignOn;
  question: Question;
  /** where the form posts to */
  path: string;
  typed?: string;
  error?: string;
}

/** A question to the contact of a sign-on. Opening it changes nothing. */
export function QuestionPage({ texts, campaign, signOn, question, path, typed = '', error }: QuestionPageProps): VNode {
  const { question: words } = texts;
  const waits = question.answeredAt === null && signOn.state === 'pending-review';
  const state = question.answeredAt !== null ? words.answered : words.over;
  const heading = waits ? words.title : state.heading;
  return (
    <Document
      texts={texts}
      title={`${error === undefined ? '' : texts.errorPrefix}${heading}`}
      unlisted
      inLanguages={{}}
    >
      <h1>{heading}</h1>
      <ErrorSummary heading={texts.correct} errors={error === undefined ? [] : [{ field: 'answer', message: error }]} />
      <Facts
        of={[
          [texts.labels.organization, <strong dir="auto">{signOn.name}</strong>],
          [
            texts.labels.letter,
            <a href={`/c/${campaign.slug}`} lang={campaign.languages[0]}>
              <bdi>{campaign.title}</bdi>
            </a>,
          ],
        ]}
      />
      <p>{words.asks(campaign.convener)}</p>
      <blockquote dir="auto">{question.question}</blockquote>
      {waits ? (
        <form method="post" action={path} novalidate>
          <LinesField name="answer" label={words.label} hint={words.hint} value={typed} error={error} />
          <button class="btn" type="submit">
            {words.submit}
          </button>
        </form>
      ) : (
        <>
          {question.answer !== null && (
            <>
              <p>{words.given}</p>
              <blockquote dir="auto">{question.answer}</blockquote>
            </>
          )}
          <p>{state.text}</p>
        </>
      )}
    </Document>
  );
}
