import { Body, Controller, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { publicCampaignBySlug } from '#campaigns';
import { sign } from '#invitations';
import { Configuration } from '#platform/config';
import { Database } from '#platform/database';
import { DomainError } from '#platform/errors';
import { asTyped } from '#sign-ons';
import { confirmByCode, requestVerification } from '#verification';
import { signOnId } from '../../http/ids.js';
import { CodeBody } from '../check-mail/check-mail.schema.js';
import { SignOnStateView } from '../check-mail/check-mail.view.js';
import { SignOnBody } from './sign.schema.js';
import { SignOnReceipt } from './sign.view.js';

const NEXT = 'A mail is on its way to the contact. The signature counts once it is confirmed there.';

/**
 * Wrong, out of tries, not mailed yet and unknown are one answer. Told apart, they tell whoever submits somebody's name and
 * address whether that organization had signed before: only then has a mail gone out already, or a try been used up.
 */
const NOT_WITH_THIS_CODE = ['code-wrong', 'code-locked'];
const notWithThisCode = (): DomainError =>
  new DomainError('code-wrong', 'invalid', 'This is not the code from the newest mail.', [
    { field: 'code', message: 'is not right; after five wrong codes ask for a new mail or use its link' },
  ]);

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
    const id = await sign(this.database, campaign, body, key);
    return { id, campaign: slug, organizationName: asTyped(body.organizationName ?? body.contactName), next: NEXT };
  }

  @Post('sign-ons/:id/code')
  @HttpCode(200)
  @ApiOperation({ summary: 'Confirm a sign-on by the code from its mail' })
  @ApiOkResponse({ type: SignOnStateView })
  async code(@Param('id', signOnId) id: string, @Body() { code }: CodeBody): Promise<SignOnStateView> {
    try {
      const { state } = await confirmByCode(this.database, this.configuration.SECRET, id, code);
      return { state };
    } catch (error) {
      if (error instanceof DomainError && NOT_WITH_THIS_CODE.includes(error.code)) throw notWithThisCode();
      throw error;
    }
  }

  @Post('sign-ons/:id/verification-mails')
  @HttpCode(202)
  @ApiOperation({
    summary: 'Ask for the verification mail again',
    description: 'The answer is the same whether or not one is sent.',
  })
  async resend(@Param('id', signOnId) id: string): Promise<void> {
    await this.database.transaction((tx) => requestVerification(tx, id));
  }
}
