import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { NOTIFICATION_TYPES, type NotificationType } from '#mail';

/** What a mail provider, or whatever translates for it, tells about one mail. */
export class MailNotificationBody {
  @ApiProperty({
    enum: NOTIFICATION_TYPES,
    description: 'bounce: for good. complaint: called spam. The others change nothing.',
  })
  @IsIn(NOTIFICATION_TYPES, { message: 'must be bounce, complaint, delay or delivery' })
  type!: NotificationType;

  @ApiPropertyOptional({ description: 'The sender of the envelope, `bounces+TOKEN@…`.', maxLength: 320 })
  @IsOptional()
  @IsString()
  @MaxLength(320)
  returnPath?: string;

  @ApiPropertyOptional({
    description: 'The recipient, for providers that keep a return path of their own.',
    maxLength: 320,
  })
  @IsOptional()
  @IsString()
  @MaxLength(320)
  address?: string;

  @ApiPropertyOptional({ description: 'A status or a sentence.', maxLength: 500, example: '5.1.1 no such user' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  detail?: string;
}

/** The same whether or not the report was about a mail of ours. */
export class ReceivedView {
  @ApiProperty()
  received!: true;
}
