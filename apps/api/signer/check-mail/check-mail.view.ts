import { ApiProperty } from '@nestjs/swagger';

export class SignOnStateView {
  @ApiProperty({ enum: ['pending-review', 'approved', 'rejected', 'merged', 'needs-reconsent'] })
  state!: string;
}
