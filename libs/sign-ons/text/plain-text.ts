/** Control characters, bidi overrides and invisible ones, but not the joiners that emoji, Persian and Indic scripts need. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Co}\u00ad\u061c\u180e\u200b\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffd]/u;
const UNPRINTABLE_BUT_LINES = new RegExp(`(?![\\n\\r\\t])${UNPRINTABLE.source}`, 'u');

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * Looks for characters that cannot be printed, or that make print differ from what was read (bidi overrides).
 *
 * @param lines true where line breaks and tabs are allowed
 * @returns what is wrong and what to do, or undefined when nothing is
 */
export function unprintable(text: string, lines = false): string | undefined {
  const found = (lines ? UNPRINTABLE_BUT_LINES : UNPRINTABLE).exec(text)?.[0];
  if (found === undefined) return undefined;
  if (found === '\n' || found === '\r') return 'must be on one line';
  if (found === '\ufffd') return 'contains a letter that was lost on the way (U+FFFD); type it again';
  return `contains an invisible or control character (${codePoint(found)}); delete it`;
}

/** @returns whether a name could be one at all: what is wrong and what to do, or undefined */
export function nameProblem(name: string): string | undefined {
  const hidden = unprintable(name);
  if (hidden !== undefined) return hidden;
  if (!/[\p{L}\p{N}]/u.test(name)) return 'must contain a letter or a digit';
  if (/^\s*=/.test(name)) return 'must not start with “=”: spreadsheets would run it as a formula';
  if (/^\s*(?:[a-z][a-z0-9+.-]*:\/\/|www\.)\S+\s*$/i.test(name)) {
    return 'must be the name of the organization, not a web address; the address goes into website';
  }
  return undefined;
}

/** @returns the text as it is stored: NFC, no white space around it */
export function asTyped(text: string): string {
  return text.normalize('NFC').trim();
}

/** @returns the address in the one spelling by which mailboxes are compared: NFKC, lower case */
export function emailKey(email: string): string {
  return email.normalize('NFKC').trim().toLowerCase();
}
