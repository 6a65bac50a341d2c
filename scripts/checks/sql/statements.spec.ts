import { beforeAll, describe, expect, it } from '@jest/globals';
import { sourcesOf } from '../../../test/builders/sources.ts';
import { Callers } from './callers.ts';
import { findCalls } from './find-calls.ts';
import { type Read, readStatements } from './statements.ts';

const CASES = {
  constant: `import { STATES } from './constants.js';
    const LIMIT = 5 + 1;
    await tx.rows(\`SELECT 1 WHERE 'a' IN (\${STATES.map((state) => \`'\${state}'\`).join(', ')}) LIMIT \${LIMIT}\`);`,
  constants: `export const STATES = ['open', 'closed'] as const; export const noted = (of: string, note = 'none') => \`\${of} /* \${note} */\`;`,
  inlined: `import { noted } from './constants.js';
    await tx.rows('SELECT ' + noted('one') + ', ' + noted('two', 'second'));`,
  condition: `export async function find(newest: boolean, only?: 'a' | 'b') {
      const order = newest ? 'DESC' : 'ASC';
      const where = only === undefined ? '' : \` WHERE kind = '\${only}'\`;
      return tx.rows(\`SELECT id\${where} ORDER BY id \${order}, name \${order}\`);
    }`,
  settings: `interface Settings { layout: 'list' | 'groups'; size: number }
    const COLUMN: Partial<Record<Settings['layout'], string>> = { groups: 'country' };
    export async function find(settings: Settings) {
      const column = COLUMN[settings.layout];
      if (column === undefined) return [];
      return tx.rows(\`SELECT \${column} LIMIT \${settings.size}\`);
    }`,
  called: `async function change(set: string, values: unknown[] = []) {
      await tx.rows(\`UPDATE t SET \${set} WHERE id = $1\`, ['id', ...values]);
    }
    await change('a = 1');
    await change('b = $2', [true]);`,
  columns: `const COLUMNS = { name: 'display_name', kind: 'kind' };
    export async function edit(fields: (keyof typeof COLUMNS)[]) {
      return tx.rows(\`UPDATE t SET \${fields.map((field, index) => \`\${COLUMNS[field]} = $\${index + 2}\`).join(', ')}\`);
    }`,
  generic: `async function byId<T>(table: 'a' | 'b', id: string) { return tx.rows<T>(\`SELECT * FROM \${table}\`, [id]); }
    await byId<{ one: string }>('a', '1');
    await byId<{ two: string }>('b', '1');`,
  defaults: `async function page({ when = 'true', size = 1 }: { when?: string; size?: number } = {}) {
      return tx.rows(\`SELECT 1 WHERE \${when} LIMIT \${size}\`);
    }
    await page();
    await page({ when: 'open' });`,
  correlated: `type Of = { one: string } | { many: string };
    const table = (of: Of, settled: boolean) => \`\${'one' in of && settled ? 'WITH t ' : ''}SELECT\${'one' in of && settled ? ' t' : ''}\`;
    export const find = (of: Of, settled: boolean) => tx.rows(table(of, settled));`,
  compared: `const more = (count: number) => (count > 3 ? 'many' : 'few');
    export const find = (count: number) => tx.rows(\`SELECT \${more(count)}, \${more(count)}\`);`,
  optional: `async function change(move: { set?: string }) {
      await tx.rows(\`UPDATE t SET a = 1\${move.set === undefined ? '' : \`, \${move.set}\`}\`);
    }
    await change({});
    await change({ set: 'b = 2' });`,
  foreign: `export async function find(condition: string) { return tx.rows(\`SELECT 1 WHERE \${condition}\`); }`,
};

