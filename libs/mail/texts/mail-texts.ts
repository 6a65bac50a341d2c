import type { Piece } from '#platform/language';

/**
 * Every text of every mail in one language. One section for each kind of mail: who adds a kind adds a section here and in each
 * language. A sentence with something in it is a function of one object, so that word order is free; what a template dresses
 * (bold, a link) is a {@link Piece}, what goes into a subject line is a string. Dates come formatted in {@link language}.
 */
export interface MailTexts {
  /** BCP 47; of the mail's `lang`, its Content-Language and its dates */
  language: string;
  common: CommonTexts;
  verification: VerificationTexts;
  alreadySigned: AlreadySignedTexts;
  rejection: RejectionTexts;
  unverifiedReminder: UnverifiedReminderTexts;
  digest: DigestTexts;
  held: HeldTexts;
  announcement: AnnouncementTexts;
  question: QuestionTexts;
  questionReminder: QuestionReminderTexts;
  invitation: InvitationTexts;
  invitationReminder: InvitationReminderTexts;
  letterChanged: LetterChangedTexts;
  reconsentReminder: ReconsentReminderTexts;
}

/** What several kinds say. */
export interface CommonTexts {
  greeting(by: { name: string }): string;
  /** the button to the page where a signature is confirmed */
  confirmButton: string;
  /** the link at the end of every mail that its reader did not ask for */
  unsubscribe: string;
}

export interface VerificationTexts {
  subject(by: { organization: string }): string;
  title: string;
  received(by: { organization: Piece; letter: Piece; convener: Piece }): Piece;
  members(by: { names: Piece }): Piece;
  how: string;
  code(by: { code: Piece; address: Piece }): Piece;
  until(by: { until: Piece }): Piece;
  footer: string;
}

export interface AlreadySignedTexts {
  subject(by: { organization: string }): string;
  title: string;
  text(by: { organization: Piece; letter: Piece }): Piece;
  /** instead, where the letter was changed materially since */
  behind(by: { organization: Piece; letter: Piece }): Piece;
  button: string;
  footer: string;
}

export interface RejectionTexts {
  subject(by: { organization: string }): string;
  title: string;
  text(by: { organization: Piece; letter: Piece; convener: Piece }): Piece;
  mistake(by: { convener: Piece }): Piece;
  /** the same where there is an address to write to */
  mistakeAt(by: { convener: Piece; address: Piece }): Piece;
  footer: string;
}

export interface UnverifiedReminderTexts {
  subject(by: { organization: string }): string;
  title: string;
  text(by: { organization: Piece; letter: Piece }): Piece;
  deadline(by: { deadline: Piece }): Piece;
  footer: string;
}

export interface DigestTexts {
  subject(by: { pendingReview: number; letter: string }): string;
  /** for several letters at once; `count` of them, `pendingReview` in all */
  subjectOfSeveral(by: { pendingReview: number; count: number }): string;
  title: string;
  /** @param by.passed true once the deadline is over and only grace is left */
  standing(by: { letter: Piece; deadline: Piece; passed: boolean }): Piece;
  pendingReview(by: { count: number }): string;
  possibleDuplicates(by: { count: number }): string;
  approved(by: { count: number }): string;
  unverified(by: { count: number }): string;
  consequence: string;
  footer: string;
}

export interface HeldTexts {
  subject(by: { letter: string }): string;
  title: string;
  text(by: { letter: Piece }): Piece;
  /** by the code of the check that holds it */
  why: Record<'claim-disagrees' | 'never-asked', string>;
  cure: string;
  button: string;
  /** to those who run the installation, instead of the cure */
  orphaned: string;
}

export interface AnnouncementTexts {
  subject(by: { letter: string }): string;
  title: string;
  text(by: { letter: Piece; count: number; organization: Piece }): Piece;
  button: string;
  /** @param by.link made of {@link withdrawLink} */
  withdraw(by: { link: Piece }): Piece;
  withdrawLink: string;
  footer(by: { convener: string }): string;
}

export interface QuestionTexts {
  subject(by: { organization: string }): string;
  title: string;
  text(by: { organization: Piece; letter: Piece; convener: Piece }): Piece;
  how: string;
  button: string;
  footer: string;
}

export interface QuestionReminderTexts {
  subject(by: { organization: string }): string;
  title: string;
  text(by: { organization: Piece; letter: Piece; convener: Piece }): Piece;
}

export interface InvitationTexts {
  subject(by: { organization: string; letter: string }): string;
  title: string;
  text(by: { organization: Piece; letter: Piece; convener: Piece }): Piece;
  how: string;
  button: string;
  /** where the address is from, when it is from an earlier letter */
  earlier(by: { letter: Piece }): Piece;
  footer(by: { convener: string }): string;
}

export interface InvitationReminderTexts {
  subject(by: { organization: string; letter: string }): string;
  title: string;
  text(by: { organization: Piece; letter: Piece; convener: Piece }): Piece;
}

export interface LetterChangedTexts {
  subject(by: { letter: string }): string;
  title: string;
  text(by: { convener: Piece; letter: Piece; organization: Piece }): Piece;
  /** what silence means where it does not agree */
  confirm(by: { until: Piece }): Piece;
  /** what silence means where it agrees */
  object(by: { until: Piece }): Piece;
  /** to who was never asked while the letter was open, once it is final */
  final(): Piece;
  button: string;
  /** before the changed paragraphs, in which the two marks stand */
  marks(by: { gone: Piece; added: Piece }): Piece;
  footer: string;
}

export interface ReconsentReminderTexts {
  subject(by: { letter: string }): string;
  title: string;
  text(by: { letter: Piece; organization: Piece }): Piece;
}
