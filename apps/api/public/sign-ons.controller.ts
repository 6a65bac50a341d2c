import { Body, Controller, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { publicCampaignBySlug } from '#campaigns';
import { Configuration } from '#platform/config';
import { Database } from '#platform/database';
import { asTyped, submitSignOn } from '#sign-ons';
import { confirmByCode, requestVerification } from '#verification';
import { signOnId } from '../http/ids.js';
import { CodeBody, SignOnReceipt, SignOnStateView } from './campaign.dto.js';
import { SignOnBody } from './sign-on.dto.js';

const NEXT = 'A mail is on its way to the contact. The signature counts once it is confirmed there.';

/** Signing, and proving the mailbox by code. The link of the mail leads to a page with a button instead. */
@ApiTags('public')
@Controller('api/v1')
export class SignOnsController {
  constructor(
    private readonly database: Database,
    private readonly configuration: Configuration,
  ) {}

  @Post('campaigns/:slug/sign-ons')
  @HttpCode(202)
  @ApiOperation({ summary: 'Sign a letter' })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'Makes a retry of this request safe. 1 to 255 visible ASCII characters.' })
  @ApiAcceptedResponse({ type: SignOnReceipt })
  async sign(
    @Param('slug') slug: string,
    @Headers('idempotency-key') key: string | undefined,
    @Body() body: SignOnBody,
  ): Promise<SignOnReceipt> {
    const campaign = await publicCampaignBySlug(this.database, slug);
    const id = await submitSignOn(this.database, campaign, body, key);
    return { id, campaign: slug, organizationName: asTyped(body.organizationName), next: NEXT };
  }

  @Post('sign-ons/:id/code')
  @HttpCode(200)
  @ApiOperation({ summary: 'Confirm a sign-on by the code from its mail' })
  @ApiOkResponse({ type: SignOnStateView })
  async code(@Param('id', signOnId) id: string, @Body() { code }: CodeBody): Promise<SignOnStateView> {
    const { state } = await confirmByCode(this.database, this.configuration.SECRET, id, code);
    return { state };
  }

  @Post('sign-ons/:id/verification-mails')
  @HttpCode(202)
  @ApiOperation({ summary: 'Ask for the verification mail again', description: 'The answer is the same whether or not one is sent.' })
  async resend(@Param('id', signOnId) id: string): Promise<void> {
    await this.database.transaction((tx) => requestVerification(tx, id));
  }
}
