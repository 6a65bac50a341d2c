import type { Coordinator } from '#access';
import { campaignById } from '#campaigns';
import { candidatesFor } from '#matching';
import type { Reader } from '#platform/database';
import { renderDocument } from '#platform/html';
import { rosterPlace } from '#roster';
import { printedRevision, signOnOfCampaign } from '#sign-ons';
import { type EntryForm, entryFormOf, typedOver } from './entry-form.js';
import { entryInForce } from './entry-in-force.js';
import { EntryPage, type EntryPageProps } from './entry-page.js';

export type EntryShown = Partial<Pick<EntryPageProps, 'said' | 'errors' | 'reason'>> & {
  /** as typed; what is in force when left out */
  form?: EntryForm;
  /** the revision of the entry that the form was begun from; of the entry as it is when left out */
  basedOn?: string;
  /** a form that was begun from an earlier revision: it is shown as typed, based on the entry as it is, with what is in force now */
  overtaken?: unknown;
};

/** @returns the page of an entry, as `reader` sees it */
export async function renderEntry(
  reader: Reader,
  me: Coordinator,
  campaignId: string,
  id: string,
  { form, basedOn, overtaken, reason = '', ...shown }: EntryShown = {},
): Promise<string> {
  const campaign = await campaignById(reader, campaignId);
  const signOn = await signOnOfCampaign(reader, campaignId, id);
  const place = await rosterPlace(reader, campaignId, id);
  const candidates = (await candidatesFor(reader, id)).filter(({ answer }) => answer === 'open' || answer === 'unsure');
  const known = { name: me.name, campaign, signOn, place, candidates, reason };
  const typed = overtaken === undefined ? form : typedOver(overtaken, signOn);
  const begun = { basedOn: basedOn ?? printedRevision(signOn), form: typed ?? entryFormOf(signOn) };
  const meanwhile = overtaken === undefined ? [] : entryInForce(begun.form, signOn);
  return renderDocument(<EntryPage {...known} {...shown} {...begun} meanwhile={meanwhile} />);
}
