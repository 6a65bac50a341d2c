import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { isUUID } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { campaignById } from '#campaigns';
import { Configuration } from '#platform/config';
import { Database } from '#platform/database';
import { DomainError } from '#platform/errors';
import { renderDocument } from '#platform/html';
import type { SignOn } from '#sign-ons';
import { confirmByCode, requestVerification } from '#verification';
import { HTML, keepPrivate, seeOther } from '../parts/answer.js';
import { textsFor } from '../texts/texts-for.js';
import { CodePage } from './code-page.js';

/** Both mean "not with this code", and which of them it is would tell whether the sign-on exists. */
const WRONG = ['code-wrong', 'code-locked'];

/** Waiting for the mail, and typing its code. Nothing here tells whether a sign-on exists. */
@ApiExcludeController()
@Controller('sign-ons/:id')
export class CodeController {
  constructor(
    private readonly database: Database,
    private readonly configuration: Configuration,
  ) {}

  @Get('code')
  @Header('content-type', HTML)
  form(@Param('id') id: string, @Query('sent') sent: unknown, @Res({ passthrough: true }) reply: FastifyReply): string {
    keepPrivate(reply);
    return renderDocument(<CodePage texts={textsFor()} id={id} resent={sent === 'yes'} />);
  }

  @Post('code')
  @Header('content-type', HTML)
  async confirm(
    @Param('id') id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    keepPrivate(reply);
    const texts = textsFor();
    const sent = (body as { code?: unknown } | null | undefined)?.code;
    const typed = typeof sent === 'string' ? sent : '';
    const complete = /^\d{6}$/.test(typed.replace(/[\s-]/g, '')); // a slip of the finger does not cost one of the five tries
    const signOn = complete ? await this.confirmed(id, typed) : undefined;
    if (signOn !== undefined) {
      const { slug } = await campaignById(this.database, signOn.campaignId);
      return seeOther(reply, `/thank-you?c=${encodeURIComponent(slug)}`);
    }
    void reply.status(422);
    const error = complete ? texts.code.wrong : texts.code.incomplete;
    return renderDocument(<CodePage texts={texts} id={id} typed={typed} error={error} />);
  }

  @Post('resend')
  async resend(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    if (isUUID(id)) await this.database.transaction((tx) => requestVerification(tx, id));
    return seeOther(reply, `/sign-ons/${encodeURIComponent(id)}/code?sent=yes`);
  }

  /** @returns the sign-on, or undefined when the code is not right for it */
  private async confirmed(id: string, typed: string): Promise<SignOn | undefined> {
    if (!isUUID(id)) return undefined;
    try {
      return await confirmByCode(this.database, this.configuration.SECRET, id, typed);
    } catch (error) {
      if (error instanceof DomainError && WRONG.includes(error.code)) return undefined;
      throw error;
    }
  }
}
