import type { VNode } from 'preact';
import type { Campaign } from '#campaigns';
import type { SignOn } from '#sign-ons';
import { Document } from '../parts/document.js';
import { Facts, NameLines } from '../parts/facts.js';
import type { StateTexts, Texts } from '../texts/texts.js';

export interface ConfirmationPageProps {
  texts: Texts;
  campaign: Campaign;
  signOn: SignOn;
  /** @param action what is added to the page's own path @returns where a button posts to */
  to: (action: '' | '/withdraw') => string;
}

/** A signer's own page. Opening it changes nothing: mail gateways open every link. */
export function ConfirmationPage(props: ConfirmationPageProps): VNode {
  const { texts, campaign, signOn } = props;
  const inTime = campaign.state === 'open' || campaign.state === 'closing' || signOn.lateUntil !== null;
  const waiting = signOn.state === 'unverified' && inTime;
  const state = waiting ? undefined : stateTexts(texts, signOn);
  const heading = state?.heading ?? texts.confirmation.title;
  return (
    <Document texts={texts} title={heading} unlisted inLanguages={{}}>
      <h1>{heading}</h1>
      <Facts
        of={[
          [
            signOn.kind === 'individual' ? texts.person.name : texts.labels.organization,
            <strong dir="auto">{signOn.name}</strong>,
          ],
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
      {waiting && <Decide {...props} />}
      {['pending-review', 'approved', 'merged'].includes(signOn.state) && <Withdraw {...props} />}
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

function stateTexts({ confirmation }: Texts, { state }: SignOn): StateTexts {
  return state === 'unverified' ? confirmation.over : confirmation.states[state];
}

function Decide({ texts: { confirmation }, to }: ConfirmationPageProps): VNode {
  return (
    <>
      <form method="post" action={to('')}>
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
