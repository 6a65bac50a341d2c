import type { VNode } from 'preact';
import type { Campaign } from '#campaigns';
import type { SignOn } from '#sign-ons';
import { type ErrorLine } from '../../ui/error-summary.js';
import { LinesField } from '../../ui/fields.js';
import { Facts } from '../../ui/facts.js';

export interface DecisionProps {
  campaign: Campaign;
  signOn: SignOn;
  /** as typed, when it has to be shown again */
  reason: string;
  errors?: ErrorLine[];
}

/** What a coordinator needs to know of a sign-on that waits for review, and what they can do. */
export function Decision({ campaign, signOn, reason, errors = [] }: DecisionProps): VNode {
  const { contactName, contactTitle, contactEmail, website } = signOn;
  const action = `/console/c/${campaign.slug}/entries/${signOn.id}/decision`;
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
      <form method="post" action={action}>
        <input type="hidden" name="expectedState" value={signOn.state} />
        <p>
          <button class="btn" type="submit" name="act" value="approve">
            Approve
          </button>
        </p>
      </form>
      <details open={reason !== '' || errors.some(({ field }) => field === 'reason')}>
        <summary>Reject it</summary>
        <form method="post" action={action} novalidate>
          <input type="hidden" name="expectedState" value={signOn.state} />
          <LinesField
            name="reason"
            label="Because"
            hint="In words its signer may read: they are mailed to them."
            error={errors.find(({ field }) => field === 'reason')?.message}
            value={reason}
            rows={3}
          />
          <button class="btn quiet" type="submit" name="act" value="reject">
            Reject
          </button>
        </form>
      </details>
    </section>
  );
}
