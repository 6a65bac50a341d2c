import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  PageNumber,
  Paragraph,
  SectionType,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { EditionHeader } from '../../edition-document.js';
import type { ExportSource } from '../export-format.js';
import { labelsIn } from '../letter/labels.js';
import { hasIdentificationNote, placeAndDate, sectionHeading } from '../letter/letter-head.js';
import { LetterBody } from './letter-body.js';
import { HERE, letterStyles, STYLES } from './styles.js';

/** Twentieths of a point: A4 with margins of 25 mm. */
const MARGIN = 1417;
const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
};
const WIDTH = PAGE.size.width - 2 * MARGIN;
const GUTTER = 400;

function lines(text: string): TextRun[] {
  return text.split('\n').map((line, index) => new TextRun({ text: line, break: index === 0 ? 0 : 1 }));
}

function paragraph(style: string | undefined, text: string): Paragraph {
  return new Paragraph({ style, children: lines(text) });
}

function footer(edition: string, numbered: boolean): Footer {
  const number = [new TextRun({ children: [new Tab(), PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })];
  return new Footer({
    children: [
      new Paragraph({
        style: STYLES.edition,
        tabStops: [{ type: TabStopType.RIGHT, position: WIDTH }],
        children: [new TextRun(edition), ...(numbered ? number : [])],
      }),
    ],
  });
}

/** What stands above the roster. */
function letterSection({ header, letter, edition: { sha256 } }: ExportSource, body: Paragraph[]): ISectionOptions {
  const labels = labelsIn(letter.language);
  const edition = `${labels.edition(header.number)} · ${sha256.slice(0, 16)}`;
  const placed = placeAndDate(letter);
  return {
    properties: { page: PAGE, titlePage: true },
    headers: {
      first: new Header({ children: [paragraph(STYLES.convener, header.campaign.convener)] }),
      default: new Header({ children: [] }),
    },
    footers: { first: footer(edition, false), default: footer(edition, true) },
    children: [
      ...(placed === '' ? [] : [new Paragraph({ spacing: { after: 360 }, children: lines(placed) })]),
      ...letter.addressees.map((addressee) => paragraph(STYLES.addressee, addressee)),
      ...letter.cc.map((name, index) => paragraph(STYLES.addressee, index === 0 ? `${labels.cc} ${name}` : name)),
      new Paragraph({ heading: HeadingLevel.TITLE, alignment: AlignmentType.LEFT, children: lines(letter.title) }),
      ...(letter.salutation === null ? [] : [paragraph(undefined, letter.salutation)]),
      ...body,
      ...(letter.closing === null ? [] : [paragraph(STYLES.closing, letter.closing)]),
    ],
  };
}

/** A section's heading over the whole width, then a place for its entries in columns. */
function rosterSections(header: EditionHeader, language: string): ISectionOptions[] {
  const labels = labelsIn(language);
  const noteIf = (section: string | null): Paragraph[] =>
    hasIdentificationNote(header, section) ? [paragraph(STYLES.note, labels.identification)] : [];
  const top = [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: lines(labels.signatories) }),
    ...noteIf(null),
  ];
  return header.sections.flatMap(({ key }, index) => {
    const heading = sectionHeading(header, key, language);
    const children = [
      ...(index === 0 ? top : []),
      ...(heading === undefined ? [] : [new Paragraph({ heading: HeadingLevel.HEADING_2, children: lines(heading) })]),
      ...noteIf(key),
    ];
    const columns = { count: header.columns, space: GUTTER, equalWidth: true };
    return [
      ...(children.length === 0 ? [] : [{ properties: { type: SectionType.CONTINUOUS, page: PAGE }, children }]),
      { properties: { type: SectionType.CONTINUOUS, page: PAGE, column: columns }, children: [new Paragraph(HERE)] },
    ];
  });
}

/** @returns the letter as a Word document, with a paragraph `HERE` in place of each section's entries */
export function letterDocument(source: ExportSource): Document {
  const { header, letter } = source;
  const body = new LetterBody(letter.body);
  return new Document({
    title: letter.title,
    creator: header.campaign.convener,
    lastModifiedBy: header.campaign.convener,
    description: `sha256 ${source.edition.sha256}`,
    styles: letterStyles(letter.language, header.columns),
    numbering: { config: body.numberings },
    sections: [
      letterSection(source, body.paragraphs),
      ...rosterSections(header, letter.language),
      // Word makes columns of equal height only where a section ends above them.
      {
        properties: { type: SectionType.CONTINUOUS, page: PAGE },
        children: [new Paragraph({ style: STYLES.edition })],
      },
    ],
  });
}
