import { Controller, Get, HttpCode, Param, Post, Query, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Coordinator } from '#access';
import { Database } from '#platform/database';
import { listDeadLetters, retryDeadLetter, retryDeadLetters } from '#platform/outbox';
import { deadLetterId } from '../../http/ids.js';
import { decodeCursor, hasTextAndId, page } from '../../http/paging.js';
import { actor, TokenGuard, Me } from '../../auth/token.guard.js';
import { NeedsOperator } from '../../auth/route-access.js';
import { DeadLetterPage, deadLetterView, RetriedView } from './operations.view.js';
import { DeadLettersQuery } from './operations.schema.js';

/** Work that came to its end without being done, of all campaigns: for coordinators who may start campaigns. */
@ApiTags('dead-letters')
@ApiBearerAuth()
@UseGuards(TokenGuard)
@Controller('api/v1/coordinator/dead-letters')
export class DeadLettersController {
  constructor(private readonly database: Database) {}

  @Get()
  @NeedsOperator()
  @ApiOperation({ summary: 'Jobs that failed for good, the oldest failure first' })
  @ApiOkResponse({ type: DeadLetterPage })
  async list(@Query() { all, limit, cursor }: DeadLettersQuery): Promise<DeadLetterPage> {
    const after = decodeCursor(cursor, hasTextAndId('failedAt'));
    const letters = await listDeadLetters(this.database, { all, limit: limit + 1, after });
    return page(letters.map(deadLetterView), limit, ({ failedAt, id }) => ({ failedAt, id }));
  }

  @Post('retry')
  @NeedsOperator()
  @HttpCode(200)
  @ApiOperation({ summary: 'Try all again that wait; a worker takes them up' })
  @ApiOkResponse({ type: RetriedView })
  async retryAll(@Me() me: Coordinator): Promise<RetriedView> {
    return { retried: (await retryDeadLetters(this.database, 'all', actor(me))).length };
  }

  @Post(':id/retry')
  @NeedsOperator()
  @HttpCode(200)
  @ApiOperation({ summary: 'Try one again, unless somebody already did; a worker takes it up' })
  @ApiOkResponse({ type: RetriedView })
  async retry(@Me() me: Coordinator, @Param('id', deadLetterId) id: string): Promise<RetriedView> {
    return { retried: (await retryDeadLetter(this.database, id, actor(me))).length };
  }
}
