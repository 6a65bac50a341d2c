import type { VNode } from 'preact';
import type { Campaign } from '#campaigns';
import type { Candidate } from '#matching';
import type { SignOn, SignOnState } from '#sign-ons';
import { STATES } from '../../i18n/console-words.js';

export interface CandidatesProps {
  campaign: Campaign;
  signOn: SignOn;
  /** others that may be the same organization, and that no person told apart */
  candidates: Candidate[];
}

/** The others that may be the same: for each, the three answers there are. */
export function Candidates({ campaign, signOn, candidates }: CandidatesProps): VNode | null {
  const standing = candidates.filter(({ state }) => state === 'approved' || state === 'pending-review');
  if (standing.length === 0 || (signOn.state !== 'approved' && signOn.state !== 'pending-review')) return null;
  return (
    <section aria-labelledby="candidates">
      <h2 id="candidates">It may be the same as</h2>
      {standing.map((candidate) => (
        <div class="note">
          <h3>
            <a href={`/console/c/${campaign.slug}/entries/${candidate.signOnId}`}>
              <bdi>{candidate.name}</bdi>
            </a>{' '}
            <span class="soft">({STATES[candidate.state as SignOnState]})</span>
          </h3>
          <p>
            {candidate.reasons.join(' ')}
            {candidate.answer === 'unsure' && ' Somebody looked, and could not tell.'}
          </p>
          <form class="acts" method="post" action={`/console/c/${campaign.slug}/entries/${signOn.id}/same`}>
            <input type="hidden" name="expectedState" value={signOn.state} />
            <input type="hidden" name="other" value={candidate.signOnId} />
            <button class="btn quiet" type="submit" name="act" value="different">
              They are two
            </button>
            {candidate.answer === 'open' && (
              <button class="btn quiet" type="submit" name="act" value="unsure">
                Nobody can tell
              </button>
            )}
            {candidate.state === 'approved' && (
              <button class="btn quiet" type="submit" name="act" value="merge">
                They are one: print the other
              </button>
            )}
          </form>
        </div>
      ))}
    </section>
  );
}
