import { letterDate } from '#campaigns';
import type { EditionHeader, PrintedLetter } from '../../edition-document.js';

/** @returns the place and the date in words of the letter's language: `Mexico City, January 9, 2023`; empty when it has neither */
export function placeAndDate({ place, date, language }: Pick<PrintedLetter, 'place' | 'date' | 'language'>): string {
  const words = date === null ? '' : letterDate(date, language);
  return [place ?? '', words].filter((part) => part !== '').join(', ');
}

/**
 * The note that affiliations are for identification only stands once: under the heading of the individuals, or under that of the
 * whole roster when they stand among organizations.
 *
 * @returns whether it belongs under the heading of this section; null is the whole roster
 */
export function hasIdentificationNote({ counts, sections }: EditionHeader, section: string | null): boolean {
  if (counts.individuals === 0) return false;
  const own = sections.length > 1 && sections.some(({ key }) => key === 'individuals');
  return own ? section === 'individuals' : section === null;
}

/** @returns the heading of a section in a language, or in the letter's main one; undefined when it needs none */
export function sectionHeading(
  { sections, letter }: EditionHeader,
  section: string,
  language: string,
): string | undefined {
  const headings = sections.find(({ key }) => key === section)?.headings ?? {};
  return headings[language] ?? headings[letter[0]?.language ?? ''] ?? Object.values(headings)[0];
}
