import { Body, Get, Header, HttpCode, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Coordinator, roleOn, roleSuffices } from '#access';
import {
  Campaign,
  campaignById,
  LETTER_CHANGED_MEANWHILE,
  letterRevision,
  letterVersion,
  letterVersions,
} from '#campaigns';
import { Database } from '#platform/database';
import { DomainError } from '#platform/errors';
import { renderDocument } from '#platform/html';
import { publishLetter, signedSoFar } from '#reconsent';
import { letterCountsNow, letterPreview } from '#roster';
import { CampaignFor } from '../../auth/campaign-for-role.js';
import { actor, Me } from '../../auth/token.guard.js';
import { HTML, seeOther } from '../../http/answer.js';
import { buttonOf, textOf } from '../../http/form.js';
import { ConsoleController } from '../../auth/sign-in/console-controller.js';
import { letterChangeViews } from './letter.view.js';
import { formOf, type LetterForm, letterOf, letterRefusal, readLetterForm, takeFile } from './letter-form.js';
import { LetterPage, type LetterPageProps } from './letter-page.js';

/** The letter by form: as it would be printed before it is put in force. */
@ConsoleController('console/c/:slug/letter')
export class ConsoleLetterController {
  constructor(private readonly database: Database) {}

  @Get()
  @Header('content-type', HTML)
  async form(
    @Me() me: Coordinator,
    @CampaignFor('viewer') campaign: Campaign,
    @Query('saved') saved: unknown,
  ): Promise<string> {
    const form = formOf(await letterVersion(this.database, campaign), letterRevision(campaign));
    return this.page(me, campaign, form, {
      saved: Number(saved) === campaign.letterVersion ? Number(saved) : undefined,
    });
  }

  @Post()
  @HttpCode(200)
  @Header('content-type', HTML)
  async act(
    @Me() me: Coordinator,
    @CampaignFor('editor') campaign: Campaign,
    @Body() sent: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const form = readLetterForm(sent, campaign.languages);
    const [, index] = /^file-(\d{1,2})$/.exec(textOf(sent, 'act')) ?? [];
    try {
      if (index !== undefined) return await this.page(me, campaign, await takeFile(form, Number(index)));
      const act = buttonOf(sent, ['preview', 'save']);
      if (act === 'save')
        return seeOther(reply, `/console/c/${campaign.slug}/letter?saved=${await this.save(me, campaign, form)}`);
      const preview = await letterPreview(this.database, campaign, await letterOf(form));
      return await this.page(me, campaign, form, { preview });
    } catch (error) {
      return this.refused(me, campaign, form, error, reply);
    }
  }

  /** The form again, everything kept. Whoever was overtaken sees what theirs would change in what is in force now. */
  private async refused(
    me: Coordinator,
    { id }: Campaign,
    form: LetterForm,
    error: unknown,
    reply: FastifyReply,
  ): Promise<string> {
    const now = await campaignById(this.database, id);
    const { status, errors } = letterRefusal(error, now);
    void reply.status(status);
    if (!(error instanceof DomainError) || error.code !== LETTER_CHANGED_MEANWHILE)
      return this.page(me, now, form, { errors });
    const preview = await letterPreview(this.database, now, await letterOf(form));
    // Whether it matters is a question about another change now.
    return this.page(me, now, { ...form, basedOn: letterRevision(now), material: '' }, { errors, preview });
  }

  /** @returns number of the version in force then */
  private async save(me: Coordinator, { id }: Campaign, form: LetterForm): Promise<number> {
    const material = form.material === '' ? undefined : form.material === 'yes';
    const letter = await letterOf(form);
    const edit = { letter, material, expectedRevision: form.basedOn, countsNow: letterCountsNow };
    return this.database.transaction((tx) => publishLetter(tx, id, edit, actor(me)));
  }

  private async page(
    me: Coordinator,
    campaign: Campaign,
    form: LetterForm,
    more: Pick<LetterPageProps, 'errors' | 'preview' | 'saved'> = {},
  ): Promise<string> {
    const { id } = campaign;
    const [versions, signed, role] = await Promise.all([
      letterVersions(this.database, id).then((all) => letterChangeViews(this.database, id, all)),
      signedSoFar(this.database, id),
      roleOn(this.database, me.id, id),
    ]);
    const own = { name: me.name, campaign, form, versions, signed };
    return renderDocument(
      <LetterPage {...own} {...more} mayEdit={role !== undefined && roleSuffices(role, 'editor')} />,
    );
  }
}
