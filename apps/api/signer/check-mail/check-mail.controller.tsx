import { Body, Controller, Get, Header, Headers, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { isUUID } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { campaignById } from '#campaigns';
import { Configuration } from '#platform/config';
import { Database } from '#platform/database';
import { DomainError } from '#platform/errors';
import { renderDocument } from '#platform/html';
import type { SignOn } from '#sign-ons';
import { CODE_TRIES, confirmByCode, isWholeCode, requestVerification } from '#verification';
import { HTML, keepPrivate, seeOther, withLanguage } from '../../http/answer.js';
import { askedLanguage, pageTexts } from '../../i18n/page-language.js';
import { CodePage } from './check-mail-page.js';

/** Waiting for the mail, and typing its code. Nothing here tells whether a sign-on exists. */
@ApiExcludeController()
@Controller('sign-ons/:id')
export class CheckMailPageController {
  constructor(
    private readonly database: Database,
    private readonly configuration: Configuration,
  ) {}

  @Get('code')
  @Header('content-type', HTML)
  form(
    @Param('id') id: string,
    @Query('sent') sent: unknown,
    @Query('lang') lang: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('accept-language') accepted?: string,
  ): string {
    keepPrivate(reply);
    return renderDocument(
      <CodePage texts={pageTexts(lang, accepted)} to={actions(id, lang)} resent={sent === 'yes'} />,
    );
  }

  @Post('code')
  @Header('content-type', HTML)
  async confirm(
    @Param('id') id: string,
    @Body() body: unknown,
    @Query('lang') lang: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('accept-language') accepted?: string,
  ): Promise<string> {
    keepPrivate(reply);
    const texts = pageTexts(lang, accepted);
    const sent = body as { code?: unknown; tries?: unknown } | null | undefined;
    const typed = typeof sent?.code === 'string' ? sent.code : '';
    const complete = isWholeCode(typed);
    const signOn = complete ? await this.confirmed(id, typed) : undefined;
    if (signOn !== undefined) {
      const { slug } = await campaignById(this.database, signOn.campaignId);
      return seeOther(reply, withLanguage(`/thank-you?c=${encodeURIComponent(slug)}`, texts.language));
    }
    void reply.status(422);
    // Counted by the page, never by what is stored: whether a code is locked would tell that there is something to lock.
    const tries = (/^\d$/.test(String(sent?.tries)) ? Number(sent?.tries) : 0) + (complete ? 1 : 0);
    const wrong = tries < CODE_TRIES ? texts.code.wrong : texts.code.locked;
    const error = complete ? wrong : texts.code.incomplete;
    return renderDocument(<CodePage texts={texts} to={actions(id, lang)} typed={typed} error={error} tries={tries} />);
  }

  @Post('resend')
  async resend(
    @Param('id') id: string,
    @Query('lang') lang: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    if (isUUID(id)) await this.database.transaction((tx) => requestVerification(tx, id));
    return seeOther(reply, withLanguage(`/sign-ons/${encodeURIComponent(id)}/code?sent=yes`, askedLanguage(lang)));
  }

  /** @returns the sign-on, or undefined when the code is not right for it */
  private async confirmed(id: string, typed: string): Promise<SignOn | undefined> {
    if (!isUUID(id)) return undefined;
    try {
      return await confirmByCode(this.database, this.configuration.SECRET, id, typed);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'code-wrong') return undefined;
      throw error;
    }
  }
}

/** Where the buttons of a page lead, in the language it was asked for in. */
function actions(id: string, lang: unknown): (action: 'code' | 'resend') => string {
  return (action) => withLanguage(`/sign-ons/${encodeURIComponent(id)}/${action}`, askedLanguage(lang));
}
