import { lineProblems } from '#organizations';
import type { LikelyOrganization } from './likely-organizations.js';

/** Two organizations that are as likely as each other are no answer. */
const CLEARLY = 0.03;

/**
 * The one organization that the name is without a person's look, or undefined. A line that has something wrong with it, two
 * names or half of one, is never safe.
 */
export function safeAmong(name: string, likely: readonly LikelyOrganization[]): LikelyOrganization | undefined {
  const [best, next] = likely.filter(({ verdict }) => verdict === 'same');
  if (best === undefined || (next !== undefined && best.score < next.score + CLEARLY)) return undefined;
  return lineProblems(name).some(({ kind }) => kind !== 'remark') ? undefined : best;
}
