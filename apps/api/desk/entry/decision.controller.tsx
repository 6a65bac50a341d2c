import { Body, Header, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Coordinator } from '#access';
import { campaignForRole } from '#campaigns';
import { Database, type Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import { approveSignOn, mergeSignOn, rejectSignOn, sayNotTheSame } from '#review';
import { holdSignOns, type SignOn, signOnOfCampaign } from '#sign-ons';
import { mySlug, signOnId } from '../../http/ids.js';
import { checked } from '../../http/validation.js';
import { actor, Me } from '../../coordinator/coordinator.guard.js';
import { MergeBody, RejectBody } from '../../coordinator/review-body.dto.js';
import { HTML, seeOther } from '../../pages/parts/answer.js';
import { buttonOf, refusal, textOf } from '../parts/sent.js';
import { STATES } from '../parts/words.js';
import { DeskController } from '../desk-controller.js';
import { renderEntry } from './render-entry.js';

/** Decides about a sign-on: whether it is on the letter, and whether it is another one. */
@DeskController('desk/c/:slug/entries/:id')
export class DeskDecisionController {
  constructor(private readonly database: Database) {}

  @Post('decision')
  @HttpCode(200)
  @Header('content-type', HTML)
  async decide(
    @Me() me: Coordinator,
    @Param('slug', mySlug) slug: string,
    @Param('id', signOnId) id: string,
    @Body() sent: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.done(me, slug, id, sent, reply, async (tx, campaignId) => {
      await holdSignOns(tx, campaignId, [id]);
      assertWaits(await signOnOfCampaign(tx, campaignId, id));
      if (buttonOf(sent, ['approve', 'reject']) === 'approve') return approveSignOn(tx, campaignId, id, actor(me));
      const { reason } = await checked(RejectBody, { reason: textOf(sent, 'reason') });
      return rejectSignOn(tx, campaignId, id, actor(me), reason);
    });
  }

  @Post('same')
  @HttpCode(200)
  @Header('content-type', HTML)
  async same(
    @Me() me: Coordinator,
    @Param('slug', mySlug) slug: string,
    @Param('id', signOnId) id: string,
    @Body() sent: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.done(me, slug, id, sent, reply, async (tx, campaignId) => {
      const act = buttonOf(sent, ['different', 'unsure', 'merge']);
      const { into: other } = await checked(MergeBody, { into: textOf(sent, 'other') });
      if (act === 'merge') await mergeSignOn(tx, campaignId, id, other, actor(me));
      else await sayNotTheSame(tx, campaignId, [id, other], act, actor(me));
    });
  }

  private async done(
    me: Coordinator,
    slug: string,
    id: string,
    sent: unknown,
    reply: FastifyReply,
    decision: (tx: Tx, campaignId: string) => Promise<unknown>,
  ): Promise<string> {
    const campaignId = await campaignForRole(this.database, me.id, slug, 'reviewer');
    try {
      await this.database.transaction((tx) => decision(tx, campaignId));
      return seeOther(reply, `/desk/c/${slug}/entries/${id}?decided=yes`);
    } catch (error) {
      const { status, errors } = refusal(error, (field) => (field === 'reason' ? 'The reason' : undefined), SAID);
      void reply.status(status);
      return renderEntry(this.database, me, campaignId, id, { errors, reason: textOf(sent, 'reason') });
    }
  }
}

/** A page that is open does not know what somebody else decided meanwhile, and mailed. */
function assertWaits({ state }: SignOn): void {
  if (state === 'pending-review') return;
  const message = `It does not wait for review any more: somebody decided meanwhile. It is ${STATES[state]} now.`;
  throw new DomainError('decided-meanwhile', 'conflict', message);
}

/** What the API says about its own fields, said about this page. */
const SAID: Record<string, string> = {
  'possible-duplicate':
    'An approved signatory is this organization, or has its name. Say first whether they are one or two: under “It may be the same as”, or on the other’s page.',
  'said-different':
    'A coordinator of another letter said that the two are different organizations. If they are one even so, merge them over the API.',
};
