import { randomUUID } from 'node:crypto';
import { insertNames, type NewName } from '#organizations';
import type { Database } from '#platform/database';
import type { BenchOrganization } from './directory.js';

/** Organizations of one transaction. */
const AT_ONCE = 2_000;

/** Stores organizations with their names; a third of the acronyms and every other name are names of their own. @returns their ids, in order */
export async function loadDirectory(
  database: Database,
  organizations: readonly BenchOrganization[],
): Promise<string[]> {
  const ids: string[] = [];
  for (let from = 0; from < organizations.length; from += AT_ONCE) {
    const some = organizations.slice(from, from + AT_ONCE).map((one) => ({ ...one, id: randomUUID() }));
    ids.push(...some.map(({ id }) => id));
    await database.transaction(async (tx) => {
      await tx.rows(
        `INSERT INTO organizations (id, root_id, origin, vouched, country, domains)
         SELECT id, id, 'import', true, country, domains
         FROM jsonb_to_recordset($1::jsonb) AS row (id uuid, country text, domains text[])`,
        [
          JSON.stringify(
            some.map(({ id, country, domain }) => ({ id, country, domains: domain === undefined ? [] : [domain] })),
          ),
        ],
      );
      await insertNames(
        tx,
        some.flatMap((one, index) => namesOf(one, one.id, (from + index) % 3 === 0)),
      );
    });
  }
  return ids;
}

function namesOf({ name, acronym, alias }: BenchOrganization, organizationId: string, withAcronym: boolean): NewName[] {
  const source = 'import';
  return [
    { organizationId, name, kind: 'canonical', source },
    ...(withAcronym && acronym !== undefined
      ? [{ organizationId, name: acronym, kind: 'acronym', source } as const]
      : []),
    ...(alias === undefined ? [] : [{ organizationId, name: alias, kind: 'alias', source } as const]),
  ];
}
