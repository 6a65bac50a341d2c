import { Body, Get, Header, HttpCode, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Coordinator, roleOn, roleSuffices } from '#access';
import { Campaign, campaignById } from '#campaigns';
import { Database } from '#platform/database';
import { renderDocument } from '#platform/html';
import {
  checkRoster,
  editionsOf,
  finalizeByHand,
  makeEdition,
  mayFinalizeByHand,
  mayMakeEdition,
  pendingChanges,
  rosterPreview,
  rosterRevision,
} from '#roster';
import { countByState } from '#sign-ons';
import { CampaignFor } from '../../auth/campaign-for-role.js';
import { actor, Me } from '../../auth/token.guard.js';
import type { ErrorLine } from '../../ui/error-summary.js';
import { HTML, seeOther } from '../../http/answer.js';
import { buttonOf, isTicked, textOf } from '../../http/form.js';
import { ConsoleController } from '../../auth/sign-in/console-controller.js';
import { refusal } from '../../ui/refusal.js';
import { EditionsPage } from './editions-page.js';

/** So many changes are listed. */
const LISTED = 500;

/** From the roster as it stands to an edition, and to the next: what to look at first, and the button. */
@ConsoleController('console/c/:slug')
export class ConsoleEditionsController {
  constructor(private readonly database: Database) {}

  @Get()
  @Header('content-type', HTML)
  async overview(@Me() me: Coordinator, @CampaignFor('viewer') campaign: Campaign): Promise<string> {
    return this.page(me, campaign);
  }

  @Post()
  @HttpCode(200)
  @Header('content-type', HTML)
  async act(
    @Me() me: Coordinator,
    @CampaignFor('editor') campaign: Campaign,
    @Body() sent: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { id, slug } = campaign;
    const decision = { override: overridden(sent), expectedRevision: textOf(sent, 'basedOn') };
    try {
      if (buttonOf(sent, ['finalize', 'edition']) === 'edition')
        await makeEdition(this.database, id, actor(me), decision);
      else
        await finalizeByHand(this.database, id, actor(me), { ...decision, evenInGrace: isTicked(sent, 'evenInGrace') });
      return seeOther(reply, `/console/c/${slug}#editions`);
    } catch (error) {
      const { status, errors } = refusal(error, () => undefined, SAID);
      void reply.status(status);
      return this.page(me, campaign, errors);
    }
  }

  private async page(me: Coordinator, before: Campaign, errors?: ErrorLine[]): Promise<string> {
    const { id } = before;
    // Read before everything that is shown, so that what changes in between makes the press fail.
    const revision =
      mayFinalizeByHand(before) || mayMakeEdition(before) ? await rosterRevision(this.database, id) : undefined;
    const role = (await roleOn(this.database, me.id, id)) ?? 'viewer';
    const [campaign, { inWords }, signOns, editions] = await Promise.all([
      campaignById(this.database, id),
      rosterPreview(this.database, id, { limit: 0 }),
      countByState(this.database, id),
      editionsOf(this.database, id),
    ]);
    const reviews = roleSuffices(role, 'reviewer');
    const findings = reviews && campaign.state !== 'archived' ? await checkRoster(this.database, id) : undefined;
    const pending = reviews && mayMakeEdition(campaign) ? await pendingChanges(this.database, id, LISTED) : undefined;
    const shown = { name: me.name, revision, campaign, inWords, signOns, editions, findings, pending, errors };
    return renderDocument(<EditionsPage {...shown} mayFinalize={roleSuffices(role, 'editor')} />);
  }
}

/** What the API says about its own fields, said about the boxes of this page. */
const SAID: Record<string, string> = {
  'roster-changed-meanwhile':
    'The letter or its roster was changed since you opened this page. It is shown as it is now; look at it, and press again.',
  'checks-stop': 'A check stops it. Correct what it found, or tick its box beside the button.',
  'in-grace':
    'Somebody who signed in time may still confirm. Wait until the grace is over, or tick the box beside the button; they will not be on the letter then.',
};

/** @returns the codes of checks whose boxes are ticked */
function overridden(sent: unknown): string[] {
  const fields = Object.keys((sent ?? {}) as Record<string, unknown>).filter((name) => isTicked(sent, name));
  return fields.flatMap((name) => /^override-([a-z-]{1,60})$/.exec(name)?.[1] ?? []);
}
