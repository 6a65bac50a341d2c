import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { NAME_KINDS, type NameKind } from '#organizations';
import {
  CountryCode,
  LanguageTag,
  MayBeMissing,
  OrganizationName,
  PlainText,
  WebAddress,
} from '../../http/text-rules.js';

const KINDS = NAME_KINDS.filter((kind) => kind !== 'canonical');
const RELATIONS = ['parent', 'network'] as const;
const ANSWERS = ['different', 'unsure'] as const;

export class OrganizationsQuery {
  @ApiProperty({ minLength: 3, maxLength: 300, description: 'Part of a name, whatever case and accents.' })
  @PlainText({ min: 3, max: 300 })
  q!: string;
}

export class OrganizationBody {
  @ApiPropertyOptional({
    minLength: 1,
    maxLength: 300,
    description: 'What it is called from now on; the name before stays known as an alias.',
  })
  @MayBeMissing()
  @OrganizationName()
  name?: string;

  @ApiPropertyOptional({ type: String, nullable: true, minLength: 2, maxLength: 2, description: 'ISO 3166-1 alpha-2.' })
  @IsOptional()
  @CountryCode()
  country?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 300 })
  @IsOptional()
  @WebAddress()
  website?: string | null;
}

export class OrganizationNameBody {
  @ApiProperty({ minLength: 1, maxLength: 300 })
  @OrganizationName()
  name!: string;

  @ApiProperty({ enum: KINDS })
  @IsIn(KINDS, { message: `must be one of: ${KINDS.join(', ')}` })
  kind!: NameKind;

  @ApiPropertyOptional({ maxLength: 35, description: 'BCP 47 tag, of a translation.' })
  @MayBeMissing()
  @LanguageTag()
  language?: string;
}

export class RelationBody {
  @ApiProperty({ format: 'uuid', description: 'The parent or network.' })
  @IsUUID(undefined, { message: 'must be the id of an organization' })
  relatedId!: string;

  @ApiProperty({ enum: RELATIONS })
  @IsIn(RELATIONS, { message: `must be one of: ${RELATIONS.join(', ')}` })
  kind!: (typeof RELATIONS)[number];
}

export class OrganizationMergeBody {
  @ApiProperty({ format: 'uuid', description: 'The organization it is read as from now on.' })
  @IsUUID(undefined, { message: 'must be the id of an organization' })
  into!: string;
}

export class OrganizationAnswerBody {
  @ApiProperty({ format: 'uuid', description: 'The other organization.' })
  @IsUUID(undefined, { message: 'must be the id of an organization' })
  other!: string;

  @ApiProperty({
    enum: ANSWERS,
    description: 'different: never ask again, in no campaign. unsure: somebody could not tell.',
  })
  @IsIn(ANSWERS, { message: `must be one of: ${ANSWERS.join(', ')}; for the same organization, merge` })
  answer!: (typeof ANSWERS)[number];
}
