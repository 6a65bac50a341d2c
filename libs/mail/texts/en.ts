import { line, pluralsIn } from '#platform/language';
import type { MailTexts } from './mail-texts.js';

const { number, plural } = pluralsIn('en');

export const en: MailTexts = {
  language: 'en',
  common: {
    greeting: ({ name }) => `Dear ${name},`,
    confirmButton: 'Open the confirmation page',
    unsubscribe: 'Unsubscribe: no more mails about this letter',
  },
  verification: {
    subject: ({ organization }) => `Please confirm: ${organization} signs the letter`,
    title: 'Please confirm the signature',
    received: ({ organization, letter, convener }) =>
      line`We received the signature of ${organization} under the letter “${letter}” by ${convener}, with this address as contact. Please confirm that it came from you:`,
    members: ({ names }) => line`Its members, printed after its name: ${names}`,
    how: 'The page has a button to press; opening the link alone confirms nothing.',
    code: ({ code, address }) =>
      line`If you cannot open links from mails, type the code ${code} at this address: ${address}`,
    until: ({ until }) =>
      line`Without a confirmation by ${until}, the signature will not be on the letter. Once it is confirmed, a coordinator of the letter looks at it.`,
    footer:
      'This was not you? You need do nothing. The confirmation page also has a button to say so, and we will write no more about it.',
  },
  alreadySigned: {
    subject: ({ organization }) => `${organization} has signed already`,
    title: 'This signature is on record already',
    text: ({ organization, letter }) =>
      line`The signature of ${organization} under the letter “${letter}” was submitted again with this address. It is on record and confirmed already, so there is nothing left to do.`,
    behind: ({ organization, letter }) =>
      line`The signature of ${organization} under the letter “${letter}” was submitted again with this address. It is on record already, but the text of the letter was changed after it was given. The page behind the button shows what changed and whether your answer is needed.`,
    button: 'See or withdraw the signature',
    footer: 'You get this mail because somebody filled in the form of the letter with your address.',
  },
  rejection: {
    subject: ({ organization }) => `${organization} will not be listed under the letter`,
    title: 'About your signature',
    text: ({ organization, letter, convener }) =>
      line`${convener} will not list ${organization} under the letter “${letter}”. This is the reason given:`,
    mistake: ({ convener }) => line`Please write to ${convener} if this is a mistake.`,
    mistakeAt: ({ convener, address }) => line`Please write to ${convener} if this is a mistake: ${address}`,
    footer: 'You get this mail because you submitted and confirmed this signature.',
  },
  unverifiedReminder: {
    subject: ({ organization }) => `Reminder: ${organization} is not on the letter yet`,
    title: 'Your signature still waits for you',
    text: ({ organization, letter }) =>
      line`The signature of ${organization} under the letter “${letter}” still waits for your confirmation.`,
    deadline: ({ deadline }) => line`The letter closes on ${deadline}.`,
    footer:
      'You get this mail because this signature was submitted with your address. The page also lets you say that it was not you.',
  },
  digest: {
    subject: ({ pendingReview, letter }) =>
      pendingReview === 0 ? `Where it stands: ${letter}` : `${number(pendingReview)} to review: ${letter}`,
    subjectOfSeveral: ({ pendingReview, count }) =>
      pendingReview === 0
        ? `Where ${number(count)} letters stand`
        : `${number(pendingReview)} to review in ${number(count)} letters`,
    title: 'What waits for you',
    standing: ({ letter, deadline, passed }) =>
      passed
        ? line`“${letter}” closed on ${deadline}. This is how it stands:`
        : line`“${letter}” closes on ${deadline}. This is how it stands:`,
    pendingReview: ({ count }) => `${number(count)} verified and waiting for your review`,
    possibleDuplicates: ({ count }) =>
      `${number(count)} ${plural(count, { one: 'possible duplicate', other: 'possible duplicates' })} to look at`,
    approved: ({ count }) => `${number(count)} approved`,
    unverified: ({ count }) =>
      plural(count, {
        one: `${number(count)} not verified by its contact yet; the reminder goes out by itself`,
        other: `${number(count)} not verified by their contacts yet; the reminders go out by themselves`,
      }),
    consequence: 'What is not approved when the list is made final is not in the letter.',
    footer: 'You get this mail because you coordinate letters here.',
  },
  held: {
    subject: ({ letter }) => `Not made final: ${letter}`,
    title: 'The letter was not made final',
    text: ({ letter }) =>
      line`The time for signatures and confirmations of “${letter}” is over, but the letter was not made final by itself.`,
    why: {
      'claim-disagrees': 'Its text says another number of signatories than there are under it.',
      'never-asked':
        'Some of its signatories were never asked about the last change of its text, because no mail went out to them in time. They would be left out.',
    },
    cure: 'Please look at the checks of the letter. Correct the text or open the letter again with a later deadline, so that everybody is asked; or make it final by hand in spite of them.',
    button: 'Look at the checks',
    orphaned:
      'Nobody who may review works on this letter, so this mail goes to those who may start campaigns. Please see to it that the letter gets an owner, editor or reviewer, who looks at its checks and makes it final.',
  },
  announcement: {
    subject: ({ letter }) => `The letter is final: ${letter}`,
    title: 'The letter is final',
    text: ({ letter, count, organization }) =>
      plural(count, {
        one: line`The letter “${letter}” is final. It carries one signature, and ${organization} gave it. Thank you for signing.`,
        other: line`The letter “${letter}” is final. It carries ${number(count)} signatures, and ${organization} is among them. Thank you for signing.`,
      }),
    button: 'Read and download the letter',
    withdraw: ({ link }) => line`Should you need to withdraw the signature from later printings: ${link}`,
    withdrawLink: 'your signature’s page',
    footer: ({ convener }) => `Sent by ${convener} to the contact of each organization that signed.`,
  },
  question: {
    subject: ({ organization }) => `A question about the signature of ${organization}`,
    title: 'A question about your signature',
    text: ({ organization, letter, convener }) =>
      line`${convener} has a question about the signature of ${organization} under the letter “${letter}”:`,
    how: 'Please answer on the page behind this button. Until then the signature waits.',
    button: 'Answer the question',
    footer: 'You get this mail because you submitted and confirmed this signature.',
  },
  questionReminder: {
    subject: ({ organization }) => `Reminder: a question about the signature of ${organization} is open`,
    title: 'A question still waits for your answer',
    text: ({ organization, letter, convener }) =>
      line`The signature of ${organization} under the letter “${letter}” waits for your answer to a question by ${convener}.`,
  },
  invitation: {
    subject: ({ organization, letter }) => `Invitation for ${organization} to sign: ${letter}`,
    title: 'An invitation to sign a letter',
    text: ({ organization, letter, convener }) =>
      line`${convener} invites ${organization} to sign the letter “${letter}”.`,
    how: 'On the page behind this button you can read the letter, sign it with a form that is filled in as far as possible, or say that you will not sign.',
    button: 'Open the invitation',
    earlier: ({ letter }) =>
      line`We have this address because it was the contact of your organization under an earlier letter, “${letter}”.`,
    footer: ({ convener }) =>
      `Sent on behalf of ${convener}. If you say on the page that you will not sign, we write no more about this letter.`,
  },
  invitationReminder: {
    subject: ({ organization, letter }) => `Reminder: ${organization} is invited to sign: ${letter}`,
    title: 'The invitation still stands',
    text: ({ organization, letter, convener }) =>
      line`${organization} has not signed the letter “${letter}” by ${convener} yet. The invitation still stands.`,
  },
  letterChanged: {
    subject: ({ letter }) => `The letter you signed was changed: ${letter}`,
    title: 'The letter you signed was changed',
    text: ({ convener, letter, organization }) =>
      line`${convener} changed the text of “${letter}” after ${organization} had signed it. The change matters, so you are asked whether the signature still stands.`,
    confirm: ({ until }) =>
      line`Please agree to the new text on the page behind the button, until ${until}. Without your answer the name is not printed under the letter.`,
    object: ({ until }) =>
      line`If you agree to the new text, there is nothing to do. If you do not, withdraw the signature on the page behind the button, until ${until}.`,
    final: () =>
      'The letter is final by now, and this signature is not under it, because nobody had asked you in time. If you agree to the new text, say so on the page behind the button. The signature then counts for the next edition.',
    button: 'Read what changed',
    marks: ({ gone, added }) => line`What is gone stands in ${gone}, what is new in ${added}:`,
    footer: 'You get this mail because you sent and confirmed this signature.',
  },
  reconsentReminder: {
    subject: ({ letter }) => `Reminder: the letter you signed was changed: ${letter}`,
    title: 'Your answer is still open',
    text: ({ letter, organization }) =>
      line`The text of “${letter}” was changed after ${organization} had signed it, and you have not answered yet.`,
  },
};
