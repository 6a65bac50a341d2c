import type { Texts } from './texts.js';

const number = new Intl.NumberFormat('en');

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
    to: 'To',
    cc: 'Copy to',
    deadline: 'Sign by',
    letter: 'Letter',
    organization: 'Organization',
    country: 'Country',
    members: 'Its members',
    languages: 'Read the letter in',
    by: (convener) => `Convened by ${convener}`,
  },
  letter: {
    signed: (count) => {
      if (count === 0) return 'No organization has signed yet';
      return count === 1 ? '1 organization has signed' : `${number.format(count)} organizations have signed`;
    },
    signedUnit: (count) => (count === 1 ? 'organization has signed' : 'organizations have signed'),
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
      organizationName: {
        label: 'Name of the organization',
        hint: 'As it is to be printed under the letter.',
        subject: 'The name of the organization',
      },
      country: { label: 'Country', subject: 'The country' },
      website: { label: 'Website', hint: 'For example example.org', subject: 'The website' },
      members: {
        label: 'Members, one on each line',
        hint: 'They are printed after the name of your coalition. The coalition counts as one signature.',
        subject: 'The list of members',
      },
      contactName: { label: 'Your name', subject: 'Your name' },
      contactTitle: { label: 'Your position', hint: 'For example Director', subject: 'Your position' },
      contactEmail: {
        label: 'Your mail address',
        hint: 'The mail to confirm the signature goes there. An address at the organization is best.',
        subject: 'Your mail address',
      },
      consent: {
        label:
          'The name of the organization may be published with this letter, and what I wrote here may be stored for it.',
        subject: 'Your consent',
      },
      authorized: { label: 'I am authorized to sign for this organization.', subject: 'Your authorization' },
    },
    tooLate: 'This letter does not take signatures any more',
    tooLateText:
      'Your signature was not stored: the letter was closed before it arrived. Please write to the convener if it should still count.',
    typed: 'What you wrote',
  },
  code: {
    title: 'Check your mail',
    text: 'A mail is on its way to the address you gave. Open the link in it and press the button there, and the signature is confirmed.',
    label: 'Code from the mail',
    hint: 'If you cannot open links from mails: the mail also has a code of six digits.',
    submit: 'Confirm with the code',
    wrong:
      'This is not the code from the newest mail. Compare the digits. After five wrong codes you need a new one: have the mail sent again.',
    incomplete: 'The code must be six digits.',
    resendTitle: 'Nothing has come?',
    resendText: 'Look among unwanted mail too. You can have the mail sent again every five minutes.',
    resend: 'Send the mail again',
    resent:
      'If the signature still waits for its confirmation, another mail is on its way. Between two mails lie at least five minutes.',
  },
  confirmation: {
    title: 'Please confirm this signature',
    text: 'It was given with your mail address as its contact. Nothing is confirmed until you press the button.',
    confirm: 'Yes, confirm the signature',
    notMe: 'This was not me',
    notMeText: 'You did not sign? Then say so, and the signature is withdrawn.',
    over: {
      heading: 'The time to confirm is over',
      text: 'This signature was not confirmed in time, so it is not on the letter.',
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
      withdrawn: {
        heading: 'Withdrawn',
        text: 'This signature was withdrawn. It is not on the letter, and we write no more about it.',
      },
      expired: {
        heading: 'The time to confirm is over',
        text: 'This signature was not confirmed in time, so it is not on the letter.',
      },
    },
    withdraw: 'Withdraw this signature',
    withdrawText:
      'The name is then taken off the letter. A letter that is final already stays as it was printed. This cannot be undone.',
    withdrawButton: 'Withdraw the signature for good',
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
    formats: { txt: 'Plain text', md: 'Markdown', html: 'Web page', csv: 'Spreadsheet (CSV)', json: 'Data (JSON)' },
    more: (count) => `${number.format(count)} more are in the files above.`,
    live: 'The letter as it stands today',
    all: 'All editions',
  },
  error: { code: (status) => `Error ${status}`, home: 'To the letters that can be signed' },
};
