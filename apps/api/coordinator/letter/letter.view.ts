import { ApiProperty } from '@nestjs/swagger';
import { letterSource, type LetterVersion, type NumberedVersion } from '#campaigns';
import type { Reader } from '#platform/database';
import { answersTo, signersByVersion } from '#reconsent';

/** The letter in one language, as its author wrote it. */
export class LetterTextView {
  @ApiProperty({ example: 'en' })
  language!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ type: String, nullable: true, format: 'date' })
  date!: string | null;

  @ApiProperty({ type: String, nullable: true })
  place!: string | null;

  @ApiProperty({ type: [String] })
  addressees!: string[];

  @ApiProperty({ type: [String] })
  cc!: string[];

  @ApiProperty({ type: String, nullable: true })
  salutation!: string | null;

  @ApiProperty({ description: 'Markdown, with its placeholders.' })
  body!: string;

  @ApiProperty({ type: String, nullable: true })
  closing!: string | null;

  @ApiProperty({ description: 'The same as one file: Markdown with front matter, in the canonical form.' })
  markdown!: string;

  @ApiProperty({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256 in hex; `hashOf` says of what.' })
  sha256!: string;

  @ApiProperty({
    enum: ['markdown', 'body'],
    description: 'Versions from before letters had a head are hashed by their body.',
  })
  hashOf!: string;
}

/** One numbered version of the letter. */
export class LetterVersionView {
  @ApiProperty({ type: 'integer' })
  number!: number;

  @ApiProperty({ type: [LetterTextView], description: 'The main language first.' })
  texts!: LetterTextView[];
}

/** The version in force. */
export class LetterInForceView extends LetterVersionView {
  @ApiProperty({ example: '3', description: 'Send it as `basedOn` or If-Match when you change the letter.' })
  revision!: string;
}

export class HashView {
  @ApiProperty({ example: 'en' })
  language!: string;

  @ApiProperty({ pattern: '^[0-9a-f]{64}$' })
  sha256!: string;
}

/** Who took a step from one version to the next, when, and what it meant for those who had signed. */
export class LetterChangeView {
  @ApiProperty({ type: 'integer' })
  number!: number;

  @ApiProperty({ type: [HashView] })
  hashes!: HashView[];

  @ApiProperty({ description: 'As in the events: `coordinator:` and an id.' })
  writtenBy!: string;

  @ApiProperty({ format: 'date-time' })
  writtenAt!: string;

  @ApiProperty({ type: Boolean, nullable: true, description: 'null where nobody had signed yet.' })
  material!: boolean | null;

  @ApiProperty({ type: String, nullable: true, enum: ['confirm', 'object', null] })
  rule!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time', description: 'Until when signers answer.' })
  answerBy!: string | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    example: { approved: 80, 'pending-review': 3 },
    description: 'Sign-ons that are bound to this version, by state.',
  })
  signOns!: Record<string, number>;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    example: { confirmed: 60, open: 20 },
    description:
      'Of those who were asked about a material change, how many confirmed, did not object, missed the date or still may answer.',
  })
  answers!: Record<string, number>;
}

/** What changed between two versions in one language. */
export class DifferenceView {
  @ApiProperty({ example: 'en' })
  language!: string;

  @ApiProperty({ description: 'false: the same words, in another layout at most.' })
  differs!: boolean;

  @ApiProperty({ description: 'The whole text in paragraphs, with <ins> and <del>.' })
  html!: string;

  @ApiProperty({ description: 'The changed paragraphs: [-gone-], {+new+}.' })
  text!: string;
}

/** The letter as it would be printed now. */
export class LetterPreviewView {
  @ApiProperty({ example: 'en' })
  language!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ description: 'HTML of the letter below its title, with the present numbers.' })
  html!: string;

  @ApiProperty({ pattern: '^[0-9a-f]{64}$', description: 'The hash that this text would have as a version.' })
  sha256!: string;

  @ApiProperty({ description: 'What is new against the version in force.' })
  difference!: DifferenceView;

  @ApiProperty({
    type: [String],
    description: 'Sentences that may say another number than the roster has now.',
    example: ['en: “We, the 94 undersigned organizations”'],
  })
  doubts!: string[];
}

export function letterVersionView(number: number, texts: LetterVersion[]): LetterVersionView {
  return { number, texts: texts.map(letterTextView) };
}

function letterTextView(text: LetterVersion): LetterTextView {
  const { language, title, date, place, addressees, cc, salutation, body, closing, sha256 } = text;
  const letter = { language, title, date, place, addressees, cc, salutation, body, closing };
  return { ...letter, markdown: letterSource(letter), sha256, hashOf: text.form === 1 ? 'body' : 'markdown' };
}

/** @returns versions with who is bound to them, and how those answered who were asked */
export async function letterChangeViews(
  reader: Reader,
  campaignId: string,
  versions: NumberedVersion[],
): Promise<LetterChangeView[]> {
  const [signers, answers] = await Promise.all([signersByVersion(reader, campaignId), answersTo(reader, campaignId)]);
  const bound = new Map(signers.map(({ number, signOns }) => [number, signOns]));
  return versions.map((version) => ({
    ...version,
    writtenAt: version.writtenAt.toISOString(),
    answerBy: version.answerBy?.toISOString() ?? null,
    signOns: bound.get(version.number) ?? {},
    answers: answers.get(version.number) ?? {},
  }));
}
