import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Configuration } from '#platform/config';
import { Database } from '#platform/database';
import { confirmByCode, requestVerification } from '#verification';
import { signOnId } from '../../http/ids.js';
import { CodeBody } from './check-mail.schema.js';
import { SignOnStateView } from './check-mail.view.js';

/** Proving the mailbox by code. The link of the mail leads to a page with a button instead. */
@ApiTags('public')
@Controller('api/v1/sign-ons/:id')
export class CheckMailController {
  constructor(
    private readonly database: Database,
    private readonly configuration: Configuration,
  ) {}

  @Post('code')
  @HttpCode(200)
  @ApiOperation({ operationId: 'SignOnsController_code', summary: 'Confirm a sign-on by the code from its mail' })
  @ApiOkResponse({ type: SignOnStateView })
  async code(@Param('id', signOnId) id: string, @Body() { code }: CodeBody): Promise<SignOnStateView> {
    const { state } = await confirmByCode(this.database, this.configuration.SECRET, id, code);
    return { state };
  }

  @Post('verification-mails')
  @HttpCode(202)
  @ApiOperation({
    operationId: 'SignOnsController_resend',
    summary: 'Ask for the verification mail again',
    description: 'The answer is the same whether or not one is sent.',
  })
  async resend(@Param('id', signOnId) id: string): Promise<void> {
    await this.database.transaction((tx) => requestVerification(tx, id));
  }
}
