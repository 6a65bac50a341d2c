import { Controller, Get, HttpCode, Param, Post, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Coordinator } from '#access';
import { Campaign } from '#campaigns';
import {
  countSuppressed,
  failedMails,
  type MailAtHand,
  sendAgain,
  suppressedMailboxes,
  takeForSent,
  unknownMails,
} from '#mail';
import { Database, type Tx } from '#platform/database';
import { CampaignFor } from '../../auth/campaign-for-role.js';
import { actor, TokenGuard, Me } from '../../auth/token.guard.js';
import { mailId } from '../../http/ids.js';
import {
  failedMailView,
  FailedMailView,
  SuppressedMailboxesView,
  suppressedView,
  unknownMailView,
  UnknownMailView,
} from './mail.view.js';

const LISTED = 1000;

/** What coordinators see of the mails of their campaign, and what only a person can decide about them. */
@ApiTags('coordinator')
@ApiBearerAuth()
@UseGuards(TokenGuard)
@Controller('api/v1/coordinator/campaigns/:slug')
export class MailsController {
  constructor(private readonly database: Database) {}

  @Get('suppressed-mailboxes')
  @ApiOperation({ summary: 'Mailboxes that get no mail, and why' })
  @ApiOkResponse({ type: SuppressedMailboxesView })
  async suppressed(@CampaignFor('reviewer') { id: campaignId }: Campaign): Promise<SuppressedMailboxesView> {
    const counts = await countSuppressed(this.database, campaignId);
    return { counts, items: (await suppressedMailboxes(this.database, campaignId, LISTED)).map(suppressedView) };
  }

  @Get('failed-mails')
  @ApiOperation({ summary: 'Mails that were refused, bounced, or given up after two days of tries' })
  @ApiOkResponse({ type: [FailedMailView], description: 'The newest first, at most 1000.' })
  async failed(@CampaignFor('reviewer') { id: campaignId }: Campaign): Promise<FailedMailView[]> {
    return (await failedMails(this.database, campaignId, LISTED)).map(failedMailView);
  }

  @Get('unknown-mails')
  @ApiOperation({ summary: 'Announcements whose answer never came, the oldest first' })
  @ApiOkResponse({ type: [UnknownMailView] })
  async unknown(@CampaignFor('reviewer') { id: campaignId }: Campaign): Promise<UnknownMailView[]> {
    return (await unknownMails(this.database, campaignId)).map(unknownMailView);
  }

  @Post('unknown-mails/:id/mark-sent')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take such a mail for sent' })
  @ApiOkResponse({ type: [UnknownMailView], description: 'Those still open.' })
  markSent(
    @Me() me: Coordinator,
    @CampaignFor('editor') { id: campaignId }: Campaign,
    @Param('id', mailId) id: string,
  ): Promise<UnknownMailView[]> {
    return this.decide({ id, campaignId }, takeForSent, actor(me));
  }

  @Post('unknown-mails/:id/send-again')
  @HttpCode(200)
  @ApiOperation({ summary: 'Send such a mail again, under the same Message-ID' })
  @ApiOkResponse({ type: [UnknownMailView], description: 'Those still open.' })
  sendAgain(
    @Me() me: Coordinator,
    @CampaignFor('editor') { id: campaignId }: Campaign,
    @Param('id', mailId) id: string,
  ): Promise<UnknownMailView[]> {
    return this.decide({ id, campaignId }, sendAgain, actor(me));
  }

  private async decide(
    mail: MailAtHand,
    decision: (tx: Tx, mail: MailAtHand, actor: string) => Promise<void>,
    by: string,
  ): Promise<UnknownMailView[]> {
    await this.database.transaction((tx) => decision(tx, mail, by));
    return (await unknownMails(this.database, mail.campaignId)).map(unknownMailView);
  }
}
