import { Body, Controller, Header, HttpCode, Param, Post, Res, UseFilters, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { isUUID } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { campaignForRole, type Coordinator } from '#access';
import { Database, type Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import { approveSignOn, mergeSignOn, rejectSignOn } from '#review';
import { mySlug, signOnId } from '../../http/ids.js';
import { textProblem } from '../../http/text-rules.js';
import { actor, Me } from '../../coordinator/coordinator.guard.js';
import { HTML, seeOther } from '../../pages/parts/answer.js';
import { isTicked, refusal, textOf } from '../parts/sent.js';
import { SessionGuard } from '../session.guard.js';
import { SignInFilter } from '../sign-in.filter.js';
import { renderEntry } from './render-entry.js';

/** Approves, rejects or merges a sign-on that waits for review. */
@ApiExcludeController()
@UseGuards(SessionGuard)
@UseFilters(SignInFilter)
@Controller('desk/c/:slug/entries/:id/decision')
export class DeskDecisionController {
  constructor(private readonly database: Database) {}

  @Post()
  @HttpCode(200)
  @Header('content-type', HTML)
  async decide(
    @Me() me: Coordinator,
    @Param('slug', mySlug) slug: string,
    @Param('id', signOnId) id: string,
    @Body() sent: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const campaignId = await campaignForRole(this.database, me.id, slug, 'reviewer');
    try {
      await this.database.transaction((tx) => decision(tx, campaignId, id, sent, actor(me)));
      return seeOther(reply, `/desk/c/${slug}/entries/${id}?decided=yes`);
    } catch (error) {
      const { status, errors } = refusal(error, (field) => (field === 'reason' ? 'The reason' : undefined));
      void reply.status(status);
      const reason = textOf(sent, 'reason');
      return renderEntry(this.database, me, campaignId, id, { errors, reason });
    }
  }
}

async function decision(tx: Tx, campaignId: string, id: string, sent: unknown, by: string): Promise<void> {
  const act = textOf(sent, 'act');
  const [, into] = /^merge-(.+)$/.exec(act) ?? [];
  if (act === 'reject') await rejectSignOn(tx, campaignId, id, by, reasonIn(sent));
  else if (into !== undefined && isUUID(into)) await mergeSignOn(tx, campaignId, id, into, by);
  else await approveSignOn(tx, campaignId, id, by, different(sent));
}

/** @throws DomainError `invalid-request` as the API does */
function reasonIn(sent: unknown): string {
  const reason = textOf(sent, 'reason');
  const message = textProblem(reason, { max: 2000, lines: true });
  if (message === undefined) return reason;
  throw new DomainError('invalid-request', 'invalid', 'Some fields have to be corrected.', [
    { field: 'reason', message },
  ]);
}

/** @returns the sign-ons of which a box says that they are other organizations */
function different(sent: unknown): string[] {
  return Object.keys((sent ?? {}) as Record<string, unknown>)
    .filter((name) => isTicked(sent, name))
    .flatMap((name) => /^different-(.+)$/.exec(name)?.[1] ?? [])
    .filter((id) => isUUID(id));
}
