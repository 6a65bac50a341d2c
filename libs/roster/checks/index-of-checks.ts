import type { Check, CheckSource, Finding } from './check.js';
import { claims } from './claims.js';
import { oddNames } from './odd-names.js';
import { membersThatSign, openPairs } from './same-organization.js';
import { noSection, regionsAlike } from './sections.js';
import { neverAsked, unconfirmedVersions, unreviewed, unverified } from './waiting.js';

/** Everything that is looked at before a roster is frozen, in the order in which it is told. */
const CHECKS: readonly Check[] = [
  claims,
  neverAsked,
  unverified,
  unreviewed,
  unconfirmedVersions,
  openPairs,
  membersThatSign,
  oddNames,
  noSection,
  regionsAlike,
];

/** @returns all that was found; what holds the freeze back comes first */
export async function runChecks(source: CheckSource): Promise<Finding[]> {
  const found = await findings(CHECKS, source);
  return found.sort((a, b) => Number(b.severity === 'stop') - Number(a.severity === 'stop'));
}

/** @returns what holds the freeze back; for the freeze itself, which has no time to look at names */
export async function stoppingFindings(source: CheckSource): Promise<Finding[]> {
  const found = await findings(
    CHECKS.filter(({ mayStop }) => mayStop),
    source,
  );
  return found.filter(({ severity }) => severity === 'stop');
}

async function findings(checks: readonly Check[], source: CheckSource): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const check of checks) found.push(...(await check.find(source)));
  return found;
}
