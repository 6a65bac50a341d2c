import type { OpenAPIObject } from '@nestjs/swagger';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];

const PROBLEM: Schema = {
  type: 'object',
  description: 'An error (RFC 9457).',
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: { type: 'string', format: 'uri', example: 'urn:undersigned:problem:invalid-request' },
    title: { type: 'string', example: 'Something has to be corrected' },
    status: { type: 'integer', example: 422 },
    detail: {
      type: 'string',
      description: 'What happened and what to do, for people.',
      example: 'Some fields have to be corrected.',
    },
    code: { type: 'string', description: 'Stable, for programs.', example: 'invalid-request' },
    errors: {
      type: 'array',
      items: { $ref: '#/components/schemas/FieldProblem' },
      description: 'The fields at fault.',
    },
    correlationId: {
      type: 'string',
      description: 'Names this request in the server’s log; also in the header X-Request-Id.',
    },
  },
};

const FIELD_PROBLEM: Schema = {
  type: 'object',
  required: ['field', 'message'],
  properties: {
    field: { type: 'string', description: 'Its path in the request.', example: 'letter[0].body' },
    message: {
      type: 'string',
      description: 'What to do about it.',
      example: 'must contain {{count}} where the number of signatories goes',
    },
  },
};

/** Every error answer there is: a name for the component, what it means, and which operations may give it. */
const ANSWERS: Record<
  string,
  { name: string; description: string; when: (operation: Operation, path: string, method: string) => boolean }
> = {
  400: {
    name: 'Unreadable',
    description: 'The request cannot be read: broken JSON, bytes that are no UTF-8, an address that cannot be decoded.',
    when: () => true,
  },
  401: {
    name: 'TokenNeeded',
    description: 'The coordinator token is missing, unknown or revoked; or nothing proves who reports about a mail.',
    when: (_, path) => isCoordinators(path) || isInbound(path),
  },
  403: {
    name: 'NotAllowed',
    description: 'The token’s role does not reach this far.',
    when: (_, path) => isCoordinators(path),
  },
  404: {
    name: 'NotFound',
    description: 'There is no such thing, or not for you.',
    when: (_, path) => path.includes('{'),
  },
  409: {
    name: 'NotNow',
    description:
      'Right in itself, but not in the state things are in: the letter is closed, the slug is taken, the sign-on was decided.',
    when: (operation, path, method) =>
      method !== 'get' && (isCoordinators(path) || operation.parameters?.some(isIdempotencyKey) === true),
  },
  410: {
    name: 'Over',
    description: 'The time for this has passed, or the signature does not stand any more.',
    when: (_, path) => path.endsWith('/code'),
  },
  413: {
    name: 'TooLarge',
    description: 'The body is larger than 1 MiB.',
    when: ({ requestBody }) => requestBody !== undefined,
  },
  415: {
    name: 'WrongType',
    description: 'The body is not sent as application/json.',
    when: ({ requestBody }) => requestBody !== undefined,
  },
  422: {
    name: 'Invalid',
    description: 'Fields or parameters have to be corrected; `errors` names each with its cure.',
    when: ({ requestBody, parameters }) =>
      requestBody !== undefined ||
      parameters?.some((parameter) => 'in' in parameter && parameter.in !== 'path') === true,
  },
  428: {
    name: 'RevisionNeeded',
    description: 'The request does not say which revision it changes. Send If-Match, or `basedOn` in the body.',
    when: ({ parameters }) =>
      parameters?.some((parameter) => 'name' in parameter && parameter.name === 'If-Match') === true,
  },
  429: {
    name: 'TooMany',
    description: 'Too many requests from this address; Retry-After says in how many seconds to try again.',
    when: (_, path, method) => method === 'post' && !isCoordinators(path) && !isInbound(path),
  },
  500: {
    name: 'OurFault',
    description: 'Something went wrong on the server; nothing was half done.',
    when: () => true,
  },
};

const isCoordinators = (path: string): boolean => path.startsWith('/api/v1/coordinator/');
const isInbound = (path: string): boolean => path.startsWith('/api/v1/mail/inbound/');
const isIdempotencyKey = (parameter: NonNullable<Operation['parameters']>[number]): boolean =>
  'name' in parameter && parameter.name === 'Idempotency-Key';

/** Adds to each operation the errors it may answer with, all of one shared schema. */
export function documentProblems(document: OpenAPIObject): OpenAPIObject {
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of ['get', 'post', 'put', 'patch', 'delete'] as const) {
      const operation = item[method];
      if (operation === undefined) continue;
      for (const [status, { name, when }] of Object.entries(ANSWERS)) {
        if (when(operation, path, method)) operation.responses[status] ??= { $ref: `#/components/responses/${name}` };
      }
    }
  }
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  const seconds = { headers: { 'Retry-After': { schema: { type: 'integer' as const }, description: 'Seconds.' } } };
  const { components = {} } = document;
  components.schemas = { ...components.schemas, Problem: PROBLEM, FieldProblem: FIELD_PROBLEM };
  components.responses = Object.fromEntries(
    Object.entries(ANSWERS).map(([status, { name, description }]) => [
      name,
      { description, content, ...(status === '429' ? seconds : {}) },
    ]),
  );
  return { ...document, components };
}
