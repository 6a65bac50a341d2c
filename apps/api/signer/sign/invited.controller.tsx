import { Controller, Get, Header, Param, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { acceptsSignOns, campaignById } from '#campaigns';
import { invitationByToken, mayStillSign } from '#invitations';
import { Database } from '#platform/database';
import { renderDocument } from '#platform/html';
import { rosterSettings } from '#roster';
import { HTML, keepPrivate, seeOther, withLanguage } from '../../http/answer.js';
import { askedLanguage } from '../../i18n/page-language.js';
import { textsFor } from '../../i18n/texts-for.js';
import { invitedForm } from './sign-form.js';
import { SignPage } from './sign-page.js';

/** The form for whoever comes by an invitation. */
@ApiExcludeController()
@Controller('i/:token/form')
export class InvitedController {
  constructor(private readonly database: Database) {}

  /** The letter's form, filled in with what is known. The token stays in it, so that the sign-on answers the invitation. */
  @Get()
  @Header('content-type', HTML)
  async form(
    @Param('token') token: string,
    @Query('lang') lang: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    keepPrivate(reply);
    const invitation = await invitationByToken(this.database, token);
    const campaign = await campaignById(this.database, invitation.campaignId);
    if (!mayStillSign(invitation) || !(await acceptsSignOns(this.database, campaign)))
      return seeOther(reply, withLanguage(`/i/${encodeURIComponent(token)}`, askedLanguage(lang)));
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
}
