import { ApiProperty } from '@nestjs/swagger';
import type { EntryChange } from '#roster';
import { FieldChangeView } from '../../views/edition.view.js';

/** One entry that is not as it was. */
export class EntryChangeView implements EntryChange {
  @ApiProperty({ enum: ['added', 'removed', 'corrected'] })
  change!: EntryChange['change'];

  @ApiProperty({ type: String, nullable: true, description: 'As printed in the edition before.' })
  before!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'As printed in this edition.' })
  after!: string | null;

  @ApiProperty({
    type: [FieldChangeView],
    description: 'Of what was corrected, what differs: not all of it is in the line as printed.',
  })
  fields!: FieldChangeView[];
}

export class EditionChangesView {
  @ApiProperty({ type: 'integer', minimum: 0, description: 'Number of the edition before; 0 for the first edition.' })
  since!: number;

  @ApiProperty({ type: 'integer', minimum: 0 })
  countBefore!: number;

  @ApiProperty({ type: 'integer', minimum: 0 })
  count!: number;

  @ApiProperty({ description: 'Whether another version of the letter is printed.' })
  letterChanged!: boolean;

  @ApiProperty({ type: 'integer', minimum: 0 })
  added!: number;

  @ApiProperty({ type: 'integer', minimum: 0 })
  removed!: number;

  @ApiProperty({ type: 'integer', minimum: 0 })
  corrected!: number;

  @ApiProperty({ type: [EntryChangeView], maxItems: 500, description: 'The first 500, in printed order.' })
  entries!: EntryChangeView[];
}
