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
  'precondition-required': 428,
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
  414: 'Too long',
  415: 'Wrong type of content',
  422: 'Something has to be corrected',
  428: 'A revision is needed',
  429: 'Too many requests',
};

/** What the framework refuses before any of our code runs, in words for people. */
const FRAMEWORK: Record<number, { code: string; detail: string }> = {
  404: { code: 'not-found', detail: 'There is nothing at this address.' },
  413: {
    code: 'body-too-large',
    detail: 'The body of the request is larger than 1 MiB. Shorten the longest text in it.',
  },
  414: { code: 'address-too-long', detail: 'The address is too long to be one of ours.' },
  415: { code: 'content-type', detail: 'Send the body as application/json.' },
  429: { code: 'too-many-requests', detail: 'Too many requests from your address. Wait a minute and try again.' },
};

/** A request that cannot be read: what is wrong with it is no field's fault. */
export class RequestProblem extends Error {
  override name = 'RequestProblem';

  /** @param message safe to show, and says what to do */
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

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
  if (error instanceof RequestProblem) return problem(error.status, error.code, error.message);
  const { status, statusCode } = error as { status?: number; statusCode?: number };
  const number = status ?? statusCode ?? 500;
  const known = FRAMEWORK[number];
  if (known !== undefined) return problem(number, known.code, known.detail);
  if (number >= 400 && number < 500)
    return problem(number, 'bad-request', 'The request cannot be read. Check its address, its headers and its body.');
  return problem(500, 'internal', 'Something went wrong on our side. Nothing was lost; try again in a moment.');
}
