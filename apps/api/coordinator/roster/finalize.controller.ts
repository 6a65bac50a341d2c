import { Body, Controller, Get, HttpCode, Param, Post, Query, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Coordinator } from '#access';
import { campaignForRole } from '#campaigns';
import { Database } from '#platform/database';
import { checkRoster, finalizeByHand, makeEdition, pendingChanges, rosterPreview } from '#roster';
import { mySlug } from '../../http/ids.js';
import { decodeCursor, isRosterPosition, page, PageQuery } from '../../http/paging.js';
import { EditionView } from '../../public/campaign.dto.js';
import { editionView } from '../../public/views.js';
import { actor, CoordinatorGuard, Me } from '../coordinator.guard.js';
import {
  EditionBody,
  FinalizeBody,
  FindingView,
  PendingChangesView,
  previewPage,
  RosterPreviewPage,
} from './roster-preview.dto.js';

/** So many changes are listed. */
const LISTED = 500;

/** From the roster as it stands to an edition, and to the next. */
@ApiTags('coordinator')
@ApiBearerAuth()
@UseGuards(CoordinatorGuard)
@Controller('api/v1/coordinator/campaigns/:slug')
export class FinalizeController {
  constructor(private readonly database: Database) {}

  @Get('roster-preview')
  @ApiOperation({ summary: 'The roster as it would be printed now, and how its number comes about' })
  @ApiOkResponse({ type: RosterPreviewPage })
  async preview(
    @Me() me: Coordinator,
    @Param('slug', mySlug) slug: string,
    @Query() { limit, cursor }: PageQuery,
  ): Promise<RosterPreviewPage> {
    const id = await campaignForRole(this.database, me.id, slug, 'viewer');
    const after = decodeCursor(cursor, isRosterPosition);
    const preview = await rosterPreview(this.database, id, { after, limit: limit + 1 });
    const { items, nextCursor } = page(preview.signatories, limit, ({ sectionFiled, filed, id: signOnId }) => ({
      sectionFiled,
      filed,
      id: signOnId,
    }));
    return previewPage(preview, items, nextCursor);
  }

  @Get('checks')
  @ApiOperation({ summary: 'What to look at before the letter is made final, what stops it first' })
  @ApiOkResponse({ type: [FindingView] })
  async checks(@Me() me: Coordinator, @Param('slug', mySlug) slug: string): Promise<FindingView[]> {
    return checkRoster(this.database, await campaignForRole(this.database, me.id, slug, 'reviewer'));
  }

  @Post('finalize')
  @HttpCode(200)
  @ApiOperation({ summary: 'Make the letter final now that the deadline has passed' })
  @ApiOkResponse({ type: EditionView })
  async finalize(
    @Me() me: Coordinator,
    @Param('slug', mySlug) slug: string,
    @Body() body: FinalizeBody,
  ): Promise<EditionView> {
    const id = await campaignForRole(this.database, me.id, slug, 'editor');
    return editionView(slug, await finalizeByHand(this.database, id, actor(me), body));
  }

  @Get('pending-changes')
  @ApiOperation({ summary: 'What the next edition of a final letter would change' })
  @ApiOkResponse({ type: PendingChangesView })
  async pending(@Me() me: Coordinator, @Param('slug', mySlug) slug: string): Promise<PendingChangesView> {
    const id = await campaignForRole(this.database, me.id, slug, 'reviewer');
    return pendingChanges(this.database, id, LISTED);
  }

  @Post('editions')
  @ApiOperation({ summary: 'Make the next edition of a final letter from what changed since' })
  @ApiCreatedResponse({ type: EditionView })
  async edition(
    @Me() me: Coordinator,
    @Param('slug', mySlug) slug: string,
    @Body() { override }: EditionBody,
  ): Promise<EditionView> {
    const id = await campaignForRole(this.database, me.id, slug, 'editor');
    return editionView(slug, await makeEdition(this.database, id, actor(me), override));
  }
}
