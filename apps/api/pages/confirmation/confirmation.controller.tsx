import { Controller, Get, Header, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { campaignById } from '#campaigns';
import { Database } from '#platform/database';
import { renderDocument } from '#platform/html';
import { confirmByLink, signOnByToken, withdrawByLink } from '#verification';
import { HTML, keepPrivate, seeOther } from '../parts/answer.js';
import { textsFor } from '../texts/texts-for.js';
import { ConfirmationPage } from './confirmation-page.js';

/** Where the link of the mail leads. Only a person who presses a button confirms or withdraws. */
@ApiExcludeController()
@Controller('v/:token')
export class ConfirmationController {
  constructor(private readonly database: Database) {}

  @Get()
  @Header('content-type', HTML)
  async show(@Param('token') token: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    keepPrivate(reply);
    const signOn = await signOnByToken(this.database, token);
    const campaign = await campaignById(this.database, signOn.campaignId);
    const texts = textsFor(signOn.language);
    return renderDocument(
      <ConfirmationPage texts={texts} campaign={campaign} signOn={signOn} path={`/v/${encodeURIComponent(token)}`} />,
    );
  }

  @Post()
  async confirm(@Param('token') token: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    keepPrivate(reply);
    const signOn = await confirmByLink(this.database, token);
    const { slug } = await campaignById(this.database, signOn.campaignId);
    return seeOther(reply, `/thank-you?c=${encodeURIComponent(slug)}`);
  }

  @Post('withdraw')
  async withdraw(@Param('token') token: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    keepPrivate(reply);
    await withdrawByLink(this.database, token);
    return seeOther(reply, `/v/${encodeURIComponent(token)}`);
  }
}
