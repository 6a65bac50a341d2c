import { ApiProperty } from '@nestjs/swagger';
import { REMINDER_AUDIENCES, type ReminderAudience } from '#campaigns';
import { QuietHoursBody } from './reminders.schema.js';

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
