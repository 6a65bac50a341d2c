import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsUUID } from 'class-validator';

const ANSWERS = ['different', 'unsure'] as const;

export class PairAnswerBody {
  @ApiProperty({
    type: 'array',
    items: { type: 'string', format: 'uuid' },
    minItems: 2,
    maxItems: 2,
    description: 'Ids of two sign-ons.',
  })
  @IsArray({ message: 'must be a list of two ids' })
  @ArrayMinSize(2, { message: 'must hold two ids' })
  @ArrayMaxSize(2, { message: 'must hold two ids' })
  @IsUUID(undefined, { each: true, message: 'must be ids of sign-ons' })
  pair!: [string, string];

  @ApiProperty({
    enum: ANSWERS,
    description: 'different: never ask again, in no campaign. unsure: somebody looked and could not tell.',
  })
  @IsIn(ANSWERS, { message: `must be one of: ${ANSWERS.join(', ')}; for the same organization, merge the two` })
  answer!: (typeof ANSWERS)[number];
}
