import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsInt, Min } from 'class-validator';
import { MayBeMissing } from '../../http/text-rules.js';
import { LetterBody } from '../../views/letter.schema.js';

export class NewVersionBody extends LetterBody {
  @ApiPropertyOptional({
    description:
      'Whether the change is material, so that those who signed are told and asked again. Required once somebody has signed.',
  })
  @MayBeMissing()
  @IsBoolean({ message: 'must be true or false' })
  material?: boolean;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    description:
      'Number of the version that this was written from. When another is in force, the answer is 409 and nothing is overwritten.',
  })
  @MayBeMissing()
  @IsInt({ message: 'must be the number of a version' })
  @Min(1, { message: 'must be the number of a version' })
  basedOn?: number;
}
