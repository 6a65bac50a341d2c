import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Configuration } from '#platform/config';
import { Database } from '#platform/database';
import { DomainError } from '#platform/errors';
import { confirmByCode, requestVerification } from '#verification';
import { signOnId } from '../../http/ids.js';
import { CodeBody } from './check-mail.schema.js';
import { SignOnStateView } from './check-mail.view.js';

/**
 * Wrong, out of tries, not mailed yet and unknown are one answer. Told apart, they tell whoever submits somebody's name and
 * address whether that organization had signed before: only then has a mail gone out already, or a try been used up.
 */
const NOT_WITH_THIS_CODE = ['code-wrong', 'code-locked'];
const notWithThisCode = (): DomainError =>
  new DomainError('code-wrong', 'invalid', 'This is not the code from the newest mail.', [
    { field: 'code', message: 'is not right; after five wrong codes ask for a new mail or use its link' },
  ]);

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
    try {
      const { state } = await confirmByCode(this.database, this.configuration.SECRET, id, code);
      return { state };
    } catch (error) {
      if (error instanceof DomainError && NOT_WITH_THIS_CODE.includes(error.code)) throw notWithThisCode();
      throw error;
    }
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
