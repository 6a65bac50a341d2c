/**
 * The best of what there is for a reader, by RFC 4647, 3.4 (lookup): each wish is shortened from its end until it is there, so
 * `pt-BR` finds `pt`. Where only a variant is there, it serves who asks for the language as such: `pt` finds `pt-BR`.
 *
 * @param wanted BCP 47 tags, the dearest first; what is no tag finds nothing
 * @param available BCP 47 tags
 * @returns one of `available` as it is written there, or undefined
 */
export function lookUpLanguage(wanted: readonly string[], available: readonly string[]): string | undefined {
  const known = available.map((tag) => ({ tag, folded: tag.toLowerCase() }));
  for (const wish of wanted) {
    const parts = wish.toLowerCase().split('-');
    for (let length = parts.length; length > 0; length -= 1) {
      const prefix = parts.slice(0, length).join('-');
      const found =
        known.find(({ folded }) => folded === prefix) ?? known.find(({ folded }) => folded.startsWith(`${prefix}-`));
      if (found !== undefined) return found.tag;
    }
  }
  return undefined;
}

/** More wishes than this no reader has. */
const MOST_WISHES = 20;

/**
 * @param header of a request, Accept-Language (RFC 9110, 12.5.4)
 * @returns its tags, the dearest first; those with q=0 and the joker are left out
 */
export function acceptedLanguages(header: string | undefined): string[] {
  const wishes = (header ?? '').split(',', MOST_WISHES).map((entry) => {
    const [tag = '', ...parameters] = entry.split(';').map((part) => part.trim());
    const quality = parameters.find((parameter) => /^q=/i.test(parameter));
    return { tag, weight: quality === undefined ? 1 : Number(quality.slice(2)) };
  });
  return wishes
    .filter(({ tag, weight }) => /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i.test(tag) && weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag);
}
