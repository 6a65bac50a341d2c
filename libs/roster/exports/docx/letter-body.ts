import {
  AlignmentType,
  ExternalHyperlink,
  HeadingLevel,
  type INumberingOptions,
  LevelFormat,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { type Block, type Inline, letterBlocks } from '../letter/letter-blocks.js';
import { STYLES } from './styles.js';

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
/** Levels that Word's numbering has. */
const LEVELS = 9;
const STEP = 360;
const BULLETS = ['•', '–', '◦'];

interface Look {
  bold?: boolean;
  italics?: boolean;
  style?: string;
}

/** Where a paragraph stands: of which numbering it is, or set in how far below one. */
interface Place {
  numbering?: { reference: string; level: number };
  indent?: number;
  style?: string;
}

function runs(of: Inline[], look: Look): ParagraphChild[] {
  return of.flatMap((node): ParagraphChild[] => {
    switch (node.kind) {
      case 'strong':
        return runs(node.of, { ...look, bold: true });
      case 'emphasis':
        return runs(node.of, { ...look, italics: true });
      case 'link':
        return [new ExternalHyperlink({ link: node.url, children: runs(node.of, { ...look, style: 'Hyperlink' }) })];
      case 'break':
        return [new TextRun({ break: 1 })];
      default:
        return [new TextRun({ ...look, text: node.text })];
    }
  });
}

/** The letter's text as paragraphs, with the numberings that its lists refer to. */
export class LetterBody {
  readonly paragraphs: Paragraph[];
  readonly numberings: INumberingOptions['config'][number][] = [];

  /** @param markdown the letter's text, numbers already written in */
  constructor(markdown: string) {
    this.paragraphs = letterBlocks(markdown).flatMap((block) => this.block(block, 0, {}));
  }

  private block(block: Block, depth: number, place: Place): Paragraph[] {
    switch (block.kind) {
      case 'heading':
        return [new Paragraph({ heading: HEADINGS[block.level - 1] ?? HEADINGS[2], children: runs(block.of, {}) })];
      case 'list':
        return this.list(block, depth);
      case 'quote':
        return block.of.flatMap((inner) => this.block(inner, depth, { ...place, style: STYLES.quote }));
      case 'code':
        return block.text.split('\n').map((line) => new Paragraph({ children: [new TextRun(line)] }));
      case 'rule':
        return [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun('* * *')] })];
      case 'paragraph':
        return [
          new Paragraph({
            style: place.style,
            numbering: place.numbering,
            indent: place.indent === undefined ? undefined : { left: place.indent },
            children: runs(block.of, {}),
          }),
        ];
    }
  }

  private list(list: Extract<Block, { kind: 'list' }>, depth: number): Paragraph[] {
    const level = Math.min(depth, LEVELS - 1);
    const reference = this.numbering(list.ordered, list.start, level);
    return list.items.flatMap((item) =>
      item.flatMap((block, index) =>
        this.block(
          block,
          depth + 1,
          index === 0 ? { numbering: { reference, level } } : { style: STYLES.listText, indent: STEP * (level + 1) },
        ),
      ),
    );
  }

  /** A numbering of its own for every list, so that each begins with its own number. */
  private numbering(ordered: boolean, start: number, level: number): string {
    const reference = `list-${this.numberings.length + 1}`;
    this.numberings.push({
      reference,
      levels: Array.from({ length: LEVELS }, (_, at) => ({
        level: at,
        format: ordered ? LevelFormat.DECIMAL : LevelFormat.BULLET,
        text: ordered ? `%${at + 1}.` : (BULLETS[at % BULLETS.length] ?? '•'),
        start: at === level ? start : 1,
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left: STEP * (at + 1), hanging: STEP - 40 } } },
      })),
    });
    return reference;
  }
}
