import type { Reader } from '#platform/database';
import { signOnById, type SignOnState } from '#sign-ons';

/** @returns what a coordinator sends who sees the sign-on as it is, and changes an earlier decision about it where there is one */
export async function asSeen(reader: Reader, id: string): Promise<{ expectedState: SignOnState }> {
  return { expectedState: (await signOnById(reader, id)).state };
}
