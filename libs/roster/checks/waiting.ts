import { leftOut } from '#reconsent';
import type { SignOnState } from '#sign-ons';
import { type Check, type CheckSource, type Concerned, type Finding, lookAt, MOST_CONCERNED, so } from './check.js';

async function inState(
  { reader, campaign }: CheckSource,
  state: SignOnState,
): Promise<(Concerned & { all: number })[]> {
  return reader.rows(
    `SELECT id AS sign_on_id, coalesce(display_name, name) AS text, (count(*) OVER ())::int AS all FROM sign_ons
     WHERE campaign_id = $1 AND state = $2 ORDER BY received_at, id LIMIT $3`,
    [campaign.id, state, MOST_CONCERNED],
  );
}

const waiting = (state: SignOnState, say: (found: number) => Pick<Finding, 'code' | 'message' | 'cure'>): Check => ({
  mayStop: false,
  async find(source) {
    const rows = await inState(source, state);
    const found = rows[0]?.all ?? 0;
    return lookAt(
      say(found),
      rows.map(({ signOnId, text }) => ({ signOnId, text })),
      found,
    );
  },
});

/** Sign-ons whose contact has not proved the mailbox: they expire when the roster is frozen. */
export const unverified = waiting('unverified', (found) => ({
  code: 'unverified',
  message: `${so(found, 'signature is', 'signatures are')} not confirmed by the contact and will not be on the letter.`,
  cure: 'Wait until the grace is over, or ask the contacts to open the mail they got.',
}));

/**
 * Sign-ons whose signers have not agreed to a change of the letter: those that left the roster for it, and those that still have time, are
 * printed until then, and will leave it when it is frozen.
 */
export const unconfirmedVersions: Check = {
  mayStop: false,
  async find({ reader, campaign }) {
    const rows = await reader.rows<Concerned & { all: number }>(
      `SELECT sign_ons.id AS sign_on_id, coalesce(display_name, name) AS text, (count(*) OVER ())::int AS all
       FROM sign_ons
       WHERE campaign_id = $1 AND (sign_ons.state = 'needs-reconsent'
         OR sign_ons.state IN ('approved', 'pending-review') AND ${leftOut('sign_ons', '$1')})
       ORDER BY received_at, sign_ons.id LIMIT $2`,
      [campaign.id, MOST_CONCERNED],
    );
    const found = rows[0]?.all ?? 0;
    return lookAt(
      {
        code: 'versions-unconfirmed',
        message: `${so(found, 'signature is', 'signatures are')} for an earlier version of the letter and will not be on it without an answer.`,
        cure: 'Wait for the answers to the change, or ask the contacts to open the mail they got.',
      },
      rows.map(({ signOnId, text }) => ({ signOnId, text })),
      found,
    );
  },
};

/** Verified sign-ons that nobody decided about. */
export const unreviewed = waiting('pending-review', (found) => ({
  code: 'unreviewed',
  message: `${so(found, 'confirmed signature waits', 'confirmed signatures wait')} for review and will not be on the letter.`,
  cure: 'Approve, reject or merge each of them.',
}));

/**
 * Signatories whom no mail has asked about a change of the letter, because workers or mail were down until the end: their silence says
 * nothing, so they would be left out of the letter without having heard of it. That is for a person to decide. Who did not answer to an
 * earlier change of which they were told is not printed anyhow.
 */
export const neverAsked: Check = {
  mayStop: true,
  async find({ reader, campaign }) {
    if (campaign.state === 'finalized') return [];
    const rows = await reader.rows<Concerned & { all: number }>(
      `SELECT sign_ons.id AS sign_on_id, coalesce(display_name, name) AS text, (count(*) OVER ())::int AS all
       FROM sign_ons JOIN campaigns ON campaigns.id = campaign_id
       JOIN letter_changes ON letter_changes.campaign_id = campaigns.id AND letter_changes.number = material_version AND material
       WHERE campaigns.id = $1 AND sign_ons.letter_version < material_version AND ${WOULD_BE_PRINTED}
         AND NOT EXISTS (SELECT FROM reconsents
           WHERE sign_on_id = sign_ons.id AND told_at IS NOT NULL
             AND (reconsents.number = material_version OR reconsents.state = 'missed' AND reconsents.number > sign_ons.letter_version))
       ORDER BY received_at, sign_ons.id LIMIT $2`,
      [campaign.id, MOST_CONCERNED],
    );
    const found = rows[0]?.all ?? 0;
    if (found === 0) return [];
    return [
      {
        code: 'never-asked',
        severity: 'stop',
        message: `${so(found, 'signatory was', 'signatories were')} never asked about the change of the letter, and will not be on it.`,
        cure: campaign.state === 'closed' ? OPEN_AGAIN : WAIT_FOR_MAIL,
        found,
        concerned: rows.map(({ signOnId, text }) => ({ signOnId, text })),
      },
    ];
  },
};

/** Also after it was settled for the freeze that asks. */
const WOULD_BE_PRINTED = `(sign_ons.state = 'approved' AND ${leftOut('sign_ons', '$1')} OR sign_ons.state = 'needs-reconsent' AND decided_at IS NOT NULL)`;

const WAIT_FOR_MAIL =
  'Their mails wait to go out. Wait for them, and see to it that a worker runs and the mail server takes mail.';
const OPEN_AGAIN =
  'Move the deadline ahead and open the letter again, then they are asked. If it is made final without them, they are told so and can agree for its next edition.';
