import { ApiProperty } from '@nestjs/swagger';
import { SignOnView } from '../../views/sign-on.view.js';

/** Two sign-ons that may be one organization. */
export class DuplicatePairView {
  @ApiProperty({ type: [SignOnView], minItems: 2, maxItems: 2 })
  pair!: SignOnView[];

  @ApiProperty({ enum: ['same', 'review'], description: 'same: safe without a person. review: a question.' })
  verdict!: string;

  @ApiProperty({ minimum: 0, maximum: 1 })
  score!: number;

  @ApiProperty({ type: [String] })
  reasons!: string[];

  @ApiProperty({ description: 'Both are taken for one organization now; answer “different” to take them apart.' })
  linked!: boolean;
}

/** A coalition’s member that signs the letter itself, or may. Shown, never merged. */
export class MemberOverlapView {
  @ApiProperty({ format: 'uuid', description: 'The sign-on of the coalition.' })
  coalitionId!: string;

  @ApiProperty()
  coalition!: string;

  @ApiProperty()
  member!: string;

  @ApiProperty({ format: 'uuid', description: 'The sign-on of the organization itself.' })
  signOnId!: string;

  @ApiProperty()
  signatory!: string;

  @ApiProperty({ enum: ['same', 'review'] })
  verdict!: string;

  @ApiProperty({ minimum: 0, maximum: 1 })
  score!: number;

  @ApiProperty({ type: [String] })
  reasons!: string[];
}

export class ListCountsView {
  @ApiProperty({ type: 'integer', description: 'Approved entries as listed; a coalition is one.' })
  lines!: number;

  @ApiProperty({ type: 'integer', description: 'Persons among them who sign for themselves.' })
  individuals!: number;

  @ApiProperty({ type: 'integer', description: 'Organizations among them, each once.' })
  organizations!: number;

  @ApiProperty({ type: 'integer', description: 'The same with the members that coalitions list, each once.' })
  organizationsWithMembers!: number;

  @ApiProperty({
    type: 'integer',
    description: 'Possible duplicates, and members that may sign themselves, unanswered.',
  })
  openQuestions!: number;
}
