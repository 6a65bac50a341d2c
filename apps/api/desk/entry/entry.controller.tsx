import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  Query,
  Res,
  UseFilters,
  UseGuards,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { campaignForRole, type Coordinator } from '#access';
import { campaignById } from '#campaigns';
import { Database, type Reader } from '#platform/database';
import { renderDocument } from '#platform/html';
import { editPrinted } from '#review';
import { rosterPlace } from '#roster';
import { signOnOfCampaign } from '#sign-ons';
import { mySlug, signOnId } from '../../http/ids.js';
import { actor, Me } from '../../coordinator/coordinator.guard.js';
import { HTML, seeOther } from '../../pages/parts/answer.js';
import { refusal, textOf } from '../parts/sent.js';
import { SessionGuard } from '../session.guard.js';
import { SignInFilter } from '../sign-in.filter.js';
import { type EntryForm, entryFormOf, entryLabel, printedEdit, readEntryForm } from './entry-form.js';
import { EntryPage, type EntryPageProps } from './entry-page.js';

/** How one entry is printed, and where it stands by that. */
@ApiExcludeController()
@UseGuards(SessionGuard)
@UseFilters(SignInFilter)
@Controller('desk/c/:slug/entries/:id')
export class DeskEntryController {
  constructor(private readonly database: Database) {}

  @Get()
  @Header('content-type', HTML)
  async entry(
    @Me() me: Coordinator,
    @Param('slug', mySlug) slug: string,
    @Param('id', signOnId) id: string,
    @Query('saved') saved: unknown,
  ): Promise<string> {
    const campaignId = await campaignForRole(this.database, me.id, slug, 'reviewer');
    return this.page(this.database, me, campaignId, id, undefined, { saved: saved === 'yes' });
  }

  @Post()
  @HttpCode(200)
  @Header('content-type', HTML)
  async act(
    @Me() me: Coordinator,
    @Param('slug', mySlug) slug: string,
    @Param('id', signOnId) id: string,
    @Body() sent: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const campaignId = await campaignForRole(this.database, me.id, slug, 'reviewer');
    const form = readEntryForm(sent);
    try {
      const edit = await printedEdit(form, await signOnOfCampaign(this.database, campaignId, id));
      if (textOf(sent, 'act') === 'save') {
        await this.database.transaction((tx) => editPrinted(tx, campaignId, id, edit, actor(me)));
        return seeOther(reply, `/desk/c/${slug}/entries/${id}?saved=yes`);
      }
      return await this.database.tryOut(async (tx) => {
        await editPrinted(tx, campaignId, id, edit, actor(me));
        return this.page(tx, me, campaignId, id, form, { tried: true });
      });
    } catch (error) {
      const { status, errors } = refusal(error, entryLabel);
      void reply.status(status);
      return this.page(this.database, me, campaignId, id, form, { errors });
    }
  }

  private async page(
    reader: Reader,
    me: Coordinator,
    campaignId: string,
    id: string,
    form?: EntryForm,
    { tried = false, saved = false, errors }: Partial<Pick<EntryPageProps, 'tried' | 'saved' | 'errors'>> = {},
  ): Promise<string> {
    const campaign = await campaignById(reader, campaignId);
    const signOn = await signOnOfCampaign(reader, campaignId, id);
    const place = await rosterPlace(reader, campaignId, id);
    const shown = { name: me.name, campaign, signOn, place, tried, saved, errors };
    return renderDocument(<EntryPage {...shown} form={form ?? entryFormOf(signOn)} />);
  }
}
