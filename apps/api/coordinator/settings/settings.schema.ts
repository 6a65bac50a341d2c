import { ApiProperty } from '@nestjs/swagger';
import { ValidateIf } from 'class-validator';
import { MailAddress } from '../../http/text-rules.js';

export class ReplyToBody {
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'email',
    maxLength: 254,
    example: 'letters@rivers.example',
    description: 'Every signer who is written to sees it. null: nowhere, and nobody reads what they answer.',
  })
  @ValidateIf(({ address }: ReplyToBody) => address !== null)
  @MailAddress()
  address!: string | null;
}
