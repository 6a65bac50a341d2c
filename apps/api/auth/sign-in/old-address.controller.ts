import { All, Controller, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The console was at /desk once. Links in mails and bookmarks lead there for good; 308 keeps the method and a form that was open. */
@ApiExcludeController()
@Controller('desk')
export class OldAddressController {
  @All(['', '*'])
  moved(@Req() { url }: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): string {
    void reply.status(308).header('location', url.replace(/^\/desk/, '/console'));
    return '';
  }
}
