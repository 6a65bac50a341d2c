import { Controller, Get, Header, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Campaign, campaignById } from '#campaigns';
import { unsubscribe, unsubscribeClaim } from '#mail';
import { Configuration } from '#platform/config';
import { Database } from '#platform/database';
import { DomainError } from '#platform/errors';
import { renderDocument } from '#platform/html';
import { HTML, keepPrivate } from '../../http/answer.js';
import { textsFor } from '../../i18n/texts-for.js';
import { UnsubscribedPage, UnsubscribePage } from './unsubscribe-page.js';

/**
 * Where the unsubscribe link of a mail leads. Opening it changes nothing; a person presses a button, or a mail program sends the one
 * click of RFC 8058, with no cookie and from no page of ours.
 */
@ApiExcludeController()
@Controller('unsubscribe/:token')
export class UnsubscribeController {
  constructor(
    private readonly database: Database,
    private readonly configuration: Configuration,
  ) {}

  @Get()
  @Header('content-type', HTML)
  async show(@Param('token') token: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    keepPrivate(reply);
    const campaign = await this.campaignOf(token);
    return renderDocument(
      <UnsubscribePage
        texts={textsFor(campaign?.languages[0])}
        letterTitle={campaign?.title}
        path={`/unsubscribe/${encodeURIComponent(token)}`}
      />,
    );
  }

  /** The body is read by hand: one click sends `List-Unsubscribe=One-Click`, the page sends `scope=all` or nothing. */
  @Post()
  @HttpCode(200)
  @Header('content-type', HTML)
  async stop(
    @Param('token') token: string,
    @Req() { body }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    keepPrivate(reply);
    const everywhere = (body as { scope?: unknown } | null)?.scope === 'all';
    await unsubscribe(this.database, this.configuration, token, everywhere);
    const campaign = await this.campaignOf(token);
    return renderDocument(<UnsubscribedPage texts={textsFor(campaign?.languages[0])} />);
  }

  /** Undefined for a link that is for all campaigns, and when the campaign was deleted since. */
  private async campaignOf(token: string): Promise<Campaign | undefined> {
    const { campaignId } = unsubscribeClaim(this.configuration, token);
    if (campaignId === null) return undefined;
    try {
      return await campaignById(this.database, campaignId);
    } catch (error) {
      if (error instanceof DomainError) return undefined;
      throw error;
    }
  }
}
