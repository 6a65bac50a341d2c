import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsObject, Matches, ValidateNested } from 'class-validator';
import { REMINDER_AUDIENCES, type ReminderAudience } from '#campaigns';
import { MayBeMissing } from '../../http/text-rules.js';
import { ReminderStepBody } from '../campaigns/campaigns.schema.js';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

export class QuietHoursBody {
  @ApiProperty({ example: '21:00', pattern: CLOCK.source })
  @Matches(CLOCK, { message: 'must be a time of day like 21:00' })
  from!: string;

  @ApiProperty({ example: '08:00', pattern: CLOCK.source, description: 'The same as `from`: no quiet hours.' })
  @Matches(CLOCK, { message: 'must be a time of day like 08:00' })
  to!: string;
}

export class ReminderPlanBody {
  @ApiProperty({
    type: [ReminderStepBody],
    maxItems: 20,
    description: 'An empty list: nobody is reminded. Steps for the same people lie at least 20 hours apart.',
  })
  @IsArray({ message: 'must be a list of steps' })
  @ArrayMaxSize(20, { message: 'must hold at most 20 steps' })
  @ValidateNested({ each: true, message: 'must be a list of objects with before and to' })
  @Type(() => ReminderStepBody)
  steps!: ReminderStepBody[];

  @ApiPropertyOptional({
    description: 'Hours in which nobody is reminded, on the recipient’s clock. Left out: they stay as they are.',
  })
  @MayBeMissing()
  @IsObject({ message: 'must be an object with from and to' })
  @ValidateNested({ message: 'must be an object with from and to' })
  @Type(() => QuietHoursBody)
  quietHours?: QuietHoursBody;
}

export class PlannedReminderView {
  @ApiProperty({ example: 'P7D' })
  before!: string;

  @ApiProperty({ enum: REMINDER_AUDIENCES })
  to!: ReminderAudience;

  @ApiProperty({ format: 'date-time' })
  dueAt!: Date;

  @ApiProperty({
    description: 'When and to whom, its time in the campaign’s zone.',
    example:
      'Friday, January 8, 2027 at 5:00 PM (Central Standard Time, GMT-6), 7 days before the deadline: to signers who have not confirmed yet',
  })
  words!: string;

  @ApiProperty({ enum: ['planned', 'sent', 'skipped'] })
  outcome!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description:
      'Why the step was skipped: before-opening, already-reminded, superseded, deadline-passed, added-too-late.',
  })
  reason!: string | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: 'How many people’s reminders stand how; what was skipped or waits with its reason.',
    example: { sent: 12, 'skipped: acted': 3, 'waiting: quiet-hours': 1 },
  })
  people!: Record<string, number>;
}

export class ReminderPlanView {
  @ApiProperty({ type: [PlannedReminderView], description: 'In the order in which they fall due.' })
  steps!: PlannedReminderView[];

  @ApiProperty()
  quietHours!: QuietHoursBody;

  @ApiProperty({ example: 'Nobody is reminded between 21:00 and 08:00 on their own clock, …' })
  quietWords!: string;
}
