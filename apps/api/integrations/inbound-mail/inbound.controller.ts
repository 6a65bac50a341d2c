import {
  Body,
  type CanActivate,
  Controller,
  type ExecutionContext,
  HttpCode,
  Injectable,
  Post,
  Req,
  UseGuards,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { isSigned, mailErrors, readReport, sameSecret, takeFeedback, takeNotification, takeSnsMessage } from '#mail';
import { Configuration } from '#platform/config';
import { Database } from '#platform/database';
import { rawBody } from '../../http/special-bodies.js';
import { HttpsText } from './fetch-text.js';
import { MailNotificationBody, ReceivedView } from './inbound.schema.js';

const RECEIVED: ReceivedView = { received: true };

/** Lets through what comes from our own mail server: it knows the key. */
@Injectable()
export class BearerGuard implements CanActivate {
  constructor(private readonly configuration: Configuration) {}

  canActivate(context: ExecutionContext): boolean {
    const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
    const given = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1];
    const { MAIL_INBOUND_KEY: key } = this.configuration;
    if (key === undefined || given === undefined || !sameSecret(given, key)) throw mailErrors.reportUnproven();
    return true;
  }
}

/** Lets through what was signed with the key, byte for byte; before anything looks into it. */
@Injectable()
export class SignatureGuard implements CanActivate {
  constructor(private readonly configuration: Configuration) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const header = (name: string): string | undefined => {
      const value = request.headers[name];
      return typeof value === 'string' ? value : undefined;
    };
    const [id, timestamp, signature] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map(header);
    const { MAIL_INBOUND_KEY: key } = this.configuration;
    if (key === undefined || !isSigned(key, { id, timestamp, signature }, rawBody(request)))
      throw mailErrors.reportUnproven();
    return true;
  }
}

/** Where bounces and complaints come back. Whoever proves who they are gets one answer, whatever the report is about. */
@ApiTags('mail')
@Controller('api/v1/mail/inbound')
export class InboundController {
  constructor(
    private readonly database: Database,
    private readonly configuration: Configuration,
    private readonly https: HttpsText,
  ) {}

  @Post('report')
  @HttpCode(200)
  @UseGuards(BearerGuard)
  @ApiOperation({
    summary: 'Hand over a mail that came back: a delivery report (RFC 3464) or an abuse report (RFC 5965)',
  })
  @ApiHeader({
    name: 'Authorization',
    description: '`Bearer` and MAIL_INBOUND_KEY.',
    schema: { type: 'string', maxLength: 1000 },
  })
  @ApiConsumes('message/rfc822')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiOkResponse({ type: ReceivedView })
  async report(@Req() request: FastifyRequest): Promise<ReceivedView> {
    await takeFeedback(this.database, this.configuration, await readReport(rawBody(request)));
    return RECEIVED;
  }

  @Post('notification')
  @HttpCode(200)
  @UseGuards(SignatureGuard)
  @ApiOperation({
    summary: 'Tell about one mail, signed by Standard Webhooks',
    description:
      'HMAC-SHA-256 under MAIL_INBOUND_KEY over `webhook-id.webhook-timestamp.body`, as `webhook-signature: v1,BASE64`; at most five minutes old.',
  })
  @ApiHeader({ name: 'webhook-id', schema: { type: 'string', maxLength: 255 } })
  @ApiHeader({
    name: 'webhook-timestamp',
    description: 'Seconds since 1970.',
    schema: { type: 'string', pattern: '^\\d{1,12}$' },
  })
  @ApiHeader({ name: 'webhook-signature', schema: { type: 'string', maxLength: 1000 } })
  @ApiOkResponse({ type: ReceivedView })
  async notification(@Body() body: MailNotificationBody): Promise<ReceivedView> {
    await takeNotification(this.database, this.configuration, body);
    return RECEIVED;
  }

  @Post('sns')
  @HttpCode(200)
  @ApiOperation({
    summary: 'What Amazon SNS posts for Amazon SES: bounces, complaints, and the confirmation of the subscription',
  })
  @ApiConsumes('text/plain')
  @ApiBody({ schema: { type: 'string', maxLength: 262_144 } })
  @ApiOkResponse({ type: ReceivedView })
  async sns(@Req() request: FastifyRequest): Promise<ReceivedView> {
    await takeSnsMessage(this.database, this.configuration, rawBody(request), this.https.fetch);
    return RECEIVED;
  }
}
