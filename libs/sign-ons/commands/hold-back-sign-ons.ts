import type { Tx } from '#platform/database';
import { moveSignOnsById } from './move-sign-ons.js';

/**
 * Keeps sign-ons off the roster because their signers have not agreed to a material change of the letter. Any number of them, in one
 * statement; those that are neither approved nor waiting for review stay as they are.
 *
 * @returns the ids of those that were held back
 */
export async function holdBackSignOns(tx: Tx, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  return moveSignOnsById(tx, 'hold-back', {
    which: 'id IN (SELECT unnest($7::uuid[]))',
    values: [ids],
    actor: 'clock',
  });
}
