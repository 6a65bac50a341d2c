import { Body, Get, Header, HttpCode, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Coordinator, roleOn, roleSuffices } from '#access';
import { Campaign, campaignById } from '#campaigns';
import { Database } from '#platform/database';
import { renderDocument } from '#platform/html';
import {
  changeRosterSettings,
  editableSettings,
  rosterPreview,
  type RosterSettingsInput,
  triedSettings,
} from '#roster';
import { CampaignFor } from '../../auth/campaign-for-role.js';
import { decodeCursor, isRosterPosition, page } from '../../http/paging.js';
import { actor, Me } from '../../auth/token.guard.js';
import { HTML, seeOther } from '../../http/answer.js';
import { textOf } from '../../http/form.js';
import { ConsoleController } from '../../auth/sign-in/console-controller.js';
import { refusal, type Refusal } from '../../ui/refusal.js';
import { differencesInForce, rosterLabel, settingsOf } from './roster-form.js';
import { RosterPage } from './roster-page.js';

/** Names on one page. */
const ENTRIES = 500;

const SAID = {
  'settings-changed-meanwhile':
    'Somebody changed these settings while you were editing. Your choices are kept below; they replace the settings in force when you press “Use this” again.',
};

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
      return await this.page(me, id, query, { tried: await settingsOf(query) });
    } catch (error) {
      return this.refused(me, id, query, error, reply);
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
      const settings = await settingsOf(sent);
      const expectedRevision = textOf(sent, 'basedOn');
      await this.database.transaction((tx) => changeRosterSettings(tx, id, settings, actor(me), expectedRevision));
      return seeOther(reply, `/console/c/${slug}/roster?saved=yes`);
    } catch (error) {
      return this.refused(me, id, sent, error, reply);
    }
  }

  /** The page again. After a conflict it keeps what was chosen, for it is sound; otherwise it shows what is in force. */
  private async refused(
    me: Coordinator,
    id: string,
    sent: unknown,
    error: unknown,
    reply: FastifyReply,
  ): Promise<string> {
    const { status, errors } = refusal(error, rosterLabel, SAID);
    void reply.status(status);
    if (status !== 409) return this.page(me, id, {}, { errors });
    const query = { ...(sent as object), try: 'yes', basedOn: '' };
    return this.page(me, id, query, { errors, tried: await settingsOf(sent) });
  }

  private async page(
    me: Coordinator,
    id: string,
    query: unknown,
    { tried, errors }: { tried?: RosterSettingsInput; errors?: Refusal['errors'] } = {},
  ): Promise<string> {
    const after = decodeCursor(textOf(query, 'after') || undefined, isRosterPosition);
    const inForce = await editableSettings(this.database, id);
    const shown = tried === undefined ? inForce : await triedSettings(this.database, id, tried);
    const [campaign, role, preview] = await Promise.all([
      campaignById(this.database, id),
      roleOn(this.database, me.id, id),
      rosterPreview(this.database, id, { after, limit: ENTRIES + 1 }, shown.settings),
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
        shown={shown}
        // A preview is still based on what its editor saw first.
        basedOn={textOf(query, 'basedOn') || inForce.revision}
        tried={tried !== undefined}
        meanwhile={errors === undefined ? undefined : differencesInForce(shown, inForce)}
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
