import { Body, Get, Header, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Coordinator } from '#access';
import { Campaign } from '#campaigns';
import { Database, type Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import { editPrinted, ENTRY_CHANGED_MEANWHILE } from '#review';
import { signOnOfCampaign } from '#sign-ons';
import { CampaignFor } from '../../auth/campaign-for-role.js';
import { signOnId } from '../../http/ids.js';
import { actor, Me } from '../../auth/token.guard.js';
import { HTML, seeOther } from '../../http/answer.js';
import { buttonOf, isTicked, textOf } from '../../http/form.js';
import { ConsoleController } from '../../auth/sign-in/console-controller.js';
import { refusal } from '../../ui/refusal.js';
import { entryLabel, printedEdit, readEntryForm } from './entry-form.js';
import { renderEntry } from './render-entry.js';

const SAID: Record<string, string> = {
  saved: 'It is printed like this from now on.',
  decided: 'Decided.',
};
const TRIED = 'This is a preview. Nothing is changed until you press “Use this”.';
const REFUSED = {
  [ENTRY_CHANGED_MEANWHILE]:
    'Somebody changed this entry while you were editing. What you typed is kept below; it replaces what is in force when you press “Use this” again.',
};

/** How one entry is printed, and where it stands by that. */
@ConsoleController('console/c/:slug/entries/:id')
export class ConsoleEntryController {
  constructor(private readonly database: Database) {}

  @Get()
  @Header('content-type', HTML)
  async entry(
    @Me() me: Coordinator,
    @CampaignFor('reviewer') { id: campaignId }: Campaign,
    @Param('id', signOnId) id: string,
    @Query() query: unknown,
  ): Promise<string> {
    const done = Object.keys(SAID).find((name) => isTicked(query, name));
    return renderEntry(this.database, me, campaignId, id, { said: done === undefined ? undefined : SAID[done] });
  }

  @Post()
  @HttpCode(200)
  @Header('content-type', HTML)
  async act(
    @Me() me: Coordinator,
    @CampaignFor('reviewer') { id: campaignId, slug }: Campaign,
    @Param('id', signOnId) id: string,
    @Body() sent: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const form = readEntryForm(sent);
    const basedOn = textOf(sent, 'basedOn');
    const edit = async (tx: Tx): Promise<void> => {
      const changes = await printedEdit(form, await signOnOfCampaign(tx, campaignId, id));
      await editPrinted(tx, campaignId, id, changes, actor(me), basedOn);
    };
    try {
      if (buttonOf(sent, ['preview', 'save']) === 'save') {
        await this.database.transaction(edit);
        return seeOther(reply, `/console/c/${slug}/entries/${id}?saved=yes`);
      }
      return await this.database.tryOut(async (tx) => {
        await edit(tx);
        return renderEntry(tx, me, campaignId, id, { form, basedOn, said: TRIED });
      });
    } catch (error) {
      const { status, errors } = refusal(error, entryLabel, REFUSED);
      void reply.status(status);
      if (error instanceof DomainError && error.code === ENTRY_CHANGED_MEANWHILE)
        return renderEntry(this.database, me, campaignId, id, { overtaken: sent, errors });
      return renderEntry(this.database, me, campaignId, id, { form, basedOn, errors });
    }
  }
}
