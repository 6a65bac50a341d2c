import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional } from 'class-validator';
import { PageQuery } from '../../http/paging.js';

export class DeadLettersQuery extends PageQuery {
  @ApiPropertyOptional({ type: 'boolean', default: false, description: 'Those too that were tried again.' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean({ message: 'must be true or false' })
  all?: boolean;
}
