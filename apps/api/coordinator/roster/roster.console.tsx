import { Body, Get, Header, HttpCode, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Coordinator, roleOn, roleSuffices } from '#access';
import { Campaign, campaignById, lockCampaign } from '#campaigns';
import { Database } from '#platform/database';
import { renderDocument } from '#platform/html';
import { changeRosterSettings, chosenSettings, rosterPreview, rosterSettings, settledSettings } from '#roster';
import { CampaignFor } from '../../auth/campaign-for.js';
import { decodeCursor, isRosterPosition, page } from '../../http/paging.js';
import { actor, Me } from '../../auth/coordinator.guard.js';
import { HTML, seeOther } from '../../http/answer.js';
import { textOf } from '../../http/form.js';
import { ConsoleController } from '../../auth/sign-in/console-controller.js';
import { refusal, type Refusal } from '../../ui/refusal.js';
import { rosterLabel, settingsChangedMeanwhile, settingsOf, settingsStamp, type TriedSettings } from './roster-form.js';
import { RosterPage } from './roster-page.js';

/** Names on one page. */
const ENTRIES = 500;

/** How the roster is laid out, ordered and counted: as it would be printed, before it is kept. */
@ConsoleController('console/c/:slug/roster')
export class ConsoleRosterController {
  constructor(private readonly database: Database) {}

  @Get()
  @Header('content-type', HTML)
  async roster(
    @Me() me: Coordinator,
    @CampaignFor('viewer') { id }: Campaign,
    @Query() query: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    if (textOf(query, 'try') !== 'yes') return this.page(me, id, query);
    try {
      const tried = await settingsOf(query, await rosterSettings(this.database, id));
      return await this.page(me, id, query, { tried });
    } catch (error) {
      return this.refused(me, id, refusal(error, rosterLabel), reply);
    }
  }

  @Post()
  @HttpCode(200)
  @Header('content-type', HTML)
  async keep(
    @Me() me: Coordinator,
    @CampaignFor('editor') { id, slug }: Campaign,
    @Body() sent: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    try {
      await this.database.transaction(async (tx) => {
        await lockCampaign(tx, id);
        const now = await rosterSettings(tx, id);
        if (textOf(sent, 'stamp') !== settingsStamp(now, await chosenSettings(tx, id)))
          throw settingsChangedMeanwhile();
        const { languages: _own, layout, orderLanguage, ...settings } = await settingsOf(sent, now);
        const chosen = { layout: layout ?? undefined, orderLanguage: orderLanguage ?? undefined };
        await changeRosterSettings(tx, id, { ...settings, ...chosen }, actor(me));
      });
      return seeOther(reply, `/console/c/${slug}/roster?saved=yes`);
    } catch (error) {
      return this.refused(me, id, refusal(error, rosterLabel), reply);
    }
  }

  private refused(me: Coordinator, id: string, { status, errors }: Refusal, reply: FastifyReply): Promise<string> {
    void reply.status(status);
    return this.page(me, id, {}, { errors });
  }

  private async page(
    me: Coordinator,
    id: string,
    query: unknown,
    { tried, errors }: { tried?: TriedSettings; errors?: Refusal['errors'] } = {},
  ): Promise<string> {
    const after = decodeCursor(textOf(query, 'after') || undefined, isRosterPosition);
    const inForce = await rosterSettings(this.database, id);
    const chosen = await chosenSettings(this.database, id);
    const settings = tried === undefined ? inForce : settledSettings(tried);
    const [campaign, role, preview] = await Promise.all([
      campaignById(this.database, id),
      roleOn(this.database, me.id, id),
      rosterPreview(this.database, id, { after, limit: ENTRIES + 1 }, settings),
    ]);
    const { items, nextCursor } = page(preview.signatories, ENTRIES, ({ sectionFiled, filed, id: signOnId }) => ({
      sectionFiled,
      filed,
      id: signOnId,
    }));
    return renderDocument(
      <RosterPage
        name={me.name}
        campaign={campaign}
        settings={settings}
        chosen={tried ?? chosen}
        stamp={settingsStamp(inForce, chosen)}
        tried={tried !== undefined}
        preview={preview}
        signatories={items}
        next={nextCursor === undefined ? undefined : nextPage(campaign.slug, query, nextCursor)}
        continued={after !== undefined}
        mayEdit={role !== undefined && roleSuffices(role, 'editor')}
        mayReview={role !== undefined && roleSuffices(role, 'reviewer')}
        saved={textOf(query, 'saved') === 'yes'}
        errors={errors}
      />,
    );
  }
}

/** @returns the same page of settings that are tried, further on */
function nextPage(slug: string, query: unknown, after: string): string {
  const kept = Object.entries((query ?? {}) as Record<string, unknown>).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[0] !== 'saved',
  );
  return `/console/c/${slug}/roster?${new URLSearchParams({ ...Object.fromEntries(kept), after }).toString()}`;
}
