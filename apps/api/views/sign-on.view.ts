import { ApiProperty } from '@nestjs/swagger';
import { mailboxStates } from '#mail';
import type { Reader } from '#platform/database';
import { ORG_TYPES, printedRevision, SIGN_ON_KINDS, SIGN_ON_STATES, type SignOn } from '#sign-ons';
import { MailboxStateView, mailboxView } from './mailbox.view.js';

/** A member of a coalition as it is printed. */
export class PrintedMemberView {
  @ApiProperty()
  name!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Heading it is listed under.', example: 'Observers' })
  role!: string | null;
}

/** A sign-on as its coordinators see it, contact included. */
export class SignOnView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'Of how the entry is printed and filed. A change says which revision it is based on.' })
  revision!: string;

  @ApiProperty({ enum: SIGN_ON_STATES })
  state!: string;

  @ApiProperty({ enum: SIGN_ON_KINDS })
  kind!: string;

  @ApiProperty({ description: 'As typed.' })
  name!: string;

  @ApiProperty({ type: String, nullable: true })
  displayName!: string | null;

  @ApiProperty({ type: String, nullable: true })
  sortKey!: string | null;

  @ApiProperty({ type: String, nullable: true })
  country!: string | null;

  @ApiProperty({ type: String, nullable: true })
  region!: string | null;

  @ApiProperty({ enum: ORG_TYPES, nullable: true })
  orgType!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Of an individual, printed for identification only.' })
  affiliation!: string | null;

  @ApiProperty({ description: 'Printed first where the roster says so.' })
  convener!: boolean;

  @ApiProperty({ type: String, nullable: true })
  website!: string | null;

  @ApiProperty({ type: [String], description: 'As typed.' })
  members!: string[];

  @ApiProperty({ type: [PrintedMemberView], description: 'As they are printed.' })
  printedMembers!: PrintedMemberView[];

  @ApiProperty()
  contactName!: string;

  @ApiProperty({ type: String, nullable: true })
  contactTitle!: string | null;

  @ApiProperty()
  contactEmail!: string;

  @ApiProperty()
  language!: string;

  @ApiProperty({ type: 'integer', description: 'The version of the letter that was signed.' })
  letterVersion!: number;

  @ApiProperty({ format: 'date-time' })
  receivedAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  verifiedAt!: string | null;

  @ApiProperty({ type: String, nullable: true })
  rejectReason!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  mergedInto!: string | null;

  @ApiProperty({
    type: [String],
    example: ['verified-instantly'],
    description:
      'verified-instantly: confirmed faster than a person can. question-open: waits for an answer, until it is decided. question-answered: has one.',
  })
  flags!: string[];

  @ApiProperty({
    type: MailboxStateView,
    nullable: true,
    description: 'Why the contact gets no mail; null: nothing known against it.',
  })
  mailbox!: MailboxStateView | null;
}

/** @returns what a coordinator may see of sign-ons: their columns, and whether their contacts can be reached */
export async function signOnViews(reader: Reader, signOns: SignOn[]): Promise<SignOnView[]> {
  const mailboxes = await mailboxStates(
    reader,
    signOns.map(({ id }) => id),
  );
  return signOns.map((signOn) => ({ ...columns(signOn), mailbox: mailboxView(mailboxes.get(signOn.id)) }));
}

/** The same for one. */
export async function signOnView(reader: Reader, signOn: SignOn): Promise<SignOnView> {
  const [view] = await signOnViews(reader, [signOn]);
  return view as SignOnView;
}

function columns(signOn: SignOn): Omit<SignOnView, 'mailbox'> {
  return {
    id: signOn.id,
    revision: printedRevision(signOn),
    state: signOn.state,
    kind: signOn.kind,
    name: signOn.name,
    displayName: signOn.displayName,
    sortKey: signOn.sortKey,
    country: signOn.country,
    region: signOn.region,
    orgType: signOn.orgType,
    affiliation: signOn.affiliation,
    convener: signOn.convener,
    website: signOn.website,
    members: signOn.members,
    printedMembers: signOn.printedMembers.map(({ name, role }) => ({ name, role })),
    contactName: signOn.contactName,
    contactTitle: signOn.contactTitle,
    contactEmail: signOn.contactEmail,
    language: signOn.language,
    letterVersion: signOn.letterVersion,
    receivedAt: signOn.receivedAt.toISOString(),
    verifiedAt: signOn.verifiedAt?.toISOString() ?? null,
    rejectReason: signOn.rejectReason,
    mergedInto: signOn.mergedInto,
    // A decision leaves the question unanswered, and the flag in its row: a merge that is undone brings both back.
    flags: signOn.flags.filter((flag) => flag !== 'question-open' || signOn.state === 'pending-review'),
  };
}
