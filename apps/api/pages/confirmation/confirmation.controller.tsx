import { Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { campaignById } from '#campaigns';
import { Database } from '#platform/database';
import { renderDocument } from '#platform/html';
import { confirmByLink, signOnByToken, withdrawByLink } from '#verification';
import { HTML, keepPrivate, seeOther, withLanguage } from '../parts/answer.js';
import { askedLanguage } from '../parts/page-language.js';
import { textsFor } from '../texts/texts-for.js';
import { ConfirmationPage } from './confirmation-page.js';

/** Where the link of the mail leads. Only a person who presses a button confirms or withdraws. */
@ApiExcludeController()
@Controller('v/:token')
export class ConfirmationController {
  constructor(private readonly database: Database) {}

  @Get()
  @Header('content-type', HTML)
  async show(
    @Param('token') token: string,
    @Query('lang') lang: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    keepPrivate(reply);
    const signOn = await signOnByToken(this.database, token);
    const campaign = await campaignById(this.database, signOn.campaignId);
    const asked = askedLanguage(lang);
    const texts = textsFor(asked, signOn.language, campaign.languages[0]);
    return renderDocument(
      <ConfirmationPage
        texts={texts}
        campaign={campaign}
        signOn={signOn}
        to={(action) => withLanguage(`/v/${encodeURIComponent(token)}${action}`, asked)}
      />,
    );
  }

  @Post()
  async confirm(
    @Param('token') token: string,
    @Query('lang') lang: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    keepPrivate(reply);
    const signOn = await confirmByLink(this.database, token);
    const { slug, languages } = await campaignById(this.database, signOn.campaignId);
    const { language } = textsFor(askedLanguage(lang), signOn.language, languages[0]);
    return seeOther(reply, withLanguage(`/thank-you?c=${encodeURIComponent(slug)}`, language));
  }

  @Post('withdraw')
  async withdraw(
    @Param('token') token: string,
    @Query('lang') lang: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    keepPrivate(reply);
    await withdrawByLink(this.database, token);
    return seeOther(reply, withLanguage(`/v/${encodeURIComponent(token)}`, askedLanguage(lang)));
  }
}
