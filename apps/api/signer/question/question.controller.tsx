import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { campaignById } from '#campaigns';
import { Database } from '#platform/database';
import { renderDocument } from '#platform/html';
import { answerFault, type AnswerFault, answerQuestion, LONGEST_ANSWER, questionByToken } from '#review';
import { signOnById } from '#sign-ons';
import { HTML, keepPrivate, seeOther, withLanguage } from '../../http/answer.js';
import { askedLanguage } from '../../i18n/page-language.js';
import type { Texts } from '../../i18n/texts.js';
import { textsForSigner } from '../../i18n/said-to-person.js';
import { QuestionPage } from './question-page.js';

/** What the page says about an answer that cannot be stored. */
const FAULTS: Record<AnswerFault, (texts: Texts) => string> = {
  missing: ({ question }) => question.missing,
  'too-long': ({ question }) => question.tooLong(LONGEST_ANSWER),
  unprintable: ({ question }) => question.unprintable,
};

/** Where a contact answers a coordinator's question. Only the form that is sent answers it. */
@ApiExcludeController()
@Controller('q/:token')
export class QuestionController {
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

  @Post()
  @Header('content-type', HTML)
  async answer(
    @Param('token') token: string,
    @Query('lang') lang: unknown,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    keepPrivate(reply);
    const sent = (body as { answer?: unknown } | null | undefined)?.answer;
    const typed = typeof sent === 'string' ? sent.replaceAll('\r\n', '\n') : '';
    const fault = answerFault(typed);
    if (fault !== undefined) {
      void reply.status(422);
      return this.page(token, lang, { typed, fault });
    }
    await answerQuestion(this.database, token, typed);
    return seeOther(reply, pathOf(token, lang));
  }

  private async page(token: string, lang: unknown, wrong?: { typed: string; fault: AnswerFault }): Promise<string> {
    const question = await questionByToken(this.database, token);
    const signOn = await signOnById(this.database, question.signOnId);
    const campaign = await campaignById(this.database, signOn.campaignId);
    const texts = textsForSigner(signOn.kind, askedLanguage(lang), signOn.language, campaign.languages[0]);
    return renderDocument(
      <QuestionPage
        texts={texts}
        campaign={campaign}
        signOn={signOn}
        question={question}
        path={pathOf(token, lang)}
        typed={wrong?.typed}
        error={wrong === undefined ? undefined : FAULTS[wrong.fault](texts)}
      />,
    );
  }
}

function pathOf(token: string, lang: unknown): string {
  return withLanguage(`/q/${encodeURIComponent(token)}`, askedLanguage(lang));
}
