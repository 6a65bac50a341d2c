import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { DeadLetter } from '#platform/outbox';

export class DeadLetterView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'mail' })
  queue!: string;

  @ApiProperty({ example: 'verification.send', description: 'The kind of job.' })
  job!: string;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Ids of what it was about.' })
  payload!: unknown;

  @ApiProperty({ type: 'string', nullable: true, description: 'Joins it with the log.' })
  correlationId!: string | null;

  @ApiProperty({ description: 'Why the last try failed.' })
  error!: string;

  @ApiProperty({ type: 'integer', description: 'Tries in all.' })
  attempts!: number;

  @ApiProperty({ format: 'date-time' })
  failedAt!: string;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  retriedAt!: string | null;

  @ApiProperty({ type: 'string', nullable: true, example: 'operator' })
  retriedBy!: string | null;
}

export class DeadLetterPage {
  @ApiProperty({ type: [DeadLetterView] })
  items!: DeadLetterView[];

  @ApiPropertyOptional({ description: 'Where the next page begins; missing on the last.' })
  nextCursor?: string;
}

export class RetriedView {
  @ApiProperty({ type: 'integer', description: 'How many this call has tried again.' })
  retried!: number;
}

export function deadLetterView(letter: DeadLetter): DeadLetterView {
  const { id, queue, job, payload, correlationId, error, attempts, failedAt, retriedAt, retriedBy } = letter;
  return {
    ...{ id, queue, job, payload, correlationId, error, attempts, retriedBy },
    failedAt: failedAt.toISOString(),
    retriedAt: retriedAt?.toISOString() ?? null,
  };
}
