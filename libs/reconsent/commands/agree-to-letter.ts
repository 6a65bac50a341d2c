import { changedSince } from '#campaigns';
import { approvedNamesakes, holdDecision } from '#matching';
import type { Database, Tx } from '#platform/database';
import { bindSignOns, bringBackSignOn, CONFIRMED_STATES, holdSignOns, type SignOn, signOnById } from '#sign-ons';
import { signOnByToken } from '#verification';
import { takesAnswers } from '../reconsent.queries.js';
import { reconsentErrors } from '../reconsent.errors.js';
import { answerReconsents } from './move-reconsents.js';

/**
 * The signer agrees to the letter as it is now, by the button of their page. Agreeing twice is the same as once. A sign-on that had
 * left the roster comes back, of a letter that is final to its next edition; when its organization is there by another sign-on meanwhile, a coordinator decides. Who signed for an
 * organization that is printed by another's sign-on agrees for that one too.
 *
 * @param seen number of the version that the page showed
 * @throws DomainError `link-unknown`, `letter-changed` when there was another material change since, `reconsent-over`
 */
export async function agreeByLink(database: Database, token: string, seen: number): Promise<SignOn> {
  const { id, campaignId, mergedInto } = await signOnByToken(database, token);
  const held = mergedInto === null ? [id] : [id, mergedInto];
  return database.transaction(async (tx) => {
    await holdSignOns(tx, campaignId, held, true);
    const campaign = await lettersOf(tx, campaignId, id);
    const signOn = await signOnById(tx, id);
    if (!changedSince(campaign, signOn.letterVersion) || !CONFIRMED_STATES.includes(signOn.state)) return signOn;
    if (!campaign.takes) throw campaign.archived ? reconsentErrors.archived() : reconsentErrors.beingMadeFinal();
    if (changedSince(campaign, seen)) throw reconsentErrors.changedAgain(campaign.letterVersion);
    const to = Math.min(seen, campaign.letterVersion);
    if (signOn.mergedInto !== null && held.includes(signOn.mergedInto))
      await agreeAlong(tx, signOn.mergedInto, campaign, to);
    return agree(tx, signOn, campaign, to);
  });
}

interface Letters {
  letterVersion: number;
  materialVersion: number;
  /** whether this signer may still answer */
  takes: boolean;
  archived: boolean;
}

async function lettersOf(tx: Tx, campaignId: string, id: string): Promise<Letters> {
  return (await tx.row<Letters>(
    `SELECT letter_version, material_version, state = 'archived' AS archived,
       ${takesAnswers('(SELECT late_until FROM sign_ons WHERE id = $2)')} AS takes
     FROM campaigns WHERE id = $1`,
    [campaignId, id],
  )) as Letters;
}

async function agreeAlong(tx: Tx, id: string, campaign: Letters, to: number): Promise<void> {
  const printed = await signOnById(tx, id);
  if (changedSince(campaign, printed.letterVersion) && CONFIRMED_STATES.includes(printed.state))
    await agree(tx, printed, campaign, to);
}

async function agree(tx: Tx, signOn: SignOn, { materialVersion }: Letters, to: number): Promise<SignOn> {
  const { id, campaignId, state } = signOn;
  await answerReconsents(tx, 'confirm', { campaignId, number: materialVersion, signOnIds: [id] });
  const binding = { id, from: signOn.letterVersion, to };
  if (state === 'needs-reconsent') return bringBackSignOn(tx, binding, await stateAgain(tx, signOn));
  await bindSignOns(tx, campaignId, [binding], { actor: 'signer', silent: false, state });
  return { ...signOn, letterVersion: to };
}

interface StateAgain {
  state: 'approved' | 'pending-review';
  /** a coordinator said that an approved one of this name is another organization */
  distinct: boolean;
}

/** What a sign-on becomes that was not printed for want of an answer. */
async function stateAgain(tx: Tx, { id, campaignId, decidedAt }: SignOn): Promise<StateAgain> {
  if (decidedAt === null) return { state: 'pending-review', distinct: false };
  await holdDecision(tx, campaignId);
  const namesakes = await approvedNamesakes(tx, campaignId, id);
  const others = namesakes.every(({ different }) => different);
  return {
    state: others ? 'approved' : 'pending-review',
    distinct: others && namesakes.some(({ sameName }) => sameName),
  };
}
