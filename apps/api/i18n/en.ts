import { pluralsIn } from '#platform/language';
import { personTexts } from './person-texts.js';
import type { FieldName, Texts } from './texts.js';

const { number, plural } = pluralsIn('en');

/** Each with a message of the API makes a sentence: "The website must be …". */
const SUBJECTS: Record<FieldName, string> = {
  organizationName: 'The name of the organization',
  country: 'The country',
  affiliation: 'Your affiliation',
  region: 'The region',
  orgType: 'The reach',
  website: 'The website',
  members: 'The list of members',
  contactName: 'Your name',
  contactTitle: 'Your position',
  contactEmail: 'Your mail address',
  consent: 'Your consent',
  authorized: 'Your authorization',
};

export const en: Texts = {
  language: 'en',
  skip: 'Skip to the content',
  footer: 'Every name under a letter was confirmed from a mailbox and approved by a coordinator of the letter.',
  errorPrefix: 'Error: ',
  optional: '(optional)',
  correct: 'Please correct:',
  home: {
    title: 'Letters to sign',
    lead: 'Here coalitions circulate open letters, and organizations add their names to them.',
    open: 'Open for signatures',
    none: 'No letter is open for signatures right now.',
  },
  labels: {
    convener: 'Convened by',
    cc: 'Copy to',
    deadline: 'Sign by',
    letter: 'Letter',
    organization: 'Organization',
    country: 'Country',
    members: 'Its members',
    languages: 'Read the letter in',
    page: 'This page in',
  },
  letter: {
    signed: (count) =>
      plural(count, {
        zero: 'No organization has signed yet',
        one: '1 organization has signed',
        other: `${number(count)} organizations have signed`,
      }),
    signedUnit: (count) => plural(count, { one: 'organization has signed', other: 'organizations have signed' }),
    aside: 'Signatures',
    sign: 'Sign for your organization',
    closed: {
      open: 'The deadline has passed. No more signatures are accepted.',
      closing: 'The deadline has passed. No more signatures are accepted; those who signed in time may still confirm.',
      closed: 'The deadline has passed. No more signatures are accepted, and the letter is being made final.',
      finalized: 'This letter is final. No more signatures are accepted.',
      archived: 'This letter is final and archived.',
    },
    confirmUntil: 'Confirm by',
    rosterEmpty: 'The first name will stand here once it is confirmed and approved.',
    rosterNav: 'More signatories',
    next: 'Next signatories',
    back: 'Back to the letter',
    continued: 'Signatories, continued',
    editions: 'Read and download the final letter',
    earlierEditions: 'Earlier editions of this letter',
  },
  form: {
    title: 'Sign for your organization',
    intro:
      'Please fill in every field that is not marked as optional. We then write to you, and you confirm with one press of a button.',
    organization: 'Your organization',
    contact: 'You',
    contactHint: 'This is never published. It is for the confirmation and for questions about this letter.',
    statements: 'Your agreement',
    coalition: 'Only for coalitions: list your members',
    noCountry: 'No country chosen',
    submit: 'Send the signature',
    errors: 'The signature was not sent yet. Please correct:',
    readLetter: 'Read the letter',
    fields: {
      affiliation: {
        label: 'Your affiliation',
        hint: 'Where you work or belong. It is printed for identification only.',
      },
      region: { label: 'State or region' },
      orgType: { label: 'Reach of the organization' },
      organizationName: {
        label: 'Name of the organization',
        hint: 'As it is to be printed under the letter.',
      },
      country: { label: 'Country' },
      website: { label: 'Website', hint: 'For example example.org' },
      members: {
        label: 'Members, one on each line',
        hint: 'They are printed after the name of your coalition. A line that ends in a colon, such as Observers:, is a heading for those below it.',
      },
      contactName: { label: 'Your name' },
      contactTitle: { label: 'Your position', hint: 'For example Director' },
      contactEmail: {
        label: 'Your mail address',
        hint: 'The mail to confirm the signature goes there. An address at the organization is best.',
      },
      consent: {
        label:
          'The name of the organization may be published with this letter, and what I wrote here may be stored for it.',
      },
      authorized: { label: 'I am authorized to sign for this organization.' },
    },
    fault: ({ field, message }) => `${SUBJECTS[field]} ${message}.`,
    tooLate: 'This letter does not take signatures any more',
    tooLateText:
      'Your signature was not stored: the letter was closed before it arrived. Please write to the convener if it should still count.',
    typed: 'What you wrote',
  },
  person: personTexts.en,
  code: {
    title: 'Check your mail',
    text: 'A mail is on its way to the address you gave. Open the link in it and press the button there, and the signature is confirmed.',
    label: 'Code from the mail',
    hint: 'If you cannot open links from mails: the mail also has a code of six digits.',
    submit: 'Confirm with the code',
    wrong:
      'This is not the code from the newest mail. Compare the digits. After five wrong codes you need a new one: have the mail sent again.',
    locked:
      'That was the fifth wrong code, and no code of this mail works any more. Have the mail sent again; it brings a new one.',
    incomplete: 'The code must be six digits.',
    resendTitle: 'Nothing has come?',
    resendText: 'Look among unwanted mail too. Five minutes after one mail you can ask for another.',
    resend: 'Send the mail again',
    resent:
      'If the signature still waits for its confirmation, another mail is on its way. Between two mails lie at least five minutes.',
  },
  confirmation: {
    title: 'Please confirm this signature',
    text: 'This signature was given with your mail address as its contact. Nothing is confirmed until you press the button.',
    confirm: 'Yes, confirm the signature',
    notMe: 'This was not me',
    notMeText: 'You did not sign? Then say so, and the signature is withdrawn.',
    over: {
      heading: 'The time to confirm is over',
      text: 'This signature was not confirmed in time, so it is not on the letter.',
    },
    unanswered: {
      heading: 'Your organization is not on the letter',
      text: 'The text of the letter was changed after you signed, and your answer did not come in time. It cannot be given any more.',
    },
    beingMadeFinal: {
      heading: 'Your organization is not on the letter at the moment',
      text: 'The text of the letter was changed after you signed, and your answer has not come in time. The letter is being made final now. Once it is, you can agree on this page, and the signature counts for its next edition.',
    },
    states: {
      'pending-review': {
        heading: 'Confirmed. Now the convener reads it',
        text: 'You have confirmed this signature. A coordinator of the letter looks at it next; there is nothing left to do for you.',
      },
      approved: {
        heading: 'Your organization is on the letter',
        text: 'This signature is confirmed and printed under the letter.',
      },
      merged: {
        heading: 'Your organization is on the letter',
        text: 'This signature was joined with another one of the same organization, which is printed once.',
      },
      rejected: {
        heading: 'Not on the letter',
        text: 'The coordinators of the letter decided not to print this signature.',
      },
      'needs-reconsent': {
        heading: 'Your organization is not on the letter at the moment',
        text: 'The text of the letter was changed after you signed, and your answer has not come in time. Once you agree to the new text, the signature counts again.',
      },
      withdrawn: {
        heading: 'Withdrawn',
        text: 'This signature was withdrawn. It is not on the letter, and we write no more about it.',
      },
      expired: {
        heading: 'The time to confirm is over',
        text: 'This signature was not confirmed in time, so it is not on the letter.',
      },
    },
    nextEdition: {
      heading: 'On the letter with its next edition',
      text: 'This signature is confirmed and approved. The letter was final by then, so the name is not in the edition that is published now; it will be in the next one that its coordinators make.',
    },
    lastEdition: {
      heading: 'Taken off with the next edition',
      text: 'This signature counts no longer. The edition of the letter that is published now still has the name, because it was final already; the next edition will not.',
    },
    withdraw: 'Withdraw this signature',
    withdrawText:
      'The name is then taken off the letter. A letter that is final already stays as it was printed. This cannot be undone.',
    withdrawButton: 'Withdraw the signature for good',
  },
  changed: {
    title: 'The letter was changed',
    form: 'While you filled in the form, the text of the letter was changed. Nothing was sent yet. Please read what is new, and send the signature again if you agree.',
    verify:
      'The text of the letter was changed after this signature was given. Please read what is new before you confirm.',
    confirm: (until) =>
      `The text of the letter was changed after you signed. Please agree to it until ${until}; without your answer the name is not printed under the letter.`,
    object: (until) =>
      `The text of the letter was changed after you signed. If you agree, there is nothing to do. If you do not, withdraw the signature until ${until}.`,
    missed: 'You can still agree to the new text until the letter is final. The signature then counts again.',
    afterFinal:
      'The letter was made final without this signature. You can still agree to its text; the signature then counts for the next edition that its coordinators make.',
    difference: 'What changed',
    marks: 'What is new is underlined, what is gone is struck through.',
    layoutOnly: 'Only the layout of the text was changed.',
    agree: 'We agree to the new text',
    again: 'The letter was changed once more while you read. Please read it again.',
    read: 'Read the whole letter',
  },
  thanks: {
    title: 'Thank you',
    text: 'The signature is confirmed.',
    next: 'What happens next',
    steps: [
      'A coordinator of the letter reads the signature.',
      'If they approve it, the name stands under the letter and counts in it.',
      'When the letter is final, you get a mail with its address.',
    ],
    letter: 'Back to the letter',
  },
  unsubscribe: {
    title: 'No more mails?',
    text: 'You will get no more reminders, invitations and announcements. A mail that you ask for yourself, such as the confirmation of a signature, still comes.',
    letter: 'The mail was about:',
    fromLetter: 'No more mails about this letter',
    fromAll: 'No more mails about any letter here',
    doneTitle: 'You are unsubscribed',
    doneText: 'You will get no more of these mails. One that is on its way already may still arrive.',
  },
  editions: {
    title: 'Final letter',
    none: 'This letter is not final yet.',
    edition: (value) => `Edition ${value}`,
    frozen: 'Made final',
    count: 'Signatures',
    hash: 'Hash',
    hashHint:
      'SHA-256 of the edition as canonical JSON (RFC 8785). Whoever computes it again knows that nothing was changed.',
    download: 'Download',
    formats: {
      pdf: 'PDF, to print',
      docx: 'Word (DOCX)',
      txt: 'Plain text',
      md: 'Markdown',
      html: 'Web page',
      csv: 'Spreadsheet (CSV)',
      json: 'Data (JSON)',
    },
    more: (count) => `${number(count)} more ${plural(count, { one: 'is', other: 'are' })} in the files above.`,
    live: 'The letter as it stands today',
    all: 'All editions',
    changes: {
      title: (since) => `What changed since edition ${since}`,
      letter: 'The text of the letter is another version.',
      count: (before) => `Before: ${number(before)} ${plural(before, { one: 'signature', other: 'signatures' })}.`,
      added: 'Added',
      removed: 'No longer listed',
      corrected: 'Corrected',
      fields: {
        name: 'Name:',
        kind: 'Signs as:',
        country: 'Country:',
        affiliation: 'Affiliation:',
        members: 'Members:',
        counted: 'Members that count:',
      },
      kinds: { organization: 'organization', individual: 'individual' },
      more: (count) => `${number(count)} more ${plural(count, { one: 'entry', other: 'entries' })} changed.`,
    },
  },
  question: {
    title: 'A question about your signature',
    asks: (convener) => `${convener} asks:`,
    label: 'Your answer',
    hint: 'Only those who coordinate the letter read it. It is never published.',
    submit: 'Send the answer',
    missing: 'Please write an answer.',
    tooLong: (most) => `The answer must have at most ${number(most)} characters.`,
    unprintable: 'The answer holds characters that cannot be shown. Please type it again.',
    given: 'Your answer:',
    answered: {
      heading: 'Thank you for your answer',
      text: 'Those who coordinate the letter read it now. There is nothing left to do for you.',
    },
    over: {
      heading: 'No answer is needed any more',
      text: 'The signature was decided or withdrawn meanwhile.',
    },
  },
  invitation: {
    title: 'Your organization is invited to sign',
    invites: (convener) => `${convener} asks your organization to sign this letter.`,
    read: 'Read the letter',
    sign: 'Open the form to sign',
    signText: 'The form is filled in as far as we know your organization. Nothing is signed until you send it.',
    decline: 'We will not sign',
    declineText: 'Not signing? Say so here, and we write no more about this letter.',
    signed: { heading: 'Your organization has signed', text: 'Thank you. There is nothing left to do here.' },
    declined: {
      heading: 'You will not sign',
      text: 'We write no more about this letter. Should you change your mind, you can sign on its page until the deadline.',
    },
    over: {
      heading: 'This invitation is over',
      text: 'The letter takes no more signatures, or the invitation was taken back.',
    },
  },
  error: {
    code: (status) => `Error ${status}`,
    home: 'To the letters that can be signed',
    problem: () => undefined,
  },
};
