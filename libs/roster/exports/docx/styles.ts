import type { IStylesOptions } from 'docx';

/** Ids of the styles that are our own; Word shows their names. */
export const STYLES = {
  convener: 'Convener',
  addressee: 'Addressee',
  closing: 'Closing',
  quote: 'Quote',
  listText: 'ListText',
  note: 'IdentificationNote',
  signatory: 'Signatory',
  member: 'Members',
  role: 'MemberRole',
  edition: 'Edition',
} as const;

/** Stands where the entries of a section go. */
export const HERE = '\u2063entries\u2063';

const GRAY = '464646';
const FONT = 'Cambria';

/** @param language BCP 47 tag @returns with its region, as Word writes languages: `es-ES` */
function wordLanguage(language: string): string {
  const { language: base, region } = new Intl.Locale(language).maximize();
  return region === undefined ? base : `${base}-${region}`;
}

/** Half points. */
const ROSTER_SIZE: Record<number, number> = { 1: 22, 2: 20, 3: 18 };

/**
 * Every look of the document is a style, so that whoever edits it changes one place.
 *
 * @param columns of the roster
 */
export function letterStyles(language: string, columns: number): IStylesOptions {
  const size = ROSTER_SIZE[columns] ?? 20;
  const heading = (points: number) => ({
    run: { size: points * 2, bold: true, color: '000000', font: FONT },
    paragraph: { spacing: { before: 280, after: 120 }, keepNext: true, keepLines: true },
  });
  const hanging = { left: 200, hanging: 200 };
  return {
    default: {
      document: {
        run: { font: FONT, size: 22, language: { value: wordLanguage(language) } },
        paragraph: { spacing: { after: 140, line: 264 } },
      },
      title: {
        run: { size: 32, bold: true, font: FONT },
        paragraph: { spacing: { before: 320, after: 240 }, keepNext: true, keepLines: true },
      },
      heading1: heading(13),
      heading2: heading(11.5),
      heading3: heading(11),
      hyperlink: { run: { color: '1A4480', underline: {} } },
    },
    paragraphStyles: [
      own(STYLES.convener, 'Convener', {
        run: { bold: true, size: 26 },
        paragraph: {
          spacing: { after: 480 },
          border: { bottom: { style: 'single', size: 6, space: 6, color: '000000' } },
        },
      }),
      own(STYLES.addressee, 'Addressee', { paragraph: { spacing: { after: 120, line: 252 }, keepLines: true } }),
      own(STYLES.closing, 'Closing', {
        paragraph: { spacing: { before: 280, after: 240 }, keepLines: true, keepNext: true },
      }),
      own(STYLES.quote, 'Quote', { run: { italics: true }, paragraph: { indent: { left: 480, right: 480 } } }),
      own(STYLES.listText, 'List Text', { paragraph: { indent: { left: 480 } } }),
      own(STYLES.note, 'Identification Note', { run: { italics: true, size: 18 }, paragraph: { keepNext: true } }),
      own(STYLES.signatory, 'Signatory', {
        run: { size, noProof: true },
        paragraph: { spacing: { after: 80, line: 240 }, indent: hanging, keepLines: true },
      }),
      own(STYLES.member, 'Members', {
        run: { size: size - 2, color: GRAY, noProof: true },
        paragraph: { spacing: { after: 20, line: 240 }, indent: { left: 400, hanging: 200 }, keepLines: true },
      }),
      own(STYLES.role, 'Member Role', {
        run: { size: size - 2, color: GRAY, italics: true },
        paragraph: {
          spacing: { after: 20, line: 240 },
          indent: { left: 400, hanging: 200 },
          keepLines: true,
          keepNext: true,
        },
      }),
      own(STYLES.edition, 'Edition', { run: { size: 16, color: GRAY }, paragraph: { spacing: { after: 0 } } }),
    ],
  };
}

type Style = NonNullable<IStylesOptions['paragraphStyles']>[number];

function own(id: string, name: string, look: Pick<Style, 'run' | 'paragraph'>): Style {
  return { id, name, basedOn: 'Normal', quickFormat: true, ...look };
}
