import type { Tx } from '#platform/database';
import { insertNames, type NewName } from './insert-names.js';

/** A name about to be added to an organization. */
export type AddedName = Omit<NewName, 'organizationId'>;

/** Adds a name to an organization. @returns its id, or undefined when the organization goes by it already */
export async function addName(tx: Tx, organizationId: string, name: AddedName): Promise<string | undefined> {
  return (await insertNames(tx, [{ organizationId, ...name }]))[0];
}
