import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';

export class CodeBody {
  @ApiProperty({
    example: '123456',
    description: 'The six digits in the newest mail; spaces and dashes do not matter.',
    minLength: 6,
    maxLength: 20,
  })
  @Matches(/^(?=.{6,20}$)[\s-]*(\d[\s-]*){6}$/, { message: 'must be the six digits from the mail' })
  code!: string;
}
