import { memberOverlaps, openCounts, openDuplicates, signOnsOfPairs } from '#matching';
import { type Check, lookAt, so } from './check.js';

/** Pairs of sign-ons that may be one organization, or one person, and that nobody answered. */
export const openPairs: Check = {
  mayStop: false,
  async find({ reader, campaign }) {
    const pairs = await openDuplicates(reader, campaign.id);
    const { duplicates } = await openCounts(reader, campaign.id);
    const signOns = await signOnsOfPairs(reader, pairs);
    // The page of the one that waits is where the two are decided about.
    const first = (left: string, right: string): string =>
      signOns.get(right)?.state === 'pending-review' ? right : left;
    const name = (id: string): string => signOns.get(id)?.displayName ?? signOns.get(id)?.name ?? '';
    return lookAt(
      {
        code: 'possible-duplicates',
        message: `${so(duplicates, 'pair of signatures', 'pairs of signatures')} may be one signatory each, counted twice.`,
        cure: 'Merge the two, or say that they differ or that nobody can tell.',
      },
      pairs.map(({ leftId, rightId }) => ({
        signOnId: first(leftId, rightId),
        text: `${name(leftId)} / ${name(rightId)}`,
      })),
      duplicates,
    );
  },
};

/** Members of coalitions that sign the letter themselves, or may. */
export const membersThatSign: Check = {
  mayStop: false,
  async find({ reader, campaign, settings }) {
    const listed = await memberOverlaps(reader, campaign.id);
    const { overlaps } = await openCounts(reader, campaign.id);
    const counted =
      settings.countRule === 'coalitions-once'
        ? 'As members they are not counted.'
        : 'Those that surely are the same are counted once, as signatories.';
    return lookAt(
      {
        code: 'members-that-sign',
        message: `${so(overlaps, 'member of a coalition signs', 'members of coalitions sign')}, or may sign, by themselves as well. ${counted}`,
        cure: 'Nothing, if both are meant; else merge, reject, or correct the members of the coalition.',
      },
      listed.map(({ signOnId, member, coalition, signatory }) => ({
        signOnId,
        text: `${member} (${coalition}) / ${signatory}`,
      })),
      overlaps,
    );
  },
};
