import { Body, Controller, Get, Header, Headers, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { acceptsSignOns, type Campaign, campaignById, changedSince } from '#campaigns';
import { acceptSignOnWithInvitation } from '#invitations';
import { Database } from '#platform/database';
import { DomainError, type FieldProblem } from '#platform/errors';
import { renderDocument } from '#platform/html';
import { letterChangeFor } from '#reconsent';
import { rosterSettings } from '#roster';
import { HTML, keepPrivate, seeOther, withLanguage } from '../../http/answer.js';
import { campaignAt } from '../../http/campaign-at.js';
import { versionNumber } from '../../http/version-field.js';
import { chosenLanguage } from '../../i18n/page-language.js';
import { textsForSigner } from '../../i18n/said-to-person.js';
import { textsFor } from '../../i18n/texts-for.js';
import { ClosedPage } from './closed-page.js';
import {
  checkForm,
  emptyForm,
  idempotencyKey,
  type LanguageSwitch,
  readForm,
  readSwitch,
  type SignForm,
} from './sign-form.js';
import { SignPage, type SignPageProps } from './sign-page.js';

/** The form by which an organization signs. */
@ApiExcludeController()
@Controller('c/:slug/sign')
export class SignController {
  constructor(private readonly database: Database) {}

  @Get()
  @Header('content-type', HTML)
  async form(
    @Param('slug') slug: string,
    @Query('lang') lang: unknown,
    @Query('version') version: unknown,
    @Query('as') as: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('accept-language') accepted?: string,
  ): Promise<string> {
    keepPrivate(reply); // each form has a key of its own
    const campaign = await campaignAt(this.database, slug);
    const kind = as === 'individual' && campaign.individualsMaySign ? 'individual' : 'organization';
    const language = chosenLanguage(campaign.languages, lang, accepted);
    const form = emptyForm(language, seenVersion(version, campaign), kind);
    const texts = textsFor(form.language, campaign.languages[0]);
    if (await acceptsSignOns(this.database, campaign)) {
      if (changedSince(campaign, Number(form.letterVersion))) return this.changed(campaign, form);
      return this.page(campaign, form);
    }
    return renderDocument(<ClosedPage texts={texts} campaign={campaign} />);
  }

  @Post()
  @Header('content-type', HTML)
  async sign(
    @Param('slug') slug: string,
    @Body() sent: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    keepPrivate(reply);
    const campaign = await campaignAt(this.database, slug);
    const other = readSwitch(sent);
    const form = turnedInto(readForm(sent), other?.language, campaign);
    if (!(await acceptsSignOns(this.database, campaign))) return this.tooLate(campaign, form, reply);
    if (other !== undefined) return this.inOtherLanguage(campaign, form, other, reply);
    const { body, problems } = await checkForm(form);
    if (problems.length > 0) return this.corrections(campaign, form, problems, reply);
    try {
      const invitation = form.invitation || undefined;
      const id = await acceptSignOnWithInvitation(
        this.database,
        campaign,
        { ...body, invitation },
        idempotencyKey(form),
      );
      const { language } = textsFor(form.language, campaign.languages[0]);
      return seeOther(reply, withLanguage(`/sign-ons/${id}/code`, language));
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'invalid')
        return await this.corrections(campaign, form, error.fields, reply);
      if (error instanceof DomainError && error.code === 'letter-changed') {
        void reply.status(409);
        return this.changed(await campaignById(this.database, campaign.id), form);
      }
      if (error instanceof DomainError && error.code === 'campaign-closed') return this.tooLate(campaign, form, reply);
      throw error;
    }
  }

  /** The form again in another language, everything kept, and whatever else its page showed. Nothing is signed. */
  private async inOtherLanguage(
    campaign: Campaign,
    sent: SignForm,
    { seen, corrected }: LanguageSwitch,
    reply: FastifyReply,
  ): Promise<string> {
    void reply.status(200);
    const form = { ...sent, letterVersion: String(seenVersion(seen ?? sent.letterVersion, campaign)) };
    if (changedSince(campaign, Number(form.letterVersion))) return this.changed(campaign, form);
    const { problems } = corrected ? await checkForm(form) : { problems: [] };
    return problems.length > 0 ? this.corrections(campaign, form, problems, reply) : this.page(campaign, form);
  }

  /** The form again, everything kept, under what is new in the letter. Sent once more, it is for the text as it is shown now. */
  private async changed(campaign: Campaign, form: SignForm): Promise<string> {
    const { language } = form;
    const change = await letterChangeFor(this.database, campaign, {
      letterVersion: Number(form.letterVersion),
      language,
    });
    return this.page(campaign, { ...form, letterVersion: String(change.to) }, { change, seen: form.letterVersion });
  }

  /** The form again, everything kept, with what has to be corrected. */
  private corrections(
    campaign: Campaign,
    form: SignForm,
    problems: FieldProblem[],
    reply: FastifyReply,
  ): Promise<string> {
    void reply.status(422);
    return this.page(campaign, form, { problems });
  }

  private async page(
    campaign: Campaign,
    form: SignForm,
    more: Pick<SignPageProps, 'problems' | 'change' | 'seen'> = {},
  ): Promise<string> {
    const { layout } = await rosterSettings(this.database, campaign.id);
    const kind = form.kind === 'individual' ? 'individual' : 'organization';
    const texts = textsForSigner(kind, form.language, campaign.languages[0]);
    return renderDocument(<SignPage texts={texts} campaign={campaign} form={form} layout={layout} {...more} />);
  }

  private async tooLate({ id }: Campaign, sent: SignForm, reply: FastifyReply): Promise<string> {
    void reply.status(409);
    const campaign = await campaignById(this.database, id); // its state may have changed since the form came
    return renderDocument(
      <ClosedPage texts={textsFor(sent.language, campaign.languages[0])} campaign={campaign} sent={sent} />,
    );
  }
}

/** @param language what a button says, if one was pressed @returns the form in it, where the letter has it */
function turnedInto(form: SignForm, language: string | undefined, { languages }: Campaign): SignForm {
  return language !== undefined && languages.includes(language) ? { ...form, language } : form;
}

/** @param sent value of `?version=` or of a field: which version the signer has seen */
function seenVersion(sent: unknown, { letterVersion }: Campaign): number {
  return Math.min(versionNumber(sent) ?? letterVersion, letterVersion);
}
