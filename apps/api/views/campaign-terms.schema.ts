import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsString, Matches, Max, Min } from 'class-validator';
import { RECONSENT_RULES, type ReconsentRule, REMINDER_AUDIENCES, type ReminderAudience } from '#campaigns';

export class DeadlineBody {
  @ApiProperty({
    example: '2027-01-15T17:00',
    description: 'Wall time in the zone, in the future and not skipped by its clocks.',
    minLength: 16,
    maxLength: 19,
  })
  @IsString({ message: 'must be a date and time like 2027-01-15T17:00' })
  local!: string;

  @ApiProperty({ example: 'America/Mexico_City', description: 'IANA time zone, no offset.', maxLength: 64 })
  @IsString({ message: 'must be an IANA time zone like America/Mexico_City' })
  zone!: string;
}

export class ReminderStepBody {
  @ApiProperty({
    example: 'P7D',
    description: 'ISO 8601 duration before the deadline, in days and hours.',
    maxLength: 16,
  })
  @Matches(/^P(?=\d|T\d)(\d{1,3}D)?(T(?=\d)(\d{1,4}H)?(\d{1,4}M)?)?$/, {
    message: 'must be a duration like P7D or PT48H',
  })
  before!: string;

  @ApiProperty({ enum: REMINDER_AUDIENCES })
  @IsIn(REMINDER_AUDIENCES, { message: `must be one of: ${REMINDER_AUDIENCES.join(', ')}` })
  to!: ReminderAudience;
}

/** How signers are asked again after a material change of the letter. */
export class ReconsentBody {
  @ApiProperty({
    enum: RECONSENT_RULES,
    default: 'confirm',
    description:
      'confirm: who does not confirm the new text by the date is not printed. object: who does not withdraw by it is taken to agree.',
  })
  @IsIn(RECONSENT_RULES, { message: `must be one of: ${RECONSENT_RULES.join(', ')}` })
  rule!: ReconsentRule;

  @ApiProperty({
    type: 'integer',
    default: 72,
    minimum: 1,
    maximum: 720,
    description: 'Hours that signers have to answer; the deadline ends them earlier.',
  })
  @IsInt({ message: 'must be a whole number of hours' })
  @Min(1, { message: 'must be at least 1' })
  @Max(720, { message: 'must be at most 720' })
  hours!: number;
}
