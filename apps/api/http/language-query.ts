import { ApiPropertyOptional } from '@nestjs/swagger';
import { LanguageTag, MayBeMissing } from './text-rules.js';

export class LanguageQuery {
  @ApiPropertyOptional({
    description: 'BCP 47 tag of one of the letter’s languages; the main one when left out.',
    example: 'es',
    maxLength: 35,
  })
  @MayBeMissing()
  @LanguageTag()
  lang?: string;
}
