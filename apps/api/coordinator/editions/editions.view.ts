import { ApiProperty } from '@nestjs/swagger';
import type { Finding, PendingChanges } from '#roster';
import { FieldChangeView } from '../../views/edition.view.js';

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
  @ApiProperty({ description: 'Of the roster as read: send it as `basedOn` to make an edition of it.' })
  revision!: string;

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
