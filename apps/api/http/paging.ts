import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { DomainError } from '#platform/errors';

/** Which part of a list is asked for. */
export class PageQuery {
  @ApiPropertyOptional({ type: 'integer', description: 'Entries on a page.', minimum: 1, maximum: 200, default: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'must be a whole number from 1 to 200' })
  @Min(1, { message: 'must be at least 1' })
  @Max(200, { message: 'must be at most 200' })
  limit: number = 50;

  @ApiPropertyOptional({ description: '`nextCursor` of the page before.', maxLength: 2000 })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  cursor?: string;
}

/** @returns an opaque text that stands for where a page ended */
export function encodeCursor(position: object): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/**
 * @param isPosition tells whether the decoded value is a position of this list
 * @throws DomainError `cursor-unknown` for a text that no page gave
 */
export function decodeCursor<T>(cursor: string | undefined, isPosition: (value: unknown) => value is T): T | undefined {
  if (cursor === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (isPosition(value)) return value;
  } catch {
    // falls through: what cannot be decoded is refused like what decodes to something else
  }
  throw new DomainError('cursor-unknown', 'invalid', 'The cursor is not one that this list gave.', [
    { field: 'cursor', message: 'must be the nextCursor of the page before' },
  ]);
}

/** Cuts a list that was read one longer than asked into a page and the cursor of the next. */
export function page<T, C extends object>(
  rows: T[],
  limit: number,
  position: (row: T) => C,
): { items: T[]; nextCursor?: string } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return rows.length > limit && last !== undefined ? { items, nextCursor: encodeCursor(position(last)) } : { items };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a decoded cursor holds a text field and the id of a row. */
export function hasTextAndId<K extends string>(key: K) {
  return (value: unknown): value is Record<K | 'id', string> => {
    const position = value as Record<string, unknown> | null;
    const text = position?.[key];
    return (
      typeof text === 'string' && !text.includes('\0') && typeof position?.id === 'string' && UUID.test(position.id)
    );
  };
}

/** Whether a decoded cursor holds a place in a roster. */
export function isRosterPosition(value: unknown): value is Record<'sectionFiled' | 'filed' | 'id', string> {
  return hasTextAndId('filed')(value) && hasTextAndId('sectionFiled')(value);
}

/** Whether a decoded cursor holds the id of a row. */
export function isIdPosition(value: unknown): value is { id: string } {
  const id = (value as { id?: unknown } | null)?.id;
  return typeof id === 'string' && UUID.test(id);
}
