import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sourcesOf } from '../../../test/builders/sources.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/setup/test-database.js';
import { checkSql, type Outcome } from './check-sql.ts';

const entity = (table: string): string =>
  `declare const Entity: (name: string) => ClassDecorator; @Entity('${table}') export class It {}`;

/** A file each, in the lib whose table the statement is about unless it says otherwise. */
const CASES: Record<string, string> = {
  'libs/sign-ons/sign-on.entity.ts': entity('sign_ons'),
  'libs/campaigns/campaign.entity.ts': entity('campaigns'),
  'libs/verification/verification.entity.ts': entity('verifications'),
  'libs/platform/outbox/event.entity.ts': entity('events'),
  'libs/sign-ons/right.ts': `export async function find(id: string, ids: string[], since: Date) {
      await tx.rows<{ id: string; letterVersion: number; receivedAt: Date; country: string | null; printedMembers: { name: string }[]; members: string[] }>(
        'SELECT id, letter_version, received_at, country, printed_members, members FROM sign_ons WHERE id = $1 OR id = ANY($2) OR received_at > $3',
        [id, ids, since]);
      await tx.row<{ count: string }>('SELECT count(*) FROM sign_ons');
      await tx.row(\`WITH moved AS (UPDATE sign_ons SET flags = $2 WHERE id = $1 RETURNING campaign_id)
        INSERT INTO events (type, campaign_id, actor, data) SELECT 'x', campaign_id, 'clock', $3 FROM moved\`, [id, ids, JSON.stringify(ids)]);
    }`,
  'libs/sign-ons/misspelt.ts': `await tx.rows('SELECT idd FROM sign_ons');`,
  'libs/sign-ons/wrong-parameter.ts': `export const find = (at: number) => tx.rows('SELECT id FROM sign_ons WHERE received_at > $1', [at]);`,
  'libs/sign-ons/too-few.ts': `export const find = (id: string) => tx.rows('SELECT id FROM sign_ons WHERE id = $1 AND state = $2', [id]);`,
  'libs/sign-ons/list-as-json.ts': `export const set = (list: string[]) => tx.rows('UPDATE sign_ons SET printed_members = $1', [list]);`,
  'libs/sign-ons/wrong-row.ts': `await tx.rows<{ id: number }>('SELECT id FROM sign_ons');`,
  'libs/sign-ons/wrong-count.ts': `await tx.row<{ count: number }>('SELECT count(*) FROM sign_ons');`,
  'libs/sign-ons/missing-column.ts': `await tx.rows<{ id: string; name: string; note?: string }>('SELECT id FROM sign_ons');`,
  'libs/sign-ons/may-be-null.ts': `await tx.rows<{ country: string }>('SELECT country FROM sign_ons');`,
  'libs/sign-ons/one-case.ts': `export const find = (by: 'name' | 'nome') => tx.rows(\`SELECT id FROM sign_ons ORDER BY \${by}\`);`,
  'libs/sign-ons/unreadable.ts': `export const find = (where: string) => tx.rows(\`SELECT id FROM sign_ons WHERE \${where}\`);`,
  'libs/verification/foreign-write.ts': `await tx.rows(\`WITH a AS (UPDATE sign_ons SET name = name) SELECT 1 FROM verifications\`);`,
  'libs/verification/only-an-event.ts': `await tx.rows(\`INSERT INTO events (type, actor) VALUES ('x', 'clock')\`);`,
  'libs/verification/downward-read.ts': `await tx.rows('SELECT 1 FROM verifications JOIN sign_ons ON true JOIN campaigns ON true');`,
  'libs/campaigns/upward-read.ts': `await tx.rows('SELECT 1 FROM campaigns WHERE EXISTS (SELECT FROM sign_ons)');`,
  'apps/api/some.ts': `await tx.rows('SELECT 1 FROM sign_ons'); await tx.rows('SELECT 1');`,
};

describe('the check of SQL', () => {
  let origin: TestDatabase;
  let outcome: Outcome;
  beforeAll(async () => {
    origin = await createTestDatabase();
    outcome = await checkSql(sourcesOf(CASES), { database: async () => origin.url, schema: 'any' });
  });
  afterAll(() => origin.drop());

  const messagesOf = (name: string): string[] =>
    outcome.findings.filter(({ file }) => file.endsWith(`/${name}.ts`)).map(({ message }) => message);

  it('has nothing to say about statements that are right, and reads of libs beneath', () => {
    expect(messagesOf('right')).toEqual([]);
    expect(messagesOf('downward-read')).toEqual([]);
  });

  it.each([
    [
      'misspelt',
      'PostgreSQL refuses the statement: column "idd" does not exist at `idd FROM sign_ons` (Perhaps you meant to reference the column "sign_ons.id".)',
    ],
    ['wrong-parameter', '$1 is timestamptz in SQL and `at` is number'],
    ['too-few', 'the statement has 2 parameters and the call passes 1'],
    ['list-as-json', '$1 is jsonb in SQL and `list` is string[]'],
    ['wrong-row', 'column `id` is uuid and the type of the row says `id: number`'],
    ['wrong-count', 'column `count` is int8 and the type of the row says `count: number`'],
    ['may-be-null', 'column `country` may be null and the type of the row says `country: string`'],
    [
      'one-case',
      'PostgreSQL refuses the statement: column "nome" does not exist at `nome` (Perhaps you meant to reference the column "sign_ons.name".)',
    ],
    [
      'missing-column',
      'the statement does not return `name`, which the type of its rows has: return them, or take them out of the type',
    ],
    [
      'unreadable',
      'what `where` is cannot be told from the source: build the statement from constants and from parameters with few values, or hand the value over as $1',
    ],
    [
      'foreign-write',
      'verification writes `sign_ons`, which sign-ons owns: call a command of that lib, or add one there',
    ],
    [
      'only-an-event',
      'verification writes `events`, which platform/outbox owns: call a command of that lib, or add one there',
    ],
    [
      'upward-read',
      'campaigns reads `sign_ons`, which sign-ons owns and campaigns may not import: move the query to a lib that may, or hand over what it needs',
    ],
    ['some', 'an app has no SQL of its own, and this is on `sign_ons`: ask a lib'],
  ])('finds what is wrong in %s', (name, message) => {
    expect(messagesOf(name)).toEqual([message]);
  });

  it('says where, and in which case of several', () => {
    const finding = outcome.findings.find(({ file }) => file === 'libs/sign-ons/one-case.ts');
    expect(finding).toMatchObject({ line: 1, variant: 'by = "nome"' });
  });
});
