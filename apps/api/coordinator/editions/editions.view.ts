import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, Matches } from 'class-validator';
import type { Finding, LiveSignatory, PendingChanges, RosterPreview } from '#roster';
import { MayBeMissing } from '../../http/text-rules.js';
import { FieldChangeView } from '../../views/campaign.view.js';
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
export function previewPage(preview: RosterPreview, items: LiveSignatory[], nextCursor?: string): RosterPreviewPage {
  const { signatories: _page, ...rest } = preview;
  return { ...rest, items: items.map(previewEntry), nextCursor };
}

function previewEntry({ id, sectionFiled: _section, filed: _filed, ...entry }: LiveSignatory): PreviewEntry {
  return { signOnId: id, ...entry };
}

/** A sign-on, or a place in the letter. */
export class ConcernedView {
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  signOnId!: string | null;

  @ApiProperty({ description: 'The name as printed, or the words in the letter.' })
  text!: string;
}

/** What somebody should look at before the letter is made final. */
export class FindingView implements Finding {
  @ApiProperty({ example: 'claim-disagrees' })
  code!: string;

  @ApiProperty({ enum: ['stop', 'look'], description: 'stop: holds it back until it is cured or overridden.' })
  severity!: Finding['severity'];

  @ApiProperty({ example: 'The letter says another number than the 95 signatories under it.' })
  message!: string;

  @ApiProperty({ description: 'What to do about it.' })
  cure!: string;

  @ApiProperty({ type: 'integer', description: 'How many there are in all.' })
  found!: number;

  @ApiProperty({ type: [ConcernedView], description: 'The first hundred.' })
  concerned!: ConcernedView[];
}

export class EditionBody {
  @ApiPropertyOptional({
    type: 'array',
    items: { type: 'string', maxLength: 60 },
    maxItems: 20,
    description: 'Codes of checks that stop, and yet are not to: recorded with the edition.',
    example: ['claim-disagrees'],
  })
  @MayBeMissing()
  @IsArray({ message: 'must be a list of codes of checks' })
  @ArrayMaxSize(20, { message: 'must hold at most 20 codes' })
  @Matches(/^[a-z-]{1,60}$/, { each: true, message: 'must be codes of checks like claim-disagrees' })
  override?: string[];
}

export class FinalizeBody extends EditionBody {
  @ApiPropertyOptional({ description: 'Even though somebody who signed in time may still confirm.' })
  @MayBeMissing()
  @IsBoolean({ message: 'must be true or false' })
  evenInGrace?: boolean;
}

/** One entry that is not as it was. */
export class PendingEntryView {
  @ApiProperty({ enum: ['added', 'removed', 'corrected'] })
  change!: string;

  @ApiProperty({ type: String, nullable: true, description: 'As printed in the newest edition.' })
  before!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'As it would be printed in the next.' })
  after!: string | null;

  @ApiProperty({
    type: [FieldChangeView],
    description: 'Of what is corrected, what would differ: not all of it is in the line as printed.',
  })
  fields!: FieldChangeView[];
}

/** What the next edition would change against the newest. */
export class PendingChangesView implements PendingChanges {
  @ApiProperty({ type: 'integer', description: 'Number of the newest edition.' })
  since!: number;

  @ApiProperty({ type: 'integer' })
  countBefore!: number;

  @ApiProperty({ type: 'integer', description: 'The number that would be in the letter.' })
  count!: number;

  @ApiProperty({ description: 'Whether another version of the letter would be printed.' })
  letterChanged!: boolean;

  @ApiProperty({
    description: 'Whether entries would stand elsewhere, under other headings or in other columns, or count otherwise.',
  })
  layoutChanged!: boolean;

  @ApiProperty({ type: 'integer' })
  added!: number;

  @ApiProperty({ type: 'integer' })
  removed!: number;

  @ApiProperty({ type: 'integer' })
  corrected!: number;

  @ApiProperty({ type: [PendingEntryView], description: 'The first 500.' })
  entries!: PendingChanges['entries'];
}
