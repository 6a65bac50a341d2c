import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import {
  CountryCode,
  LanguageTag,
  MailAddress,
  MayBeMissing,
  MustBeTrue,
  OrganizationName,
  PersonText,
  PlainText,
  PlainTexts,
  WebAddress,
} from '../http/text-rules.js';

/** How many members a coalition may list inside its own entry. */
export const MOST_MEMBERS = 200;

/** A sign-on as submitted, by the form and by the JSON API alike. */
export class SignOnBody {
  @ApiProperty({
    description: 'Name of the organization as it is to be printed. Kept as typed.',
    example: 'Asylum Access México (AAMX) A.C.',
    minLength: 1,
    maxLength: 300,
  })
  @OrganizationName()
  organizationName!: string;

  @ApiPropertyOptional({ description: 'ISO 3166-1 alpha-2.', example: 'MX', minLength: 2, maxLength: 2 })
  @MayBeMissing()
  @CountryCode()
  country?: string;

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
      'For a coalition only: organizations and persons to be listed inside its own entry. They are not counted.',
    example: ['Casa del Migrante', 'Red por los Derechos de la Infancia'],
    type: 'array',
    items: { type: 'string', minLength: 1, maxLength: 300 },
    maxItems: MOST_MEMBERS,
  })
  @MayBeMissing()
  @PlainTexts({ entries: MOST_MEMBERS, max: 300 })
  members?: string[];

  @ApiProperty({
    description: 'Who signs for the organization. Never published.',
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

  @ApiProperty({ description: '“I am authorized to sign for this organization.”', example: true })
  @MustBeTrue('must be confirmed: only somebody who may sign for the organization can sign')
  authorized!: boolean;
}
