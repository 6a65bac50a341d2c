import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsObject, Matches, ValidateNested } from 'class-validator';
import { MayBeMissing } from '../../http/text-rules.js';
import { ReminderStepBody } from '../../views/campaign-terms.schema.js';

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
