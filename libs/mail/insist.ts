import { setTimeout as pause } from 'node:timers/promises';

const TRY_AGAIN_MS = 100;
/** As long as the claim lasts without a sign of life: from then on another may have the mail in hand. */
const INSIST_MS = 10_000;

/**
 * Writes down what a mail server has answered, also when the database restarts or is full just then: an answer that is lost is a mail sent
 * twice.
 *
 * @throws whatever the last try threw, after ten seconds
 */
export async function insist(write: () => Promise<void>): Promise<void> {
  for (const end = Date.now() + INSIST_MS; ;) {
    try {
      return await write();
    } catch (error) {
      if (Date.now() > end) throw error;
      await pause(TRY_AGAIN_MS);
    }
  }
}
