import { Body, Controller, Get, Header, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { endSession, SESSION_HOURS, startSession } from '#access';
import { Configuration } from '#platform/config';
import { Database } from '#platform/database';
import { DomainError } from '#platform/errors';
import { HTML, seeOther } from '../../http/answer.js';
import { textOf } from '../../http/form.js';
import { assertOwnForm, COOKIE, keepConsole } from './session.guard.js';
import { renderGoOn, renderSignIn } from './sign-in-page.js';

@ApiExcludeController()
@Controller('console')
export class SignInController {
  constructor(
    private readonly database: Database,
    private readonly configuration: Configuration,
  ) {}

  @Get('sign-in')
  @Header('content-type', HTML)
  page(@Query('next') next: unknown, @Res({ passthrough: true }) reply: FastifyReply): string {
    keepConsole(reply);
    return renderSignIn({ next: ownPath(next) });
  }

  @Post('sign-in')
  @HttpCode(200)
  @Header('content-type', HTML)
  async signIn(
    @Body() sent: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    keepConsole(reply);
    assertOwnForm(request);
    const next = ownPath(textOf(sent, 'next'));
    const kept = textOf(sent, 'kept') || undefined;
    try {
      const secret = await this.database.transaction((tx) => startSession(tx, textOf(sent, 'token')));
      void reply.setCookie(COOKIE, secret, { ...this.cookie(), maxAge: SESSION_HOURS * 3600 });
      return kept === undefined ? seeOther(reply, next) : renderGoOn(next, fieldsIn(kept));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      void reply.status(422);
      return renderSignIn({ next, kept, error: `${error.message} Copy all of it, from und_ to its end.` });
    }
  }

  @Post('sign-out')
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    keepConsole(reply);
    assertOwnForm(request);
    const secret = request.cookies[COOKIE];
    if (secret !== undefined) await this.database.transaction((tx) => endSession(tx, secret));
    void reply.clearCookie(COOKIE, this.cookie());
    return seeOther(reply, '/console/sign-in');
  }

  /** `lax`, so that the link in a mail opens the page; forms of other sites are refused by {@link assertOwnForm} too. */
  private cookie(): { path: string; httpOnly: true; sameSite: 'lax'; secure: boolean } {
    const secure = this.configuration.publicUrl.startsWith('https:');
    return { path: '/console', httpOnly: true, sameSite: 'lax', secure };
  }
}

/** @returns the path to go to, if it is one of the console: nobody is led to another site by a link to this one */
function ownPath(next: unknown): string {
  return typeof next === 'string' && /^\/console(?:[/?][\w\-/.?=&%~+[\]:]*)?$/.test(next) ? next : '/console';
}

/** @returns the fields that the page kept; none when it was tampered with */
function fieldsIn(kept: string): Record<string, string> {
  try {
    const fields = Object.entries(JSON.parse(kept) as Record<string, unknown>);
    return Object.fromEntries(fields.filter((field): field is [string, string] => typeof field[1] === 'string'));
  } catch {
    return {};
  }
}
