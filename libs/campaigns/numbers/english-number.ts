import type { Gender } from './gender.js';
import { groupsOf, joined } from './groups.js';

const UNITS =
  ' one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '  twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** American English has no "and" in a number; English with another region has: "one hundred and one". */
export function englishNumber(value: number, _gender: Gender, { region }: Intl.Locale): string {
  if (value === 0) return 'zero';
  const and = region === undefined || region === 'US' ? ' ' : ' and ';
  const { millions, thousands, units } = groupsOf(value);
  const higher = joined([
    millions > 0 ? `${belowThousand(millions, and)} million` : '',
    thousands > 0 ? `${belowThousand(thousands, and)} thousand` : '',
  ]);
  return joined([higher, belowThousand(units, and)], units < 100 ? and : ' ');
}

function belowThousand(value: number, and: string): string {
  const hundreds = Math.floor(value / 100);
  return joined([hundreds > 0 ? `${UNITS[hundreds]} hundred` : '', belowHundred(value % 100)], and);
}

function belowHundred(value: number): string {
  if (value < 20) return UNITS[value] ?? '';
  return joined([TENS[Math.floor(value / 10)] ?? '', UNITS[value % 10] ?? ''], '-');
}
