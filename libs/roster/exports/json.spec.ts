import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { anExportSource, aSectionedRoster, exported } from '../../../test/builders/editions.js';
import { aNalsRoster } from '../../../test/builders/nals.js';
import { jsonExport } from './json.js';

const schema = JSON.parse(readFileSync('docs/edition-2.schema.json', 'utf8')) as object;
const validate = new Ajv2020({
  allErrors: true,
  allowUnionTypes: true,
  formats: { date: true, 'date-time': true },
}).compile(schema);

async function json(...from: Parameters<typeof anExportSource>): Promise<Record<string, Record<string, unknown>>> {
  return JSON.parse((await exported(jsonExport, anExportSource(...from))).toString()) as never;
}

describe('the JSON of an edition', () => {
  it.each(['2021', '2023'] as const)('of the letter of %s is as docs/edition-2.schema.json says', async (year) => {
    validate(await json(aNalsRoster(year)));
    expect(validate.errors).toBeNull();
  });

  it('with sections, people, roles and counted members is, too', async () => {
    const { signatories, said } = aSectionedRoster();
    validate(await json(signatories, said));
    expect(validate.errors).toBeNull();
  });

  it('is told from one that lacks a field, or has one that the schema does not know', async () => {
    const whole = await json(aNalsRoster('2021'));
    const { count: _, ...without } = whole.edition ?? {};
    expect(validate({ ...whole, edition: without })).toBe(false);
    expect(validate({ ...whole, edition: { ...whole.edition, contactEmail: 'x' } })).toBe(false);
  });
});
