import type { VNode } from 'preact';
import type { Campaign } from '#campaigns';
import type { Invitation } from '#invitations';
import { Document } from '../../ui/document.js';
import { Facts } from '../../ui/facts.js';
import { Instant } from '../../ui/instant.js';
import type { StateTexts, Texts } from '../../i18n/texts.js';

export interface InvitationPageProps {
  texts: Texts;
  campaign: Campaign;
  invitation: Invitation;
  /** whether the letter takes signatures right now */
  open: boolean;
  /** @param action what is added to the page's own path @returns where a button posts to */
  to: (action: '/open' | '/decline') => string;
}

/** Where the link of an invitation leads. Opening it changes nothing: mail gateways open every link. */
export function InvitationPage({ texts, campaign, invitation, open, to }: InvitationPageProps): VNode {
  const { invitation: words, labels } = texts;
  const state = stateOf(words, invitation, open);
  const heading = state?.heading ?? words.title;
  return (
    <Document texts={texts} title={heading} unlisted inLanguages={{}}>
      <h1>{heading}</h1>
      <Facts
        of={[
          [labels.organization, <strong dir="auto">{invitation.organizationName}</strong>],
          [
            labels.letter,
            <a href={`/c/${campaign.slug}`} lang={campaign.languages[0]}>
              <bdi>{campaign.title}</bdi>
            </a>,
          ],
          [
            labels.deadline,
            <Instant
              at={campaign.deadlineAt}
              zone={campaign.deadlineZone}
              language={texts.language}
              country={invitation.country}
            />,
          ],
        ]}
      />
      {state === undefined ? (
        <>
          <p>{words.invites(campaign.convener)}</p>
          <p>
            <a href={`/c/${campaign.slug}`}>{words.read}</a>
          </p>
          <form method="post" action={to('/open')}>
            <p>{words.signText}</p>
            <p>
              <button class="btn" type="submit">
                {words.sign}
              </button>
            </p>
          </form>
          <form method="post" action={to('/decline')}>
            <p>{words.declineText}</p>
            <button class="btn quiet" type="submit">
              {words.decline}
            </button>
          </form>
        </>
      ) : (
        <p>{state.text}</p>
      )}
    </Document>
  );
}

/** What became of it; undefined while it waits for an answer. */
function stateOf(words: Texts['invitation'], { state }: Invitation, open: boolean): StateTexts | undefined {
  if (state === 'signed') return words.signed;
  if (state === 'declined') return words.declined;
  return state === 'withdrawn' || !open ? words.over : undefined;
}
