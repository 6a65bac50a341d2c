import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, Max, Min, ValidateIf } from 'class-validator';
import { type MemberInput, ORG_TYPES, type OrgType, SIGN_ON_KINDS, type SignOnKind } from '#sign-ons';
import {
  CountryCode,
  LanguageTag,
  MailAddress,
  MayBeMissing,
  MustBeTrue,
  OrganizationName,
  PersonText,
  PlainText,
  WebAddress,
} from '../../http/text-rules.js';
import { MEMBERS, Members, MOST_MEMBERS } from '../../http/member-rules.js';

/** A sign-on as submitted, by the form and by the JSON API alike. */
export class SignOnBody {
  @ApiPropertyOptional({
    enum: SIGN_ON_KINDS,
    default: 'organization',
    description: 'individual: a person signs for themselves, where the letter takes such signatures.',
  })
  @MayBeMissing()
  @IsIn(SIGN_ON_KINDS, { message: `must be one of: ${SIGN_ON_KINDS.join(', ')}` })
  kind?: SignOnKind;

  @ApiPropertyOptional({
    description:
      'Name of the organization as it is to be printed. Kept as typed. Required, but left out by an individual, who is printed as `contactName`.',
    example: 'Asylum Access México (AAMX) A.C.',
    minLength: 1,
    maxLength: 300,
  })
  @ValidateIf(({ kind, organizationName }: SignOnBody) => kind !== 'individual' || organizationName !== undefined)
  @OrganizationName()
  organizationName?: string;

  @ApiPropertyOptional({
    description: 'Of an individual: where they work or belong. Printed for identification only.',
    example: 'University of Oaxaca',
    minLength: 1,
    maxLength: 200,
  })
  @MayBeMissing()
  @PersonText({ max: 200 })
  affiliation?: string;

  @ApiPropertyOptional({ description: 'ISO 3166-1 alpha-2.', example: 'MX', minLength: 2, maxLength: 2 })
  @MayBeMissing()
  @CountryCode()
  country?: string;

  @ApiPropertyOptional({
    description: 'State, province or other part of a country.',
    example: 'Oaxaca',
    minLength: 1,
    maxLength: 100,
  })
  @MayBeMissing()
  @PlainText({ max: 100 })
  region?: string;

  @ApiPropertyOptional({ enum: ORG_TYPES, description: 'How far the organization reaches.' })
  @MayBeMissing()
  @IsIn(ORG_TYPES, { message: `must be one of: ${ORG_TYPES.join(', ')}` })
  orgType?: OrgType;

  @ApiPropertyOptional({
    description: 'Website; https:// may be left out.',
    example: 'https://example.org',
    maxLength: 300,
  })
  @MayBeMissing()
  @WebAddress()
  website?: string;

  @ApiPropertyOptional({
    description:
      'For a coalition only: organizations and persons to be listed inside its own entry, by name or with the heading they are listed under. Whether they are counted is for the letter to say; as a rule they are not.',
    ...MEMBERS,
  })
  @MayBeMissing()
  @Members({ entries: MOST_MEMBERS })
  members?: MemberInput[];

  @ApiProperty({
    description:
      'Who signs for the organization; never published. Of an individual the name to be printed, kept as typed.',
    example: 'Ana Pérez',
    minLength: 1,
    maxLength: 200,
  })
  @PersonText({ max: 200 })
  contactName!: string;

  @ApiPropertyOptional({
    description: 'Position of the contact. Never published.',
    example: 'Director',
    minLength: 1,
    maxLength: 200,
  })
  @MayBeMissing()
  @PersonText({ max: 200 })
  contactTitle?: string;

  @ApiProperty({
    description: 'Address that the verification mail goes to. Never published.',
    example: 'name@example.org',
    format: 'email',
    maxLength: 254,
  })
  @MailAddress()
  contactEmail!: string;

  @ApiPropertyOptional({
    description:
      'BCP 47 tag of the language to write to the contact in: one of the letter’s. Its main language when left out.',
    example: 'es',
    maxLength: 35,
  })
  @MayBeMissing()
  @LanguageTag()
  language?: string;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: 1_000_000,
    description:
      'Number of the letter version that the signer saw (`letterVersion` of the letter). If the letter was changed materially since, the answer is 409 `letter-changed`; the version in force when left out.',
  })
  @MayBeMissing()
  @IsInt({ message: 'must be the number of a letter version' })
  @Min(1, { message: 'must be the number of a letter version' })
  @Max(1_000_000, { message: 'must be the number of a letter version' })
  letterVersion?: number;

  @ApiPropertyOptional({
    description:
      'The last part of an invitation’s link, where one led here: the sign-on then answers it, whatever name it gives. One that is not known is passed over.',
    maxLength: 200,
  })
  @MayBeMissing()
  @PlainText({ max: 200 })
  invitation?: string;

  @ApiProperty({ description: 'The signer agrees that the name is published and the contact stored.', example: true })
  @MustBeTrue('must be given: without it the name cannot be published')
  consent!: boolean;

  @ApiProperty({
    description: '“I am authorized to sign for this organization”; of an individual: “I sign for myself.”',
    example: true,
  })
  @MustBeTrue('must be confirmed: only somebody who may give this signature can give it')
  authorized!: boolean;
}
