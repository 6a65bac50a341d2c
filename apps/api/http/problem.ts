import type { ErrorKind, FieldProblem } from '#platform/errors';
import { DomainError } from '#platform/errors';

/** An error as the client reads it (RFC 9457). */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  /** stable, for programs */
  code: string;
  /** the fields at fault */
  errors?: FieldProblem[];
  /** names this request in the server's log */
  correlationId?: string;
}

const STATUS: Record<ErrorKind, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  gone: 410,
  'too-many': 429,
};

const TITLES: Record<number, string> = {
  400: 'The request cannot be read',
  401: 'A token is needed',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Not possible here',
  409: 'Not possible now',
  410: 'Over',
  413: 'Too large',
  415: 'Wrong type of content',
  422: 'Something has to be corrected',
  429: 'Too many requests',
};

/** What the framework says when a body cannot be read, in words for people. */
const FRAMEWORK: Record<string, { code: string; detail: string }> = {
  FST_ERR_CTP_BODY_TOO_LARGE: { code: 'body-too-large', detail: 'The body of the request is larger than 1 MiB. Shorten the longest text in it.' },
  FST_ERR_CTP_INVALID_JSON_BODY: { code: 'json-broken', detail: 'The body is not valid JSON.' },
  FST_ERR_CTP_EMPTY_JSON_BODY: { code: 'body-missing', detail: 'The body is empty; send JSON.' },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { code: 'content-type', detail: 'Send the body as application/json.' },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: { code: 'content-length', detail: 'The body is not as long as Content-Length says.' },
};

function problem(status: number, code: string, detail: string, errors: FieldProblem[] = []): Problem {
  return {
    type: `urn:undersigned:problem:${code}`,
    title: TITLES[status] ?? 'Something went wrong',
    status,
    detail,
    code,
    ...(errors.length > 0 ? { errors } : {}),
  };
}

/** Anything that was thrown, as a problem. What is not meant for clients becomes a bare 500. */
export function toProblem(error: unknown): Problem {
  if (error instanceof DomainError) return problem(STATUS[error.kind], error.code, error.message, error.fields);
  const { code = '', status, statusCode, message } = error as { code?: string; status?: number; statusCode?: number; message?: string };
  const known = FRAMEWORK[code];
  const number = status ?? statusCode ?? 500;
  if (known !== undefined) return problem(number, known.code, known.detail);
  if (error instanceof SyntaxError && number === 400) return problem(400, 'json-broken', 'The body is not valid JSON.');
  if (number === 404) return problem(404, 'not-found', 'There is nothing at this address.');
  if (number === 429) return problem(429, 'too-many-requests', 'Too many requests from your address. Wait a minute and try again.');
  if (number >= 400 && number < 500) return problem(number, 'bad-request', message ?? 'The request cannot be used.');
  return problem(500, 'internal', 'Something went wrong on our side. Nothing was lost; try again in a moment.');
}
