import { answersAbout } from '#organizations';
import type { Tx } from '#platform/database';
import { isPerson } from '../links/offer-persons.js';
import { linked } from '../links/part-sign-ons.js';

/**
 * Whether somebody said, in another campaign or in the directory, that the organizations of two sign-ons differ. What was said in
 * this campaign its own coordinators may say anew. The caller holds the decision.
 */
export async function differElsewhere(tx: Tx, campaignId: string, [one, other]: [string, string]): Promise<boolean> {
  if ((await isPerson(tx, one)) || (await isPerson(tx, other))) return false;
  const [left, right] = [await linked(tx, one), await linked(tx, other)];
  const said = await answersAbout(tx, left.rootId, campaignId);
  return said.get(right.rootId) === 'different';
}
