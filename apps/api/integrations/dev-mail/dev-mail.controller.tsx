import { Controller, Get, Header, NotFoundException, Param, Query, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Configuration } from '#platform/config';
import { type CaughtMail, listMailIds, readMail } from '#platform/embedded';
import { renderDocument } from '#platform/html';
import { HTML } from '../../http/answer.js';
import { LoopbackGuard } from './loopback.guard.js';
import { MailListPage, MailPage } from './dev-mail-page.js';

/** Mails shown at once. */
const SHOWN = 50;

/** The mail is shown with its own styles; it was written by this system, and still runs nothing and loads nothing. */
const CONTENT_SECURITY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Reads the sink in which `npm start` catches all mail. */
@ApiExcludeController()
@UseGuards(LoopbackGuard)
@Controller('dev')
export class DevMailController {
  constructor(private readonly configuration: Configuration) {}

  @Get('mail')
  @Header('content-type', HTML)
  @Header('cache-control', 'no-store')
  async list(@Query('to') to: unknown): Promise<string> {
    return renderDocument(<MailListPage mails={await this.newest(to)} to={typeof to === 'string' ? to : ''} />);
  }

  /** The same for scripts, with the text of each mail. */
  @Get('mail.json')
  @Header('cache-control', 'no-store')
  async json(@Query('to') wanted: unknown): Promise<Pick<CaughtMail, 'id' | 'to' | 'subject' | 'date' | 'text'>[]> {
    return (await this.newest(wanted)).map(({ id, to, subject, date, text }) => ({ id, to, subject, date, text }));
  }

  @Get('mail/:id')
  @Header('content-type', HTML)
  @Header('cache-control', 'no-store')
  @Header('content-security-policy', CONTENT_SECURITY)
  async read(@Param('id') id: string): Promise<string> {
    const mail = await readMail(this.dir, id);
    if (mail === undefined) throw new NotFoundException();
    return renderDocument(<MailPage mail={mail} />);
  }

  private get dir(): string {
    return this.configuration.DEV_MAIL_DIR ?? '';
  }

  /** @param to address that the mails were sent to; anything else means all */
  private async newest(to: unknown): Promise<CaughtMail[]> {
    const address = typeof to === 'string' ? to.trim().toLowerCase() : '';
    const found: CaughtMail[] = [];
    for (const id of await listMailIds(this.dir)) {
      const mail = await readMail(this.dir, id);
      if (mail && (address === '' || mail.to.some((one) => one.toLowerCase() === address))) found.push(mail);
      if (found.length === SHOWN) break;
    }
    return found;
  }
}
