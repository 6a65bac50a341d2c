import { ApiProperty } from '@nestjs/swagger';

/** The answer to a sign-on: the same for the first and for a repeat. */
export class SignOnReceipt {
  @ApiProperty({
    format: 'uuid',
    description: 'Names the sign-on when its code is typed or another mail is asked for.',
  })
  id!: string;

  @ApiProperty({ example: 'clean-rivers' })
  campaign!: string;

  @ApiProperty({ description: 'The name as it was stored; of an individual the person’s.' })
  organizationName!: string;

  @ApiProperty({ example: 'A mail is on its way to the contact. The signature counts once it is confirmed there.' })
  next!: string;
}
