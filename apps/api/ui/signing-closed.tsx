import type { VNode } from 'preact';
import type { Campaign } from '#campaigns';
import type { Texts } from '../i18n/texts.js';
import { Instant } from './instant.js';

/** Why nobody can sign now, and until when those who did may confirm. */
export function SigningClosed({ texts, campaign }: { texts: Texts; campaign: Campaign }): VNode {
  const state = campaign.state === 'draft' ? 'open' : campaign.state;
  return (
    <>
      <p>{texts.letter.closed[state]}</p>
      {(state === 'open' || state === 'closing') && (
        <p class="soft small">
          {texts.letter.confirmUntil}{' '}
          <Instant at={campaign.graceEndsAt} zone={campaign.deadlineZone} language={texts.language} />
        </p>
      )}
    </>
  );
}
