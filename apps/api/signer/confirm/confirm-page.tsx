import type { VNode } from 'preact';
import { type Campaign, formatInstant } from '#campaigns';
import type { LetterChangeFor, OpenQuestion } from '#reconsent';
import { CONFIRMED_STATES, type SignOn, type SignOnState } from '#sign-ons';
import { ChangedLetter } from '../../ui/changed-letter.js';
import { Document } from '../../ui/document.js';
import { Facts, NameLines } from '../../ui/facts.js';
import type { StateTexts, Texts } from '../../i18n/texts.js';

export interface ConfirmationPageProps {
  texts: Texts;
  campaign: Campaign;
  signOn: SignOn;
  /** @param action what is added to the page's own path @returns where a button posts to */
  to: (action: '' | '/agree' | '/withdraw') => string;
  /** whether the sign-on waits for its signer to confirm, and there is still time */
  mayConfirm: boolean;
  /** what is new in the letter since the version that the sign-on is bound to; undefined when nothing has to be read */
  change?: LetterChangeFor;
  /** what the signer may answer to that */
  question?: OpenQuestion;
  /** how the sign-on stands that it is merged into */
  mergedIntoState?: SignOnState;
  /** whether the newest edition of a final letter has the name; undefined while the letter is not final */
  inFinalLetter?: boolean;
  /** the letter was changed once more while they read */
  again?: boolean;
}

/** A signer's own page. Opening it changes nothing: mail gateways open every link. */
export function ConfirmationPage(props: ConfirmationPageProps): VNode {
  const { texts, campaign, signOn, mayConfirm } = props;
  const state = mayConfirm ? undefined : stateTexts(props);
  const heading = state?.heading ?? texts.confirmation.title;
  return (
    <Document texts={texts} title={heading} unlisted inLanguages={{}}>
      <h1>{heading}</h1>
      <Facts
        of={[
          [texts.labels.organization, <strong dir="auto">{signOn.name}</strong>],
          ...printedToo(texts, signOn),
          [
            texts.labels.letter,
            <a href={`/c/${campaign.slug}`} lang={campaign.languages[0]}>
              <bdi>{campaign.title}</bdi>
            </a>,
          ],
          [texts.labels.convener, <NameLines names={[campaign.convener]} />],
        ]}
      />
      <p>{state?.text ?? texts.confirmation.text}</p>
      {mayConfirm && <Change {...props} why={texts.changed.verify} />}
      {mayConfirm && <Decide {...props} />}
      {props.question !== undefined && <Agree {...props} question={props.question} />}
      {CONFIRMED_STATES.includes(signOn.state) && <Withdraw {...props} />}
    </Document>
  );
}

/** Everything else that will be printed: who confirms must have seen it, for somebody else may have typed it. */
function printedToo(
  { labels, person, language }: Texts,
  { kind, affiliation, printedMembers, country }: SignOn,
): [string, VNode][] {
  const members = printedMembers.map(({ name, role }) => (role === null ? name : `${role}: ${name}`));
  const countryName =
    country === null ? '' : (new Intl.DisplayNames(language, { type: 'region' }).of(country) ?? country);
  return [
    ...(kind === 'individual' && affiliation !== null
      ? [[person.affiliation, <bdi>{affiliation}</bdi>] as [string, VNode]]
      : []),
    ...(members.length > 0 ? [[labels.members, <NameLines names={members} />] as [string, VNode]] : []),
    ...(country === null ? [] : [[labels.country, <bdi>{countryName}</bdi>] as [string, VNode]]),
  ];
}

/**
 * What is merged is on the letter if the other is: their organization is told how that one stands. A final letter is what its newest edition
 * has: what was decided since is in the next one, and only then.
 */
function stateTexts(props: ConfirmationPageProps): StateTexts {
  const { texts, campaign, signOn, question, mergedIntoState, inFinalLetter } = props;
  const { over, unanswered, beingMadeFinal, states, nextEdition, lastEdition } = texts.confirmation;
  const joined = signOn.state === 'merged' && mergedIntoState !== 'approved' ? mergedIntoState : undefined;
  const state = joined ?? signOn.state;
  if (inFinalLetter === false && (state === 'approved' || state === 'merged'))
    // Approved since, and bound to an earlier text: the next edition has them once they agree.
    return question === undefined ? nextEdition : states['needs-reconsent'];
  if (inFinalLetter === true && (state === 'withdrawn' || state === 'rejected')) return lastEdition;
  if (state === 'unverified') return over;
  if (state !== 'needs-reconsent' || question !== undefined) return states[state];
  return campaign.state === 'archived' ? unanswered : beingMadeFinal;
}

/** What is new in the letter, and why it is shown. */
function Change({
  texts,
  campaign,
  change,
  again = false,
  why,
}: ConfirmationPageProps & { why: string }): VNode | null {
  if (change === undefined) return null;
  return (
    <ChangedLetter texts={texts} campaign={campaign} change={change}>
      {again && (
        <p class="note" role="alert">
          {texts.changed.again}
        </p>
      )}
      <p>{why}</p>
    </ChangedLetter>
  );
}

/** The version that a button is about: what the page shows, and nothing that came after it. */
function Shown({ change }: Pick<ConfirmationPageProps, 'change'>): VNode | null {
  return change === undefined ? null : <input type="hidden" name="letterVersion" value={change.to} />;
}

function Agree(props: ConfirmationPageProps & { question: OpenQuestion }): VNode {
  const { texts, campaign, signOn, question, change, to } = props;
  const { changed, language } = texts;
  const until = formatInstant(question.answerBy ?? campaign.deadlineAt, campaign.deadlineZone, language);
  const why = (): string => {
    if (campaign.state === 'finalized') return changed.afterFinal;
    return [signOn.state, props.mergedIntoState].includes('needs-reconsent')
      ? changed.missed
      : changed[question.rule](until);
  };
  return (
    <>
      <Change {...props} why={why()} />
      <form method="post" action={to('/agree')}>
        <Shown change={change} />
        <p>
          <button class="btn" type="submit">
            {changed.agree}
          </button>
        </p>
      </form>
    </>
  );
}

function Decide({ texts: { confirmation }, to, change }: ConfirmationPageProps): VNode {
  return (
    <>
      <form method="post" action={to('')}>
        <Shown change={change} />
        <p>
          <button class="btn" type="submit">
            {confirmation.confirm}
          </button>
        </p>
      </form>
      <form method="post" action={to('/withdraw')}>
        <p>{confirmation.notMeText}</p>
        <button class="btn quiet" type="submit">
          {confirmation.notMe}
        </button>
      </form>
    </>
  );
}

/** Two steps without a script: open, read, press. */
function Withdraw({ texts: { confirmation }, to }: ConfirmationPageProps): VNode {
  return (
    <details>
      <summary>{confirmation.withdraw}</summary>
      <p>{confirmation.withdrawText}</p>
      <form method="post" action={to('/withdraw')}>
        <button class="btn quiet" type="submit">
          {confirmation.withdrawButton}
        </button>
      </form>
    </details>
  );
}