describe('the statements of a call', () => {
  let read: Read;
  beforeAll(() => {
    const files = Object.fromEntries(Object.entries(CASES).map(([name, text]) => [`libs/some/${name}.ts`, text]));
    const sources = sourcesOf(files);
    read = readStatements(sources, new Callers(sources), findCalls(sources));
  });

  const textsOf = (name: keyof typeof CASES): string[] =>
    read.statements.filter(({ file }) => file === `libs/some/${name}.ts`).map(({ sql }) => sql);

  it('are put together from constants, also of other files', () => {
    expect(textsOf('constant')).toEqual([`SELECT 1 WHERE 'a' IN ('open', 'closed') LIMIT 6`]);
  });

  it('hold what a function returns, by the arguments of its call', () => {
    expect(textsOf('inlined')).toEqual(['SELECT one /* none */, two /* second */']);
  });

  it('are one for each case, and a condition that comes twice is the same both times', () => {
    expect(textsOf('condition').sort()).toEqual(
      ['', ` WHERE kind = 'a'`, ` WHERE kind = 'b'`]
        .flatMap((where) => ['ASC', 'DESC'].map((order) => `SELECT id${where} ORDER BY id ${order}, name ${order}`))
        .sort(),
    );
  });

  it('leave out cases that were returned from before, and any number will do for a number', () => {
    expect(textsOf('settings')).toEqual(['SELECT country LIMIT 1']);
  });

  it('come from the callers where a function is given a part of them, each with its own parameters', () => {
    expect(textsOf('called')).toEqual(['UPDATE t SET a = 1 WHERE id = $1', 'UPDATE t SET b = $2 WHERE id = $1']);
    const counts = read.statements
      .filter(({ file }) => file.endsWith('called.ts'))
      .map((one) => one.parameters?.length);
    expect(counts).toEqual([1, 2]);
  });

  it('are built from an unknown choice of known columns: all of them, and each alone', () => {
    expect(textsOf('columns').sort()).toEqual([
      'UPDATE t SET display_name = $2',
      'UPDATE t SET kind = $2',
      'UPDATE t SET kind = $2, display_name = $3',
    ]);
  });

  it('of a generic function have the rows that each caller asks for', () => {
    const found = read.statements.filter(({ file }) => file.endsWith('generic.ts'));
    const properties = found.map(({ sql, row }) => [sql, row?.getProperties().map(({ name }) => name)]);
    expect(properties).toEqual([
      ['SELECT * FROM a', ['one']],
      ['SELECT * FROM b', ['two']],
    ]);
  });

  it('hold what a caller leaves out as its default', () => {
    expect(textsOf('defaults')).toEqual(['SELECT 1 WHERE true LIMIT 1', 'SELECT 1 WHERE open LIMIT 1']);
  });

  it('have one answer for one condition, wherever a value comes by: what is not possible together is not among them', () => {
    expect(textsOf('correlated').sort()).toEqual(['SELECT', 'WITH t SELECT t']);
    expect(textsOf('compared').sort()).toEqual(['SELECT few, few', 'SELECT many, many']);
  });

  it('know that a property is undefined where the caller leaves it out', () => {
    expect(textsOf('optional')).toEqual(['UPDATE t SET a = 1', 'UPDATE t SET a = 1, b = 2']);
  });

  it('that nothing in the source tells are named with their place', () => {
    expect(read.unreadable).toEqual([
      { file: 'libs/some/foreign.ts', line: 1, why: 'what `condition` is cannot be told from the source' },
    ]);
  });

  it('hold every two answers together where there are more combinations than are looked at, and say so', () => {
    const flags = Array.from({ length: 9 }, (_, index) => `f${index}`);
    const text = `export const find = (${flags.map((flag) => `${flag}: boolean`).join(', ')}) =>
      tx.rows(\`SELECT ${flags.map((flag) => `\${${flag} ? 1 : 0}`).join('')}\`);`;
    const sources = sourcesOf({ 'libs/some/flags.ts': text });
    const { statements, capped } = readStatements(sources, new Callers(sources), findCalls(sources), 32);
    const pairs = new Set(
      statements.flatMap(({ sql }) => {
        const digits = [...sql.slice('SELECT '.length)];
        return digits.flatMap((one, at) =>
          digits.slice(at + 1).map((other, by) => `${at}=${one} ${at + 1 + by}=${other}`),
        );
      }),
    );
    expect(pairs.size).toBe(36 * 4);
    expect(statements.length).toBeLessThanOrEqual(64);
    expect(capped).toEqual([
      {
        file: 'libs/some/flags.ts',
        line: 2,
        untried: 0,
        covered:
          'each of 18 answers to 9 questions occurs in a statement, 144 of at most 144 pairs of answers occur together',
      },
    ]);
  });
});
