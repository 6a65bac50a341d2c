import type { Database } from '#platform/database';
import type { SignOn } from '../sign-on.entity.js';
import { listedMembers } from '../text/listed-members.js';

const AT_ONCE = 1_000;

/**
 * Derives the keys anew by which members are counted once, beside their names as they are printed. May be run at any time, beside
 * everything else: a member that was edited meanwhile keeps its edit.
 */
export async function rebuildMemberKeys(database: Database): Promise<void> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const page = await database.rows<Pick<SignOn, 'id' | 'printedMembers'>>(
      `SELECT id, printed_members FROM sign_ons WHERE id > $1 AND printed_members <> '[]' ORDER BY id LIMIT $2`,
      [after, AT_ONCE],
    );
    const rebuilt = page.map(({ id, printedMembers }) => ({
      id,
      printed: printedMembers,
      rebuilt: listedMembers(printedMembers),
    }));
    await database.transaction(async (tx) => {
      // By id, as every other holder of several sign-ons takes them, so that neither waits for the other for ever.
      await tx.rows('SELECT id FROM sign_ons WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE', [
        page.map(({ id }) => id),
      ]);
      await tx.rows(
        `UPDATE sign_ons SET printed_members = page.rebuilt
         FROM jsonb_to_recordset($1::jsonb) AS page (id uuid, printed jsonb, rebuilt jsonb)
         WHERE sign_ons.id = page.id AND printed_members = page.printed AND page.rebuilt <> page.printed`,
        [JSON.stringify(rebuilt)],
      );
    });
    const last = page.at(-1);
    if (last === undefined) return;
    after = last.id;
  }
}
