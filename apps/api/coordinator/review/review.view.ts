import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type Candidate, candidatesFor, coalitionMembers, knownAs } from '#matching';
import { lineProblems } from '#organizations';
import type { Database } from '#platform/database';
import { type Reconsent, reconsentsOf } from '#reconsent';
import { type Question, questionsOf } from '#review';
import type { SignOn } from '#sign-ons';
import { SignOnView, signOnView } from '../../views/sign-on.view.js';

/** Another sign-on that may be the same organization. */
export class CandidateView {
  @ApiProperty({ format: 'uuid' })
  signOnId!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  state!: string;

  @ApiProperty({ enum: ['same', 'review'], description: 'same: safe without a person. review: a question.' })
  verdict!: string;

  @ApiProperty({ minimum: 0, maximum: 1 })
  score!: number;

  @ApiProperty({ type: [String] })
  reasons!: string[];

  @ApiProperty({ enum: ['open', 'same', 'different', 'unsure'] })
  answer!: string;

  @ApiProperty({ description: 'Both are taken for one organization now.' })
  linked!: boolean;
}

/** The organization of the directory that a sign-on is taken for. */
export class LinkedOrganizationView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: ['new', 'matching', 'coordinator'], description: 'matching: linked without a person.' })
  linkedBy!: string;

  @ApiProperty({ type: [String] })
  reasons!: string[];
}

/** An organization of the directory that a sign-on may be, from an earlier letter or an import. */
export class KnownOrganizationView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ minimum: 0, maximum: 1 })
  score!: number;

  @ApiProperty({ type: [String] })
  reasons!: string[];
}

/** Something that is wrong with the name as a line of a list. */
export class LineProblemView {
  @ApiProperty({ enum: ['glued', 'broken', 'person', 'remark', 'mojibake'] })
  kind!: string;

  @ApiProperty()
  reason!: string;

  @ApiProperty({ type: [String], required: false, description: 'How a line of two names might be cut.' })
  parts?: string[];
}

/** A member that the coalition lists. */
export class CoalitionMemberView {
  @ApiProperty()
  name!: string;

  @ApiProperty({ type: String, nullable: true, example: 'Observers' })
  role!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  organizationId!: string | null;
}

/** A question to the contact, and the answer. */
export class QuestionView {
  @ApiProperty()
  question!: string;

  @ApiProperty({ format: 'date-time' })
  askedAt!: string;

  @ApiProperty({ type: String, nullable: true })
  answer!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  answeredAt!: string | null;
}

/** What the signer was asked after a material change of the letter. */
export class ReconsentView {
  @ApiProperty({ type: 'integer', description: 'Of the letter version they were asked about.' })
  number!: number;

  @ApiProperty({ enum: ['open', 'confirmed', 'not-objected', 'missed', 'superseded'] })
  state!: string;

  @ApiProperty({ format: 'date-time' })
  answerBy!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  answeredAt!: string | null;
}

export class SignOnDetail extends SignOnView {
  @ApiProperty({ type: LinkedOrganizationView, nullable: true, description: 'null until matching has come to it.' })
  organization!: LinkedOrganizationView | null;

  @ApiProperty({ type: [KnownOrganizationView], description: 'Organizations of the directory that it may be.' })
  mayBe!: KnownOrganizationView[];

  @ApiProperty({ type: [CandidateView] })
  possibleDuplicates!: CandidateView[];

  @ApiProperty({ type: [LineProblemView] })
  lineProblems!: LineProblemView[];

  @ApiProperty({
    type: [CoalitionMemberView],
    description: 'As stored for a coalition; empty until matching came to it.',
  })
  coalition!: CoalitionMemberView[];

  @ApiProperty({ type: [QuestionView], description: 'The newest first.' })
  questions!: QuestionView[];

  @ApiProperty({ type: [ReconsentView], description: 'The newest first; `letterVersion` is what it is bound to.' })
  reconsents!: ReconsentView[];
}

/** @returns a sign-on with all that is known about whom it may be */
export async function signOnDetail(database: Database, signOn: SignOn): Promise<SignOnDetail> {
  const { organization, mayBe } = await knownAs(database, signOn);
  return {
    ...(await signOnView(database, signOn)),
    organization,
    mayBe,
    possibleDuplicates: (await candidatesFor(database, signOn.id)).map(candidateView),
    lineProblems: lineProblems(signOn.name),
    coalition: await coalitionMembers(database, signOn.id),
    questions: (await questionsOf(database, signOn.id)).map(questionView),
    reconsents: (await reconsentsOf(database, signOn.id)).map(reconsentView),
  };
}

function reconsentView({ number, state, answerBy, answeredAt }: Reconsent): ReconsentView {
  return { number, state, answerBy: answerBy.toISOString(), answeredAt: answeredAt?.toISOString() ?? null };
}

function questionView({ question, askedAt, answer, answeredAt }: Question): QuestionView {
  return { question, askedAt: askedAt.toISOString(), answer, answeredAt: answeredAt?.toISOString() ?? null };
}

/** @returns a candidate without the id of its pair */
function candidateView({ pairId: _pairId, ...candidate }: Candidate): CandidateView {
  return candidate;
}

export class SignOnsPage {
  @ApiProperty({ type: [SignOnView] })
  items!: SignOnView[];

  @ApiPropertyOptional()
  nextCursor?: string;
}
