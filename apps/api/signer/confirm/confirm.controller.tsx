import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { campaignById } from '#campaigns';
import { Database } from '#platform/database';
import { DomainError } from '#platform/errors';
import { renderDocument } from '#platform/html';
import { agreeByLink, letterChangeToRead, openQuestion } from '#reconsent';
import { isInFinalLetter } from '#roster';
import { type SignOn, signOnById } from '#sign-ons';
import { confirmByLink, mayStillConfirm, signOnByToken, withdrawByLink } from '#verification';
import { HTML, keepPrivate, seeOther, withLanguage } from '../../http/answer.js';
import { versionNumber } from '../../http/version-field.js';
import { askedLanguage } from '../../i18n/page-language.js';
import { textsForSigner } from '../../i18n/said-to-person.js';
import { textsFor } from '../../i18n/texts-for.js';
import { ConfirmationPage } from './confirm-page.js';

/** Where the link of the mail leads. Only a person who presses a button confirms or withdraws. */
@ApiExcludeController()
@Controller('v/:token')
export class ConfirmController {
  constructor(private readonly database: Database) {}

  @Get()
  @Header('content-type', HTML)
  async show(
    @Param('token') token: string,
    @Query('lang') lang: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    keepPrivate(reply);
    return this.page(token, lang);
  }

  private async page(token: string, lang: unknown, again = false): Promise<string> {
    const signOn = await signOnByToken(this.database, token);
    const campaign = await campaignById(this.database, signOn.campaignId);
    const asked = askedLanguage(lang);
    const texts = textsForSigner(signOn.kind, asked, signOn.language, campaign.languages[0]);
    const into = signOn.mergedInto === null ? undefined : await signOnById(this.database, signOn.mergedInto);
    return renderDocument(
      <ConfirmationPage
        texts={texts}
        campaign={campaign}
        signOn={signOn}
        mayConfirm={await mayStillConfirm(this.database, signOn.id)}
        change={await letterChangeToRead(this.database, campaign, signOn, texts.language)}
        question={await openQuestion(this.database, signOn.id)}
        mergedIntoState={into?.state}
        inFinalLetter={await isInFinalLetter(this.database, signOn)}
        again={again}
        to={(action) => withLanguage(`/v/${encodeURIComponent(token)}${action}`, asked)}
      />,
    );
  }

  @Post()
  @Header('content-type', HTML)
  async confirm(
    @Param('token') token: string,
    @Body() body: unknown,
    @Query('lang') lang: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    keepPrivate(reply);
    const signOn = await orChanged(confirmByLink(this.database, token, shownVersion(body)));
    if (signOn === undefined) return this.readAgain(token, lang, reply);
    // An old page, pressed again: thanks would tell them that all is done.
    if (signOn.state === 'needs-reconsent')
      return seeOther(reply, withLanguage(`/v/${encodeURIComponent(token)}`, askedLanguage(lang)));
    const { slug, languages } = await campaignById(this.database, signOn.campaignId);
    const { language } = textsFor(askedLanguage(lang), signOn.language, languages[0]);
    return seeOther(reply, withLanguage(`/thank-you?c=${encodeURIComponent(slug)}`, language));
  }

  @Post('agree')
  @Header('content-type', HTML)
  async agree(
    @Param('token') token: string,
    @Body() body: unknown,
    @Query('lang') lang: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    keepPrivate(reply);
    const signOn = await orChanged(agreeByLink(this.database, token, shownVersion(body) ?? 0));
    if (signOn === undefined) return this.readAgain(token, lang, reply);
    return seeOther(reply, withLanguage(`/v/${encodeURIComponent(token)}`, askedLanguage(lang)));
  }

  /** The letter was changed while its signer read it. */
  private readAgain(token: string, lang: unknown, reply: FastifyReply): Promise<string> {
    void reply.status(409);
    return this.page(token, lang, true);
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

/** @param body a parsed form @returns the number of the letter version that the page showed */
function shownVersion(body: unknown): number | undefined {
  return versionNumber((body as { letterVersion?: unknown } | null | undefined)?.letterVersion);
}

/** @returns undefined when the letter was changed since the page was shown */
async function orChanged(answer: Promise<SignOn>): Promise<SignOn | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'letter-changed') return undefined;
    throw error;
  }
}
