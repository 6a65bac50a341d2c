import type { Tx } from '#platform/database';
import type { SignOn } from '../sign-on.entity.js';
import { moveSignOns } from './move-sign-ons.js';

/** How a contact proved that they read their mailbox. */
export interface Proof {
  by: 'link' | 'code';
  /** hardly a person was that fast: a coordinator is shown a flag */
  instantly: boolean;
  /** number of the letter version that the page showed; null when they saw none */
  seen: number | null;
  /** number of the version in force, and of the last one whose change was material */
  letterVersion: number;
  materialVersion: number;
}

/**
 * Records that the mailbox of a sign-on is proven: it waits for review. One bound to a version before the last material change is bound
 * to the version that the page showed. The caller holds the campaign, and knows that there is still time.
 *
 * @returns undefined when it is not unverified, or when the page showed a version before the last material change
 */
export async function verifySignOn(tx: Tx, id: string, proof: Proof): Promise<SignOn | undefined> {
  const [verified] = await moveSignOns(tx, 'verify', {
    which: 'id = $7 AND ($8::int IS NULL OR greatest(letter_version, $8::int) >= $9::int)',
    set: `verified_at = app_now(),
      letter_version = CASE WHEN letter_version < $9::int AND $8::int IS NOT NULL THEN least($8::int, $10::int) ELSE letter_version END,
      flags = CASE WHEN $11 THEN flags || ARRAY['verified-instantly'] ELSE flags END`,
    values: [id, proof.seen, proof.materialVersion, proof.letterVersion, proof.instantly],
    actor: 'signer',
    data: { by: proof.by },
  });
  return verified;
}
