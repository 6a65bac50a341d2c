import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ValidateBy } from 'class-validator';
import { asTyped, LONGEST_ROLE } from '#sign-ons';
import { textProblem } from './text-rules.js';

const NAME = { max: 300 };
const ROLE = { max: LONGEST_ROLE };

/** How many members a coalition may list inside its own entry. */
export const MOST_MEMBERS = 200;

/** How a list of members is described. */
export const MEMBERS = {
  type: 'array' as const,
  items: {
    oneOf: [
      { type: 'string', minLength: 1, maxLength: 300 },
      {
        type: 'object',
        required: ['name'],
        properties: {
          name: { type: 'string', minLength: 1, maxLength: 300 },
          role: { type: 'string', minLength: 1, maxLength: LONGEST_ROLE },
        },
      },
    ],
  },
  maxItems: MOST_MEMBERS,
  example: ['Casa del Migrante', { name: 'Red por los Derechos de la Infancia', role: 'Observers' }],
};

const isObject = (value: unknown): value is { name?: unknown; role?: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const typed = (value: unknown): unknown => (typeof value === 'string' ? asTyped(value) : value);

/** The members of a coalition: names, or objects of a name and a role. The message says which entry is at fault, counted from 1. */
export function Members({ entries }: { entries: number }): PropertyDecorator {
  const problem = (value: unknown): string | undefined => {
    if (!Array.isArray(value)) return 'must be a list of texts';
    if (value.length > entries) return `must have at most ${entries} entries; it has ${value.length}`;
    const wrong = value.findIndex((entry) => memberProblem(entry) !== undefined);
    return wrong < 0 ? undefined : `cannot be used: entry ${wrong + 1} ${memberProblem(value[wrong])}`;
  };
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(typedMember) : value)),
    ValidateBy({
      name: 'members',
      validator: {
        validate: (value) => problem(value) === undefined,
        defaultMessage: (field) => problem(field?.value) ?? '',
      },
    }),
  );
}

function typedMember(entry: unknown): unknown {
  if (!isObject(entry)) return typed(entry);
  return { ...entry, name: typed(entry.name), ...(entry.role == null ? {} : { role: typed(entry.role) }) };
}

function memberProblem(entry: unknown): string | undefined {
  if (!isObject(entry)) return textProblem(entry, NAME);
  const more = Object.keys(entry).find((key) => key !== 'name' && key !== 'role');
  if (more !== undefined) return 'must be a name, or an object with name and role';
  return textProblem(entry.name, NAME) ?? (entry.role == null ? undefined : textProblem(entry.role, ROLE));
}
