import { Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { acceptsSignOns, campaignById } from '#campaigns';
import { declineInvitation, invitationByToken, openInvitation } from '#invitations';
import { Database } from '#platform/database';
import { renderDocument } from '#platform/html';
import { rosterSettings } from '#roster';
import { HTML, keepPrivate, seeOther, withLanguage } from '../../http/answer.js';
import { askedLanguage } from '../../i18n/page-language.js';
import { invitedForm } from '../sign/sign-form.js';
import { SignPage } from '../sign/sign-page.js';
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

  /** The letter's form, filled in with what is known. The token stays in it, so that the sign-on answers the invitation. */
  @Get('form')
  @Header('content-type', HTML)
  async form(
    @Param('token') token: string,
    @Query('lang') lang: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    keepPrivate(reply);
    const invitation = await invitationByToken(this.database, token);
    const campaign = await campaignById(this.database, invitation.campaignId);
    const over = ['signed', 'withdrawn'].includes(invitation.state);
    if (over || !(await acceptsSignOns(this.database, campaign)))
      return seeOther(reply, withLanguage(pathOf(token, ''), askedLanguage(lang)));
    const texts = textsFor(askedLanguage(lang), invitation.language, campaign.languages[0]);
    const { layout } = await rosterSettings(this.database, campaign.id);
    return renderDocument(
      <SignPage
        texts={texts}
        campaign={campaign}
        form={invitedForm(invitation, token, campaign.letterVersion)}
        layout={layout}
      />,
    );
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
