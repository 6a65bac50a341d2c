import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader, ApiPropertyOptional } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#platform/errors';
import { MayBeMissing } from './text-rules.js';

const REVISION = /^[\w-]{1,64}$/;
/** `W/`, two quotes, a revision. */
const LONGEST_HEADER = 68;
const ETAG = /^(?:W\/)?"([\w-]{1,64})"$/;

const revisionRequired = (): DomainError =>
  new DomainError(
    'revision-required',
    'precondition-required',
    'Say which revision you changed: send the ETag of your last GET as If-Match, or its revision as basedOn.',
  );

const badRevision = (field: string, message: string): DomainError =>
  new DomainError('invalid-request', 'invalid', 'Some fields have to be corrected.', [{ field, message }]);

/**
 * @param ifMatch the header If-Match, as received
 * @param body the parsed body, whatever it is
 * @returns the revision that the caller's change is based on
 * @throws DomainError `revision-required` (428) when neither names one, `invalid-request` when one is malformed or they differ
 */
export function revisionOfRequest(ifMatch: string | undefined, body: unknown): string {
  const [header, field] = [revisionInHeader(ifMatch), revisionInBody(body)];
  const revision = header ?? field;
  if (revision === undefined) throw revisionRequired();
  if (field !== undefined && field !== revision)
    throw badRevision('basedOn', 'must name the same revision as If-Match, or be left out');
  return revision;
}

function revisionInHeader(ifMatch: string | undefined): string | undefined {
  if (ifMatch === undefined) return undefined;
  const [, revision] = ETAG.exec(ifMatch.trim()) ?? [];
  if (revision === undefined) throw badRevision('If-Match', 'must be one ETag, as the last GET answered it');
  return revision;
}

function revisionInBody(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('basedOn' in body) || body.basedOn === undefined) return undefined;
  const revision = typeof body.basedOn === 'number' ? String(body.basedOn) : body.basedOn;
  if (typeof revision === 'string' && REVISION.test(revision)) return revision;
  throw badRevision('basedOn', 'must be a revision, as the last GET answered it');
}

const FromRequest = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const { headers, body } = context.switchToHttp().getRequest<FastifyRequest>();
  return revisionOfRequest(headers['if-match'], body);
});

/**
 * A handler's parameter: the revision that the caller's change is based on, from If-Match or from `basedOn` in the body. Without one
 * the answer is 428. The command compares it, inside its transaction, with what is stored.
 */
export function BasedOn(): ParameterDecorator {
  return (target, name, index) => {
    FromRequest()(target, name, index);
    const handler = name === undefined ? undefined : Object.getOwnPropertyDescriptor(target, name);
    if (name === undefined || handler === undefined) return;
    ApiHeader({
      name: 'If-Match',
      required: false,
      schema: { type: 'string', maxLength: LONGEST_HEADER },
      description: 'The ETag of the GET that the change is based on. Required unless the body has `basedOn`.',
    })(target, name, handler);
  };
}

/** The field `basedOn` of a body: the revision as text. {@link BasedOn} reads it. */
export function RevisionField(): PropertyDecorator {
  const description = 'The revision that the change is based on, from the last GET. Required unless If-Match is sent.';
  return applyDecorators(
    ApiPropertyOptional({ type: String, maxLength: 64, description }),
    MayBeMissing(),
    Matches(REVISION, { message: 'must be a revision, as the last GET answered it' }),
  );
}

/** Sends the revision as ETag. Call it in the GET that shows what may be changed. */
export function sendRevision(reply: FastifyReply, revision: string | number): void {
  void reply.header('etag', `"${revision}"`);
}
