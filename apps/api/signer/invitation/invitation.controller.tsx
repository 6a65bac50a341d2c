import { Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { acceptsSignOns, campaignById } from '#campaigns';
import { declineInvitation, invitationByToken, openInvitation } from '#invitations';
import { Database } from '#platform/database';
import { renderDocument } from '#platform/html';
import { HTML, keepPrivate, seeOther, withLanguage } from '../../http/answer.js';
import { askedLanguage } from '../../i18n/page-language.js';
import { textsFor } from '../../i18n/texts-for.js';
import { InvitationPage } from './invitation-page.js';

/** Where the link of an invitation leads. Only a press of a button says that somebody opened the form or declines. */
@ApiExcludeController()
@Controller('i/:token')
export class InvitationController {
  constructor(private readonly database: Database) {}

  @Get()
  @Header('content-type', HTML)
  async show(
    @Param('token') token: string,
    @Query('lang') lang: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    keepPrivate(reply);
    const invitation = await invitationByToken(this.database, token);
    const campaign = await campaignById(this.database, invitation.campaignId);
    const asked = askedLanguage(lang);
    return renderDocument(
      <InvitationPage
        texts={textsFor(asked, invitation.language, campaign.languages[0])}
        campaign={campaign}
        invitation={invitation}
        open={await acceptsSignOns(this.database, campaign)}
        to={(action) => withLanguage(pathOf(token, action), asked)}
      />,
    );
  }

  @Post('open')
  async open(
    @Param('token') token: string,
    @Query('lang') lang: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    keepPrivate(reply);
    await openInvitation(this.database, token);
    return seeOther(reply, withLanguage(pathOf(token, '/form'), askedLanguage(lang)));
  }

  @Post('decline')
  async decline(
    @Param('token') token: string,
    @Query('lang') lang: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    keepPrivate(reply);
    await declineInvitation(this.database, token);
    return seeOther(reply, withLanguage(pathOf(token, ''), askedLanguage(lang)));
  }
}

function pathOf(token: string, action: string): string {
  return `/i/${encodeURIComponent(token)}${action}`;
}
