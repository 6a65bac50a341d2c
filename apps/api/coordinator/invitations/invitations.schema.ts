import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { SLUG } from '#campaigns';
import { INVITATION_STATES, type InvitationState } from '#invitations';
import { PageQuery } from '../../http/paging.js';
import { MayBeMissing } from '../../http/text-rules.js';

export class InvitationListBody {
  @ApiProperty({
    description:
      'A CSV list (RFC 4180; semicolons or tabs will do as well) in UTF-8 of at most 500 organizations. Its first row holds the headings: organization and address, and if you like contact, language, country, website; in English, Spanish, French or Portuguese.',
    example: 'organization,address,contact,language\nAsylum Access México (AAMX) A.C.,name@example.org,Ana Pérez,es\n',
    minLength: 1,
    maxLength: 1_000_000,
  })
  @IsString({ message: 'must be a CSV list as text' })
  @MaxLength(1_000_000, { message: 'must have at most 1,000,000 characters' })
  csv!: string;
}

export class EarlierLetterBody {
  @ApiProperty({
    description: 'The address of an earlier letter of yours; you must be allowed to see its contacts.',
    example: 'clean-rivers-2025',
    pattern: SLUG.source,
    maxLength: 80,
  })
  @Matches(SLUG, { message: 'must be the address of a letter like clean-rivers-2025' })
  letter!: string;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: 999_999_999,
    description: 'The number of one of its editions. Left out: the roster as it stands.',
  })
  @MayBeMissing()
  @IsInt({ message: 'must be the number of an edition' })
  @Min(1, { message: 'must be at least 1' })
  @Max(999_999_999, { message: 'must be the number of an edition' })
  edition?: number;
}

export class InvitationsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: INVITATION_STATES })
  @IsOptional()
  @IsIn(INVITATION_STATES, { message: `must be one of: ${INVITATION_STATES.join(', ')}` })
  state?: InvitationState;
}
