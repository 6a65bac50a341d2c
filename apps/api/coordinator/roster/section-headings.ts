import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ValidateBy } from 'class-validator';
import { asTyped, unprintable } from '#sign-ons';

const KEY =
  /^(conveners|organizations|individuals|signatories|country:([A-Z]{2})?|type:(local|state|national|international)?|region:.{0,100})$/u;
const MOST = 500;
const LONGEST = 200;

/** Headings by key of a section, by language. */
export function SectionHeadings(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => typed(value)),
    ValidateBy({
      name: 'sectionHeadings',
      validator: {
        validate: (value) => problem(value) === undefined,
        defaultMessage: (field) => problem(field?.value) ?? '',
      },
    }),
  );
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function typed(value: unknown): unknown {
  if (typeof value === 'string') return asTyped(value);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.normalize('NFC'), typed(inner)]));
}

function problem(value: unknown): string | undefined {
  if (!isObject(value)) return 'must be an object of headings by section';
  const sections = Object.entries(value);
  if (sections.length > MOST) return `must hold at most ${MOST} sections; it has ${sections.length}`;
  for (const [key, texts] of sections) {
    if (!KEY.test(key))
      return 'must name sections like conveners, individuals, country:MX, region:Oaxaca or type:national';
    if (!isObject(texts)) return `must hold for ${key} an object of texts by language`;
    const wrong = Object.values(texts)
      .map(textProblem)
      .find((one) => one !== undefined);
    if (wrong !== undefined) return `cannot be used: a heading of ${key} ${wrong}`;
  }
  return undefined;
}

function textProblem(text: unknown): string | undefined {
  if (typeof text !== 'string') return 'must be a text';
  if (text === '') return 'must be filled in';
  const { length } = [...text];
  return length > LONGEST ? `must have at most ${LONGEST} characters; it has ${length}` : unprintable(text);
}
