import { ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, Matches } from 'class-validator';
import { RevisionField } from '../../http/preconditions.js';
import { MayBeMissing } from '../../http/text-rules.js';

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

  @RevisionField()
  basedOn?: string;
}

export class FinalizeBody extends EditionBody {
  @ApiPropertyOptional({ description: 'Even though somebody who signed in time may still confirm.' })
  @MayBeMissing()
  @IsBoolean({ message: 'must be true or false' })
  evenInGrace?: boolean;
}
