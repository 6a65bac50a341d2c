import { Body, Header, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Coordinator } from '#access';
import { Campaign } from '#campaigns';
import { Database, type Tx } from '#platform/database';
import { approveSignOn, mergeSignOn, rejectSignOn, sayNotTheSame } from '#review';
import { CampaignFor } from '../../auth/campaign-for-role.js';
import { signOnId } from '../../http/ids.js';
import { checked } from '../../http/validation.js';
import { actor, Me } from '../../auth/token.guard.js';
import { HTML, seeOther } from '../../http/answer.js';
import { buttonOf, textOf } from '../../http/form.js';
import { ConsoleController } from '../../auth/sign-in/console-controller.js';
import { refusal } from '../../ui/refusal.js';
import { ApproveBody, MergeBody, RejectBody } from './review.schema.js';
import { renderEntry } from './render-entry.js';

/** A form that was sent, about which sign-on, and where the answer goes. */
interface Press {
  me: Coordinator;
  campaign: Campaign;
  /** of the sign-on */
  id: string;
  sent: unknown;
  reply: FastifyReply;
}

/** Decides about a sign-on: whether it is on the letter, and whether it is another one. */
@ConsoleController('console/c/:slug/entries/:id')
export class ConsoleDecisionController {
  constructor(private readonly database: Database) {}

  @Post('decision')
  @HttpCode(200)
  @Header('content-type', HTML)
  async decide(
    @Me() me: Coordinator,
    @CampaignFor('reviewer') campaign: Campaign,
    @Param('id', signOnId) id: string,
    @Body() sent: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.done({ me, campaign, id, sent, reply }, async (tx) => {
      const shown = stateShown(sent);
      if (buttonOf(sent, ['approve', 'reject']) === 'approve')
        return approveSignOn(tx, campaign.id, id, actor(me), await checked(ApproveBody, shown));
      const rejection = await checked(RejectBody, { ...shown, reason: textOf(sent, 'reason') });
      return rejectSignOn(tx, campaign.id, id, actor(me), rejection.reason, rejection);
    });
  }

  @Post('same')
  @HttpCode(200)
  @Header('content-type', HTML)
  async same(
    @Me() me: Coordinator,
    @CampaignFor('reviewer') campaign: Campaign,
    @Param('id', signOnId) id: string,
    @Body() sent: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.done({ me, campaign, id, sent, reply }, async (tx) => {
      const act = buttonOf(sent, ['different', 'unsure', 'merge']);
      const typed = { into: textOf(sent, 'other'), ...stateShown(sent) };
      const { into: other, expectedState } = await checked(MergeBody, typed);
      if (act === 'merge') await mergeSignOn(tx, campaign.id, id, other, actor(me), { expectedState });
      else await sayNotTheSame(tx, campaign.id, [id, other], act, actor(me));
    });
  }

  private async done(
    { me, campaign, id, sent, reply }: Press,
    decision: (tx: Tx) => Promise<unknown>,
  ): Promise<string> {
    try {
      await this.database.transaction(decision);
      return seeOther(reply, `/console/c/${campaign.slug}/entries/${id}?decided=yes`);
    } catch (error) {
      const { status, errors } = refusal(error, (field) => (field === 'reason' ? 'The reason' : undefined), SAID);
      void reply.status(status);
      return renderEntry(this.database, me, campaign.id, id, { errors, reason: textOf(sent, 'reason') });
    }
  }
}

/** @returns the state in which the page showed the sign-on; nothing when its form does not say, so that the command takes its default */
function stateShown(sent: unknown): { expectedState?: string } {
  const expectedState = textOf(sent, 'expectedState');
  return expectedState === '' ? {} : { expectedState };
}

/** What the API says about its own fields, said about this page. */
const SAID: Record<string, string> = {
  'possible-duplicate':
    'An approved signatory is this organization, or has its name. Say first whether they are one or two: under “It may be the same as”, or on the other’s page.',
  'said-different':
    'A coordinator of another letter said that the two are different organizations. If they are one even so, merge them over the API.',
};
