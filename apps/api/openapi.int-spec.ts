import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, Api } from '../../test/builders/api.js';
import { World } from '../../test/builders/world.js';

interface Schema {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  [limit: string]: unknown;
}
interface Operation {
  summary?: string;
  parameters?: { name: string; in: string; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { $ref?: string; description?: string; content?: Record<string, { schema: Schema }> }>;
  security?: object[];
}
interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: {
    schemas: Record<string, Schema>;
    responses: Record<string, { content: Record<string, { schema: Schema }> }>;
  };
}

describe('the description of the API', () => {
  let world: World;
  let api: Api;
  let answer: Answer;
  let document: Document;
  let operations: [string, Operation][];
  beforeAll(async () => {
    world = await World.create();
    api = await Api.start(world);
    answer = await api.send('/api/v1/openapi.json');
    document = answer.json as Document;
    operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]): [string, Operation] => [
        `${method.toUpperCase()} ${path}`,
        operation,
      ]),
    );
  });
  afterAll(async () => {
    await api.close();
    await world.close();
  });

  it('is served as OpenAPI 3.1, to anybody', () => {
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toMatch(/^application\/json/);
    expect(document.openapi).toMatch(/^3\.1\./);
    expect(operations.length).toBeGreaterThan(20);
  });

  it('has no page that would need scripts', async () => {
    expect((await api.send('/api/docs')).status).toBe(404);
  });

  it('describes no route that is not there', async () => {
    for (const [name] of operations) {
      const [method, path] = name.split(' ') as ['GET', string];
      const { json } = await api.send(path.replace(/\{\w+\}/g, '1'), { method });
      expect([name, (json as { detail?: string } | undefined)?.detail]).not.toEqual([
        name,
        'There is nothing at this address.',
      ]);
    }
  });

  it('gives every operation a summary, and its answer a type', () => {
    for (const [name, { summary, responses }] of operations) {
      const [, success] = Object.entries(responses).find(([status]) => status.startsWith('2')) ?? [];
      const empty = name.endsWith('/verification-mails'); // the answer must not differ, so it says nothing
      expect([name, (summary ?? '').length > 5, Object.keys(success?.content ?? {}).length > 0 || empty]).toEqual([
        name,
        true,
        true,
      ]);
    }
  });

  it('documents the errors of every operation as problem+json of one schema', () => {
    for (const [name, operation] of operations) {
      const errors = Object.entries(operation.responses).filter(([status]) => !status.startsWith('2'));
      for (const [, { $ref }] of errors) {
        const shared = document.components.responses[$ref?.split('/').at(-1) ?? ''];
        expect(shared?.content['application/problem+json']?.schema.$ref).toBe('#/components/schemas/Problem');
      }
      const statuses = errors.map(([status]) => status);
      const needed = [
        '500',
        '400',
        ...(operation.requestBody ? ['413', '415', '422'] : []),
        ...(operation.security ? ['401', '403'] : []),
        ...(name.includes('{') ? ['404'] : []),
      ];
      expect([name, needed.filter((status) => !statuses.includes(status))]).toEqual([name, []]);
    }
  });

  it('asks for a token exactly where one is needed', () => {
    for (const [name, { security }] of operations)
      expect([name, security !== undefined]).toEqual([name, name.includes('/coordinator')]);
  });

  it('has every schema it refers to', () => {
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)];
    expect(refs.length).toBeGreaterThan(50);
    for (const [, kind, name] of refs) expect(document.components[kind as 'schemas']).toHaveProperty(name ?? '');
  });

  it('gives the limits of every text and list in a request', () => {
    const unlimited: string[] = [];
    const visit = (path: string, schema: Schema): void => {
      const { $ref, type, properties = {}, items } = schema;
      if ($ref !== undefined) return visit(path, document.components.schemas[$ref.split('/').at(-1) ?? ''] ?? {});
      const types = [type].flat();
      if (types.includes('string') && !['maxLength', 'pattern', 'enum', 'format'].some((limit) => limit in schema))
        unlimited.push(path);
      if (types.includes('array') && !('maxItems' in schema)) unlimited.push(path);
      if ((types.includes('integer') || types.includes('number')) && !('minimum' in schema)) unlimited.push(path);
      if (items !== undefined) visit(`${path}[]`, items);
      for (const [name, inner] of Object.entries(properties)) visit(`${path}.${name}`, inner);
    };
    for (const [name, { requestBody, parameters = [] }] of operations) {
      for (const { schema } of Object.values(requestBody?.content ?? {})) visit(name, schema);
      for (const { name: parameter, schema } of parameters) visit(`${name} ?${parameter}`, schema);
    }
    expect(unlimited).toEqual([]);
  });

  it('says nothing in words of OpenAPI 3.0', () => {
    expect(JSON.stringify(document)).not.toMatch(/"nullable"|"exclusiveMinimum":(true|false)/);
  });
});
