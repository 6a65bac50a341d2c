import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ValidateBy, ValidateIf } from 'class-validator';
import {
  asTyped,
  holdsWebAddress,
  isCountryCode,
  isMailAddress,
  isWebAddress,
  nameProblem,
  unprintable,
} from '#sign-ons';

/** What is wrong with a value and what to do about it, or undefined when nothing is. It must bear any value at all. */
type Rule = (value: unknown) => string | undefined;

export interface TextLimits {
  /** in characters (code points), after NFC and without white space around */
  max: number;
  /** 1 when left out: the text may not be empty */
  min?: number;
  /** true where line breaks and tabs are allowed */
  lines?: boolean;
}

/** @returns a property decorator that fails with whatever the rule says */
function obeys(name: string, rule: Rule): PropertyDecorator {
  return ValidateBy({
    name,
    validator: {
      validate: (value) => rule(value) === undefined,
      defaultMessage: (field) => rule(field?.value) ?? '',
    },
  });
}

/** Stored as typed, but NFC and trimmed. What is no text stays what it is, for the rule to refuse. */
const typed = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? asTyped(value) : value));

function textRule({ max, min = 1, lines = false }: TextLimits): Rule {
  return (value) => {
    if (value === undefined || value === null) return 'must be filled in';
    if (typeof value !== 'string') return 'must be a text';
    const text = asTyped(value);
    const length = [...text].length;
    if (length === 0 && min > 0) return 'must be filled in';
    if (length < min) return `must have at least ${min} characters; it has ${length}`;
    if (length > max) return `must have at most ${max} characters; it has ${length}`;
    // PostgreSQL stores neither NUL nor half a surrogate pair, and the rest cannot be printed.
    return unprintable(text, lines);
  };
}

/** @returns what is wrong with a value that is to be a text, or undefined */
export function textProblem(value: unknown, limits: TextLimits): string | undefined {
  return textRule(limits)(value);
}

/** The text's own rule first; what is a text at all is then looked at more closely. */
function also(limits: TextLimits, closer: (text: string) => string | undefined): Rule {
  const first = textRule(limits);
  return (value) => first(value) ?? closer(asTyped(value as string));
}

/** A text that can be stored and printed. */
export function PlainText(limits: TextLimits): PropertyDecorator {
  return applyDecorators(typed, obeys('plainText', textRule(limits)));
}

/** A person's name or position. It stands in a mail to an address that anybody may have typed, so it carries no link. */
export function PersonText(limits: TextLimits): PropertyDecorator {
  const rule = also(limits, (text) => (holdsWebAddress(text) ? 'must not contain a web address' : undefined));
  return applyDecorators(typed, obeys('personText', rule));
}

/**
 * A list of texts; the message says which entry is at fault, counted from 1 as on the page.
 *
 * @param entries how many there may be
 */
export function PlainTexts({ entries, ...limits }: TextLimits & { entries: number }): PropertyDecorator {
  const rule = textRule(limits);
  const each = Transform(({ value }: { value: unknown }) =>
    Array.isArray(value) ? value.map((entry: unknown) => (typeof entry === 'string' ? asTyped(entry) : entry)) : value,
  );
  const all: Rule = (value) => {
    if (!Array.isArray(value)) return 'must be a list of texts';
    if (value.length > entries) return `must have at most ${entries} entries; it has ${value.length}`;
    const wrong = value.findIndex((entry) => rule(entry) !== undefined);
    return wrong < 0 ? undefined : `cannot be used: entry ${wrong + 1} ${rule(value[wrong])}`;
  };
  return applyDecorators(each, obeys('plainTexts', all));
}

/** The name of an organization: 1 to 300 characters that can be one. */
export function OrganizationName(): PropertyDecorator {
  return applyDecorators(typed, obeys('organizationName', also({ max: 300 }, nameProblem)));
}

/** One address, without a display name; at most 254 characters (RFC 5321, 4.5.3.1.3, less the brackets). */
export function MailAddress(): PropertyDecorator {
  const rule = also({ max: 254 }, (text) =>
    isMailAddress(text) ? undefined : 'must be a mail address like name@example.org',
  );
  return applyDecorators(typed, obeys('mailAddress', rule));
}

/** A web address; `https://` may be left out. */
export function WebAddress(): PropertyDecorator {
  const rule = also({ max: 300 }, (text) =>
    isWebAddress(text) ? undefined : 'must be a web address like https://example.org',
  );
  return applyDecorators(typed, obeys('webAddress', rule));
}

/** ISO 3166-1 alpha-2, upper case. */
export function CountryCode(): PropertyDecorator {
  const upper = Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? asTyped(value).toUpperCase() : value,
  );
  const rule: Rule = (value) =>
    typeof value === 'string' && isCountryCode(value)
      ? undefined
      : 'must be a country code of two letters like MX (ISO 3166-1)';
  return applyDecorators(upper, obeys('countryCode', rule));
}

/** BCP 47; at most 35 characters, the length RFC 5646 (4.4.1) tells everybody to have room for. */
export function LanguageTag(): PropertyDecorator {
  const rule = also({ max: 35 }, (text) =>
    isLanguageTag(text) ? undefined : 'must be a language tag like en or pt-BR',
  );
  return applyDecorators(typed, obeys('languageTag', rule));
}

/** A list of BCP 47 tags, each once, whatever its case; the message names the entry at fault. */
export function LanguageTags({ entries }: { entries: number }): PropertyDecorator {
  const all: Rule = (value) => {
    if (!Array.isArray(value)) return 'must be a list of language tags';
    if (value.length === 0) return 'must hold at least one language';
    if (value.length > entries) return `must hold at most ${entries} languages; it has ${value.length}`;
    const wrong = value.find((tag) => typeof tag !== 'string' || tag.length > 35 || !isLanguageTag(tag)) as unknown;
    if (wrong !== undefined)
      return `must hold language tags like en or pt-BR; entry ${value.indexOf(wrong) + 1} is none`;
    const distinct = new Set(value.map((tag: string) => tag.toLowerCase()));
    return distinct.size === value.length ? undefined : 'must not name a language twice';
  };
  return obeys('languageTags', all);
}

function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

/** Something that must be said: nothing but `true` will do. */
export function MustBeTrue(otherwise: string): PropertyDecorator {
  return obeys('mustBeTrue', (value) => (value === true ? undefined : otherwise));
}

/** The field may be left out. Unlike class-validator's IsOptional it does not let null pass: commands take undefined. */
export function MayBeMissing(): PropertyDecorator {
  return ValidateIf((_, value) => value !== undefined);
}
