import { ApiProperty } from '@nestjs/swagger';
import { Matches, MaxLength } from 'class-validator';
import { WHOLE_CODE } from '#verification';

const NO_CODE = { message: 'must be the six digits from the mail' };

export class CodeBody {
  @ApiProperty({
    example: '123456',
    description: 'The six digits in the newest mail; spaces and dashes do not matter.',
    minLength: 6,
    maxLength: 20,
  })
  @Matches(WHOLE_CODE, NO_CODE)
  @MaxLength(20, NO_CODE)
  code!: string;
}
