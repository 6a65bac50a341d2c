import type { Reader } from '#platform/database';

/**
 * What webhooks ask about letters. This lib lies beneath the life of a letter and may not read its tables, so a lib of that life
 * answers: the worker binds one to this class, which is also its Nest token.
 */
export abstract class LetterFacts {
  /** @returns the slug of each of these campaigns, by its id; a campaign that does not exist is left out */
  abstract slugs(reader: Reader, campaignIds: string[]): Promise<Map<string, string>>;

  /**
   * @param ids subjects of events; not each has to be a sign-on
   * @returns the name that the roster prints now, by the id of the sign-on; what is not on the roster is left out
   */
  abstract printedNames(reader: Reader, ids: string[]): Promise<Map<string, string>>;

  /** @returns the ids of the campaigns in which a sign-on, in whatever state, is taken for this organization or one merged with it */
  abstract campaignsSignedBy(reader: Reader, organizationId: string): Promise<string[]>;
}
