import { isEmail, isISO31661Alpha2, isURL } from 'class-validator';

/**
 * @returns whether a text is one mail address, without a display name, of at most 254 characters (RFC 5321, 4.5.3.1.3, less the
 *   brackets). A full-width or otherwise styled letter makes an address that looks like another's and is not.
 */
export function isMailAddress(text: string): boolean {
  return text.length <= 254 && isEmail(text) && text.normalize('NFKC') === text;
}

/** @returns whether a text is a web address; `https://` may be left out */
export function isWebAddress(text: string): boolean {
  return isURL(text, { protocols: ['http', 'https'], disallow_auth: true });
}

/** @returns whether a text has a web address in it. A person's name goes into mails to an address that anybody may have typed, so it carries no link. */
export function holdsWebAddress(text: string): boolean {
  return /:\/\/|\bwww\./i.test(text);
}

/** @returns whether a text is a country code: ISO 3166-1 alpha-2, upper case */
export function isCountryCode(text: string): boolean {
  return /^[A-Z]{2}$/.test(text) && isISO31661Alpha2(text);
}
