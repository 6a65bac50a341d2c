import { Body, Controller, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { publicCampaignBySlug } from '#campaigns';
import { acceptSignOnWithInvitation } from '#invitations';
import { Database } from '#platform/database';
import { asTyped } from '#sign-ons';
import { SignOnBody } from './sign.schema.js';
import { SignOnReceipt } from './sign.view.js';

const NEXT = 'A mail is on its way to the contact. The signature counts once it is confirmed there.';

/** Signing. */
@ApiTags('public')
@Controller('api/v1')
export class SignOnsController {
  constructor(private readonly database: Database) {}

  @Post('campaigns/:slug/sign-ons')
  @HttpCode(202)
  @ApiOperation({ summary: 'Sign a letter' })
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'Makes a retry of this request safe. 1 to 255 visible ASCII characters.',
    schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[!-~]+$' },
  })
  @ApiAcceptedResponse({ type: SignOnReceipt })
  async sign(
    @Param('slug') slug: string,
    @Headers('idempotency-key') key: string | undefined,
    @Body() body: SignOnBody,
  ): Promise<SignOnReceipt> {
    const campaign = await publicCampaignBySlug(this.database, slug);
    const id = await acceptSignOnWithInvitation(this.database, campaign, body, key);
    return { id, campaign: slug, organizationName: asTyped(body.organizationName ?? body.contactName), next: NEXT };
  }
}
