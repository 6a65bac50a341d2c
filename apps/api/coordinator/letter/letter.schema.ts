import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean } from 'class-validator';
import { RevisionField } from '../../http/preconditions.js';
import { MayBeMissing } from '../../http/text-rules.js';
import { LetterBody } from '../../views/letter.schema.js';

/** A version's number is its revision, so a client may send it as the number that it is. */
const NumberAsRevision = Transform(({ value }: { value: unknown }) =>
  typeof value === 'number' ? String(value) : value,
);

export class NewVersionBody extends LetterBody {
  @ApiPropertyOptional({
    description:
      'Whether the change is material, so that those who signed are told and asked again. Required once somebody has signed.',
  })
  @MayBeMissing()
  @IsBoolean({ message: 'must be true or false' })
  material?: boolean;

  @ApiPropertyOptional({
    oneOf: [
      { type: 'integer', minimum: 1 },
      { type: 'string', maxLength: 64 },
    ],
    description:
      'Number of the version that you edited, from the last GET. Required unless If-Match is sent. When another version is in force, the answer is 409 and nothing is overwritten.',
  })
  @RevisionField()
  @NumberAsRevision
  basedOn?: string;
}
