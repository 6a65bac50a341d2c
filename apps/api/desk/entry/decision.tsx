import type { VNode } from 'preact';
import type { Campaign } from '#campaigns';
import type { Candidate } from '#matching';
import type { SignOn } from '#sign-ons';
import { CheckField, LinesField } from '../../pages/parts/fields.js';
import { Facts } from '../../pages/parts/facts.js';

export interface DecisionProps {
  campaign: Campaign;
  signOn: SignOn;
  /** others that may be the same organization and that nobody answered */
  candidates: Candidate[];
  /** as typed, when it has to be shown again */
  reason: string;
}

/** What a coordinator needs to know of a sign-on that waits for review, and what they can do. */
export function Decision({ campaign, signOn, candidates, reason }: DecisionProps): VNode {
  const { contactName, contactTitle, contactEmail, website } = signOn;
  return (
    <section aria-labelledby="decision">
      <h2 id="decision">It waits for review</h2>
      <Facts
        of={[
          ['Signed by', <bdi>{contactTitle === null ? contactName : `${contactName}, ${contactTitle}`}</bdi>],
          ['Mail address, confirmed', <bdi>{contactEmail}</bdi>],
          ['Website', website !== null && <bdi>{website}</bdi>],
        ]}
      />
      <form method="post" action={`/desk/c/${campaign.slug}/entries/${signOn.id}/decision`} class="box" novalidate>
        {candidates.map((candidate) => (
          <MayBe campaign={campaign} candidate={candidate} />
        ))}
        <p>
          <button class="btn" type="submit" name="act" value="approve">
            Approve
          </button>
        </p>
        <LinesField
          name="reason"
          label="Or reject it, because"
          hint="In words its signer may read: they are mailed to them."
          value={reason}
          rows={3}
        />
        <button class="btn quiet" type="submit" name="act" value="reject">
          Reject
        </button>
      </form>
    </section>
  );
}

/** Another sign-on that may be the same organization: it is one, or it is none. */
function MayBe({ campaign, candidate }: { campaign: Campaign; candidate: Candidate }): VNode {
  const { signOnId, name, state, reasons } = candidate;
  return (
    <div class="note">
      <p>
        May be the same as{' '}
        <a href={`/desk/c/${campaign.slug}/entries/${signOnId}`}>
          <bdi>{name}</bdi>
        </a>{' '}
        ({state}). {reasons.join(' ')}
      </p>
      <CheckField name={`different-${signOnId}`} label="They are two organizations" optional="" checked={false} />
      {state === 'approved' && (
        <button class="btn quiet" type="submit" name="act" value={`merge-${signOnId}`}>
          They are one: merge it into that
        </button>
      )}
    </div>
  );
}
