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
import { campaignForRole, type Coordinator, roleOn, roleSuffices } from '#access';
import {
  type Campaign,
  campaignById,
  differs,
  letterDifference,
  type LetterText,
  letterVersion,
  letterVersions,
  newLetter,
  writtenLetter,
} from '#campaigns';
import { Database } from '#platform/database';
import { DomainError } from '#platform/errors';
import { renderDocument } from '#platform/html';
import { putLetter, signedSoFar } from '#reconsent';
import { campaignCounts, letterCounts } from '#roster';
import { mySlug } from '../../http/ids.js';
import { letterChangeViews } from '../../coordinator/letter/letter.views.js';
import { actor, Me } from '../../coordinator/coordinator.guard.js';
import { HTML, seeOther } from '../../pages/parts/answer.js';
import { textOf } from '../parts/sent.js';
import { SessionGuard } from '../session.guard.js';
import { SignInFilter } from '../sign-in.filter.js';
import { formOf, type LetterForm, letterOf, letterRefusal, readLetterForm, takeFile } from './letter-form.js';
import { LetterPage, type LetterPageProps, type Previewed } from './letter-page.js';

/** The letter by form: as it would be printed before it is put in force. */
@ApiExcludeController()
@UseGuards(SessionGuard)
@UseFilters(SignInFilter)
@Controller('desk/c/:slug/letter')
export class DeskLetterController {
  constructor(private readonly database: Database) {}

  @Get()
  @Header('content-type', HTML)
  async form(
    @Me() me: Coordinator,
    @Param('slug', mySlug) slug: string,
    @Query('saved') saved: unknown,
  ): Promise<string> {
    const campaign = await this.campaign(me, slug, 'viewer');
    const form = formOf(await letterVersion(this.database, campaign), campaign.letterVersion);
    return this.page(me, campaign, form, {
      saved: Number(saved) === campaign.letterVersion ? Number(saved) : undefined,
    });
  }

  @Post()
  @HttpCode(200)
  @Header('content-type', HTML)
  async act(
    @Me() me: Coordinator,
    @Param('slug', mySlug) slug: string,
    @Body() sent: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const campaign = await this.campaign(me, slug, 'editor');
    const form = readLetterForm(sent, campaign.languages);
    const [, index] = /^file-(\d{1,2})$/.exec(textOf(sent, 'act')) ?? [];
    try {
      if (index !== undefined) return await this.page(me, campaign, await takeFile(form, Number(index)));
      const letter = await letterOf(form);
      if (textOf(sent, 'act') === 'save') {
        const material = form.material === '' ? undefined : form.material === 'yes';
        const { basedOn } = form;
        const number = await this.database.transaction(async (tx) => {
          const counts = letterCounts(await campaignCounts(tx, campaign.id));
          return putLetter(tx, campaign.id, { letter, material, basedOn, counts }, actor(me));
        });
        return seeOther(reply, `/desk/c/${slug}/letter?saved=${number}`);
      }
      const texts = await newLetter(this.database, campaign, letter);
      return await this.page(me, campaign, form, { preview: await this.preview(campaign, texts) });
    } catch (error) {
      return this.refused(me, campaign, form, error, reply);
    }
  }

  /** The form again, everything kept. Whoever was overtaken sees what theirs would change in what is in force now. */
  private async refused(
    me: Coordinator,
    { id, languages }: Campaign,
    form: LetterForm,
    error: unknown,
    reply: FastifyReply,
  ): Promise<string> {
    const { status, errors } = letterRefusal(error, languages);
    void reply.status(status);
    const now = await campaignById(this.database, id);
    if (!(error instanceof DomainError) || error.code !== 'letter-changed-meanwhile')
      return this.page(me, now, form, { errors });
    const preview = await this.preview(now, await newLetter(this.database, now, await letterOf(form)));
    return this.page(me, now, { ...form, basedOn: now.letterVersion }, { errors, preview });
  }

  private async preview(campaign: Campaign, texts: LetterText[]): Promise<Previewed[]> {
    const [inForce, counts] = await Promise.all([
      letterVersion(this.database, campaign),
      campaignCounts(this.database, campaign.id),
    ]);
    return texts.map((text) => {
      const before = inForce.find(({ language }) => language === text.language);
      const difference = letterDifference(before, text);
      return { letter: writtenLetter(text, letterCounts(counts)), difference, differs: differs(difference) };
    });
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

  private async campaign(me: Coordinator, slug: string, role: 'viewer' | 'editor'): Promise<Campaign> {
    return campaignById(this.database, await campaignForRole(this.database, me.id, slug, role));
  }
}
