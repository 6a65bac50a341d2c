import { ApiProperty } from '@nestjs/swagger';
import {
  COUNT_RULES,
  type EditableSettings,
  LEADING_ARTICLES,
  type LiveSignatory,
  ORDER_LANGUAGES,
  ROSTER_LAYOUTS,
  type RosterPreview,
} from '#roster';
import { SignatoriesPage, SignatoryView } from '../../views/signatories.view.js';

/** What coalitions list. */
export class CoalitionsView {
  @ApiProperty({ type: 'integer', description: 'Entries that list members.' })
  coalitions!: number;

  @ApiProperty({ type: 'integer', description: 'Members that they list in all.' })
  listed!: number;

  @ApiProperty({ type: 'integer', description: 'Of these, those that sign by themselves as well.' })
  signing!: number;
}

/** An entry with the sign-on behind it. */
export class PreviewEntry extends SignatoryView {
  @ApiProperty({ format: 'uuid' })
  signOnId!: string;
}

/** The roster as it would be printed now. */
export class RosterPreviewPage extends SignatoriesPage {
  @ApiProperty({ type: [PreviewEntry] })
  declare items: PreviewEntry[];

  @ApiProperty({ description: 'Of the roster as read: send it as `basedOn` to make an edition of it.' })
  revision!: string;

  @ApiProperty({
    description: 'How the number comes about, by the count rule.',
    example: '95 = 93 organizations + 2 individuals; 1 coalition lists 25 members, counted once; 7 of them also sign',
  })
  inWords!: string;

  @ApiProperty()
  coalitions!: CoalitionsView;

  @ApiProperty({ type: 'integer', description: 'Pairs that may be one signatory and wait for an answer.' })
  openDuplicates!: number;

  @ApiProperty({ type: 'integer', description: 'Members of coalitions that sign by themselves, or may.' })
  memberOverlaps!: number;
}

/** @returns a page of the preview without what only the order needs */
export function previewPage(
  preview: RosterPreview,
  revision: string,
  items: LiveSignatory[],
  nextCursor?: string,
): RosterPreviewPage {
  const { signatories: _page, ...rest } = preview;
  return { ...rest, revision, items: items.map(previewEntry), nextCursor };
}

function previewEntry({ id, sectionFiled: _section, filed: _filed, ...entry }: LiveSignatory): PreviewEntry {
  return { signOnId: id, ...entry };
}

/** The settings in force: what was set, and what follows from the campaign where nothing was. */
export class RosterSettingsView {
  @ApiProperty()
  individualsMaySign!: boolean;

  @ApiProperty({ enum: ROSTER_LAYOUTS })
  layout!: string;

  @ApiProperty()
  convenersFirst!: boolean;

  @ApiProperty({ enum: LEADING_ARTICLES })
  leadingArticles!: string;

  @ApiProperty({ enum: ORDER_LANGUAGES })
  orderLanguage!: string;

  @ApiProperty({ type: 'integer' })
  columns!: number;

  @ApiProperty({ enum: COUNT_RULES })
  countRule!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'object', additionalProperties: { type: 'string' } },
  })
  headings!: Record<string, Record<string, string>>;

  @ApiProperty({ description: 'Send it as `basedOn` or If-Match when you change the settings.' })
  revision!: string;
}

export function rosterSettingsView({ settings, revision }: EditableSettings): RosterSettingsView {
  const { languages: _languages, ...inForce } = settings;
  return { ...inForce, revision };
}
