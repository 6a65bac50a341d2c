import { Body, Get, Header, HttpCode, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Coordinator, roleOn, roleSuffices } from '#access';
import {
  Campaign,
  campaignById,
  canonicalLetter,
  differs,
  letterDifference,
  letterHash,
  type LetterText,
  letterVersion,
  type LetterVersion,
  letterVersions,
  lockCampaign,
  newLetter,
  writtenLetter,
} from '#campaigns';
import { Database } from '#platform/database';
import { DomainError } from '#platform/errors';
import { renderDocument } from '#platform/html';
import { putLetter, signedSoFar } from '#reconsent';
import { campaignCounts, disagreements, letterCounts } from '#roster';
import { CampaignFor } from '../../auth/campaign-for.js';
import { actor, Me } from '../../auth/coordinator.guard.js';
import { HTML, seeOther } from '../../http/answer.js';
import { buttonOf, textOf } from '../../http/form.js';
import { ConsoleController } from '../../auth/sign-in/console-controller.js';
import { letterChangeViews } from './letter.view.js';
import { formOf, type LetterForm, letterOf, letterRefusal, readLetterForm, takeFile } from './letter-form.js';
import { LetterPage, type LetterPageProps, type Previewed } from './letter-page.js';

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
    @CampaignFor('editor') campaign: Campaign,
    @Body() sent: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const form = readLetterForm(sent, campaign.languages);
    const [, index] = /^file-(\d{1,2})$/.exec(textOf(sent, 'act')) ?? [];
    try {
      if (index !== undefined) return await this.page(me, campaign, await takeFile(form, Number(index)));
      const act = buttonOf(sent, ['preview', 'save']);
      const texts = await newLetter(this.database, campaign, await letterOf(form));
      if (act === 'save')
        return seeOther(
          reply,
          `/console/c/${campaign.slug}/letter?saved=${await this.save(me, campaign, form, texts)}`,
        );
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
    // Whether it matters is a question about another change now.
    return this.page(me, now, { ...form, basedOn: now.letterVersion, material: '' }, { errors, preview });
  }

  /** The same letter once more is no new version: nobody is asked about nothing. @returns number of the version in force then */
  private async save(me: Coordinator, { id }: Campaign, form: LetterForm, texts: LetterText[]): Promise<number> {
    const { basedOn } = form;
    const material = form.material === '' ? undefined : form.material === 'yes';
    return this.database.transaction(async (tx) => {
      const now = await lockCampaign(tx, id);
      const inForce = await letterVersion(tx, now);
      if (isSameLetter(inForce, texts)) return now.letterVersion;
      const counts = letterCounts(await campaignCounts(tx, id));
      return putLetter(tx, id, { letter: texts, material, basedOn, counts }, actor(me));
    });
  }

  private async preview(campaign: Campaign, texts: LetterText[]): Promise<Previewed[]> {
    const [inForce, counts] = await Promise.all([
      letterVersion(this.database, campaign),
      campaignCounts(this.database, campaign.id),
    ]);
    return texts.map((text) => {
      const before = inForce.find(({ language }) => language === text.language);
      const difference = letterDifference(before, text);
      const letter = writtenLetter(text, letterCounts(counts));
      const doubts = disagreements(letter, counts).map(({ text: words }) => words);
      return { letter, difference, differs: differs(difference), doubts };
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
}

/** Versions from before letters had a head are hashed by their body alone: none is the same as one of today. */
function isSameLetter(inForce: LetterVersion[], texts: LetterText[]): boolean {
  return texts.every((text) => {
    const before = inForce.find(({ language }) => language === text.language);
    return before?.form !== 1 && before?.sha256 === letterHash(canonicalLetter(text));
  });
}
