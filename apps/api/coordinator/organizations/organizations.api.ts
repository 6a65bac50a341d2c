import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { campaignsOf, type Coordinator } from '#access';
import {
  assertInSight,
  editOrganization,
  organizationById,
  relateOrganization,
  type RelationKind,
  removeName,
  searchOrganizations,
  teachName,
  tellOrganizationsApart,
  unrelateOrganization,
} from '#organizations';
import { mergeInDirectory, undoMergeInDirectory } from '#matching';
import { Database, type Tx } from '#platform/database';
import { mergeId, nameId, organizationId, relationKind } from '../../http/ids.js';
import { actor, TokenGuard, Me } from '../../auth/token.guard.js';
import { KeepsDirectory } from '../../auth/route-access.js';
import {
  OrganizationAnswerBody,
  OrganizationBody,
  OrganizationMergeBody,
  OrganizationNameBody,
  OrganizationsQuery,
  RelationBody,
} from './organizations.schema.js';
import { FoundOrganizationView, OrganizationView, organizationView } from './organizations.view.js';

const MOST_FOUND = 50;

/** The directory of organizations, which all campaigns share: for whoever may review a campaign, or start one. */
@ApiTags('organizations')
@ApiBearerAuth()
@UseGuards(TokenGuard)
@Controller('api/v1/coordinator/organizations')
export class OrganizationsController {
  constructor(private readonly database: Database) {}

  @Get()
  @KeepsDirectory()
  @ApiOperation({ summary: 'Organizations by a part of any of their names, the nearest first, at most 50' })
  @ApiOkResponse({ type: [FoundOrganizationView] })
  async search(@Me() me: Coordinator, @Query() { q }: OrganizationsQuery): Promise<FoundOrganizationView[]> {
    return searchOrganizations(this.database, q, MOST_FOUND, await campaignsOf(this.database, me.id));
  }

  @Get(':id')
  @KeepsDirectory()
  @ApiOperation({ summary: 'One organization with all its names and where they came from' })
  @ApiOkResponse({ type: OrganizationView })
  async get(@Me() me: Coordinator, @Param('id', organizationId) id: string): Promise<OrganizationView> {
    await assertInSight(this.database, id, await campaignsOf(this.database, me.id));
    return organizationView(await organizationById(this.database, id));
  }

  @Patch(':id')
  @KeepsDirectory()
  @ApiOperation({ summary: 'Change what it is called, its country or its website' })
  @ApiOkResponse({ type: OrganizationView })
  edit(
    @Me() me: Coordinator,
    @Param('id', organizationId) id: string,
    @Body() body: OrganizationBody,
  ): Promise<OrganizationView> {
    return this.change(me, id, (tx, rootId) => editOrganization(tx, rootId, body, actor(me)));
  }

  @Post(':id/names')
  @KeepsDirectory()
  @HttpCode(200)
  @ApiOperation({ summary: 'Add an alias, acronym, translation or former name' })
  @ApiOkResponse({ type: OrganizationView })
  addName(
    @Me() me: Coordinator,
    @Param('id', organizationId) id: string,
    @Body() body: OrganizationNameBody,
  ): Promise<OrganizationView> {
    return this.change(me, id, async (tx, rootId) => {
      await teachName(tx, rootId, body, actor(me));
    });
  }

  @Post(':id/relations')
  @KeepsDirectory()
  @HttpCode(200)
  @ApiOperation({ summary: 'Say that it is part of a parent, or belongs to a network; nothing is merged' })
  @ApiOkResponse({ type: OrganizationView })
  relate(
    @Me() me: Coordinator,
    @Param('id', organizationId) id: string,
    @Body() body: RelationBody,
  ): Promise<OrganizationView> {
    return this.change(me, id, async (tx, rootId, sees) => {
      await sees(body.relatedId);
      await relateOrganization(tx, rootId, body, 'coordinator');
    });
  }

  @Delete(':id/names/:name')
  @KeepsDirectory()
  @ApiOperation({ summary: 'Take a name back; not the one it is called by' })
  @ApiOkResponse({ type: OrganizationView })
  removeName(
    @Me() me: Coordinator,
    @Param('id', organizationId) id: string,
    @Param('name', nameId) name: string,
  ): Promise<OrganizationView> {
    return this.change(me, id, (tx, rootId) => removeName(tx, rootId, name, actor(me)));
  }

  @Delete(':id/relations/:kind/:related')
  @KeepsDirectory()
  @ApiOperation({ summary: 'Take back that it is part of a parent, or belongs to a network' })
  @ApiParam({ name: 'kind', enum: ['parent', 'network'] })
  @ApiOkResponse({ type: OrganizationView })
  unrelate(
    @Me() me: Coordinator,
    @Param('id', organizationId) id: string,
    @Param('kind', relationKind) kind: RelationKind,
    @Param('related', organizationId) relatedId: string,
  ): Promise<OrganizationView> {
    return this.change(me, id, (tx, rootId) => unrelateOrganization(tx, rootId, { relatedId, kind }, actor(me)));
  }

  @Post(':id/merge')
  @KeepsDirectory()
  @HttpCode(200)
  @ApiOperation({ summary: 'Say that it is another organization of the directory; can be undone' })
  @ApiOkResponse({ type: OrganizationView })
  merge(
    @Me() me: Coordinator,
    @Param('id', organizationId) id: string,
    @Body() { into }: OrganizationMergeBody,
  ): Promise<OrganizationView> {
    return this.change(me, id, async (tx, _, sees) => {
      await sees(into);
      await mergeInDirectory(tx, id, into, actor(me));
    });
  }

  @Post(':id/merges/:merge/undo')
  @KeepsDirectory()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Undo a merge: both are again what they were, with everything that was hung on either since',
  })
  @ApiOkResponse({ type: OrganizationView })
  undo(
    @Me() me: Coordinator,
    @Param('id', organizationId) id: string,
    @Param('merge', mergeId) merge: string,
  ): Promise<OrganizationView> {
    return this.change(me, id, (tx, rootId) => undoMergeInDirectory(tx, rootId, merge, actor(me)));
  }

  @Post(':id/answers')
  @KeepsDirectory()
  @HttpCode(200)
  @ApiOperation({ summary: 'Say that it is not another organization, or that nobody can tell' })
  @ApiOkResponse({ type: OrganizationView })
  answer(
    @Me() me: Coordinator,
    @Param('id', organizationId) id: string,
    @Body() { other, answer }: OrganizationAnswerBody,
  ): Promise<OrganizationView> {
    return this.change(me, id, async (tx, _, sees) => {
      await sees(other);
      await tellOrganizationsApart(tx, [id, other], answer, actor(me));
    });
  }

  private async change(
    me: Coordinator,
    id: string,
    work: (tx: Tx, rootId: string, sees: (other: string) => Promise<void>) => Promise<void>,
  ): Promise<OrganizationView> {
    return this.database.transaction(async (tx) => {
      const campaignIds = await campaignsOf(tx, me.id);
      const sees = (one: string): Promise<void> => assertInSight(tx, one, campaignIds);
      await sees(id);
      const { id: rootId } = await organizationById(tx, id);
      await work(tx, rootId, sees);
      return organizationView(await organizationById(tx, id));
    });
  }
}
