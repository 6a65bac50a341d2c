import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { SIGN_ON_STATES, type SignOnState } from '#sign-ons';
import { PageQuery } from '../http/paging.js';
import { MayBeMissing, OrganizationName, PlainText } from '../http/text-rules.js';

export class SignOnsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: SIGN_ON_STATES })
  @IsOptional()
  @IsIn(SIGN_ON_STATES, { message: `must be one of: ${SIGN_ON_STATES.join(', ')}` })
  state?: SignOnState;
}

export class ApproveBody {
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

export class RejectBody {
  @ApiProperty({
    minLength: 1,
    maxLength: 2000,
    description: 'In words the contact of the organization may read: they are mailed to them.',
  })
  @PlainText({ max: 2000, lines: true })
  reason!: string;
}

export class MergeBody {
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
}
