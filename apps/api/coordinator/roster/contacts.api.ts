import { Readable } from 'node:stream';
import { Controller, Get, Header, StreamableFile, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Coordinator } from '#access';
import { Campaign } from '#campaigns';
import { Database } from '#platform/database';
import { exportContacts } from '#roster';
import { CampaignFor } from '../../auth/campaign-for-role.js';
import { actor, TokenGuard, Me } from '../../auth/token.guard.js';

const CSV = 'text/csv; charset=utf-8; header=present';

/** The contacts behind a roster, for those who may write to them. */
@ApiTags('coordinator')
@ApiBearerAuth()
@UseGuards(TokenGuard)
@Controller('api/v1/coordinator/campaigns/:slug')
export class ContactsController {
  constructor(private readonly database: Database) {}

  @Get('contacts.csv')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The contacts of signatories and of sign-ons that stand, as CSV; who took it is recorded' })
  @ApiOkResponse({ description: 'The file, streamed.', content: { [CSV]: { schema: { type: 'string' } } } })
  async contacts(
    @Me() me: Coordinator,
    @CampaignFor('editor') { id: campaignId, slug }: Campaign,
  ): Promise<StreamableFile> {
    const lines = await exportContacts(this.database, campaignId, actor(me));
    return new StreamableFile(Readable.from(lines), {
      type: CSV,
      disposition: `attachment; filename="${slug}-contacts.csv"`,
    });
  }
}
