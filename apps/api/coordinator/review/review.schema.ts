import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { type MemberInput, ORG_TYPES, type OrgType, SIGN_ON_STATES, type SignOnState } from '#sign-ons';
import { PageQuery } from '../../http/paging.js';
import { RevisionField } from '../../http/preconditions.js';
import { MEMBERS, Members, MOST_MEMBERS } from '../../http/member-rules.js';
import { CountryCode, MayBeMissing, OrganizationName, PersonText, PlainText } from '../../http/text-rules.js';

export class SignOnsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: SIGN_ON_STATES })
  @IsOptional()
  @IsIn(SIGN_ON_STATES, { message: `must be one of: ${SIGN_ON_STATES.join(', ')}` })
  state?: SignOnState;
}

/** What every decision may say beside its own fields. */
export class DecisionBody {
  @ApiPropertyOptional({
    enum: SIGN_ON_STATES,
    description:
      'The state that you decided about: pending-review when left out. Send another state to change an earlier decision. When the sign-on is in a different state, nothing is decided (409 decided-meanwhile).',
  })
  @MayBeMissing()
  @IsIn(SIGN_ON_STATES, { message: `must be one of: ${SIGN_ON_STATES.join(', ')}` })
  expectedState?: SignOnState;
}

export class ApproveBody extends DecisionBody {
  @ApiPropertyOptional({
    type: 'array',
    items: { type: 'string', format: 'uuid' },
    maxItems: 100,
    description: 'Ids of sign-ons of the same name that are other organizations.',
  })
  @MayBeMissing()
  @IsArray({ message: 'must be a list of ids' })
  @ArrayMaxSize(100, { message: 'must hold at most 100 ids' })
  @IsUUID(undefined, { each: true, message: 'must be ids of sign-ons' })
  notSameAs?: string[];
}

export class RejectBody extends DecisionBody {
  @ApiProperty({
    minLength: 1,
    maxLength: 2000,
    description: 'In words the contact of the organization may read: they are mailed to them.',
  })
  @PlainText({ max: 2000, lines: true })
  reason!: string;
}

export class AskBody {
  @ApiProperty({
    minLength: 1,
    maxLength: 2000,
    description: 'In words the contact of the organization may read: they are mailed to them.',
    example: 'Are you the national office, or the chapter in Oaxaca?',
  })
  @PlainText({ max: 2000, lines: true })
  question!: string;
}

export class MergeBody extends DecisionBody {
  @ApiProperty({ format: 'uuid', description: 'The sign-on under whose name the organization is printed.' })
  @IsUUID(undefined, { message: 'must be the id of a sign-on' })
  into!: string;

  @ApiPropertyOptional({
    description: 'Merge even where a coordinator of another letter said that the two are different organizations.',
  })
  @MayBeMissing()
  @IsBoolean({ message: 'must be true or false' })
  evenSo?: boolean;
}

export class PrintedBody {
  @RevisionField()
  basedOn?: string;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    minLength: 1,
    maxLength: 300,
    description: 'What is printed instead of the name as typed; null goes back to it.',
  })
  @IsOptional()
  @OrganizationName()
  displayName?: string | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    minLength: 1,
    maxLength: 300,
    description: 'What the entry is filed under; null goes back to what is printed.',
    example: 'WOLA',
  })
  @IsOptional()
  @PlainText({ max: 300 })
  sortKey?: string | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    minLength: 1,
    maxLength: 200,
    description: 'Of an individual, printed for identification only.',
  })
  @IsOptional()
  @PersonText({ max: 200 })
  affiliation?: string | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    minLength: 2,
    maxLength: 2,
    description: 'ISO 3166-1 alpha-2.',
    example: 'MX',
  })
  @IsOptional()
  @CountryCode()
  country?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, minLength: 1, maxLength: 100, example: 'Oaxaca' })
  @IsOptional()
  @PlainText({ max: 100 })
  region?: string | null;

  @ApiPropertyOptional({ enum: ORG_TYPES, nullable: true, description: 'How far the organization reaches.' })
  @IsOptional()
  @IsIn(ORG_TYPES, { message: `must be one of: ${ORG_TYPES.join(', ')}` })
  orgType?: OrgType | null;

  @ApiPropertyOptional({ description: 'Printed first where the roster says so.' })
  @MayBeMissing()
  @IsBoolean({ message: 'must be true or false' })
  convener?: boolean;

  @ApiPropertyOptional({
    ...MEMBERS,
    nullable: true,
    description: 'In place of all members printed so far; null goes back to those as typed.',
  })
  @IsOptional()
  @Members({ entries: MOST_MEMBERS })
  members?: MemberInput[] | null;
}
