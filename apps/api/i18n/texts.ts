import type { CampaignState } from '#campaigns';
import type { EntryField } from '#roster';
import type { SignOnKind, SignOnState } from '#sign-ons';
import type { PersonTexts } from './person-texts.js';

/** The fields of the sign form that a person sees. */
export type FieldName =
  | 'organizationName'
  | 'affiliation'
  | 'country'
  | 'region'
  | 'orgType'
  | 'website'
  | 'members'
  | 'contactName'
  | 'contactTitle'
  | 'contactEmail'
  | 'consent'
  | 'authorized';

export interface FieldTexts {
  label: string;
  hint?: string;
}

/** What is wrong with a field, to be told as a sentence that names it and the cure. */
export interface FieldFault {
  field: FieldName;
  kind: 'missing' | 'too-long' | 'wrong';
  /** too-long: how much there may be, how much there is. wrong, of members: which entry it is. */
  numbers: number[];
  /** as the API says it: in English, starts with a verb, without a full stop */
  message: string;
}

/** What a person may meet on an error page; anything else is told by its status. */
export type PageProblem =
  | 'campaign-not-found'
  | 'edition-not-found'
  | 'link-unknown'
  | 'verification-over'
  | 'sign-on-not-standing'
  | 'question-over'
  | 'reconsent-over'
  | 'body-too-large'
  | 'too-many-requests'
  | 'internal';

/** The words of an error page. */
export interface ProblemTexts {
  title: string;
  text: string;
}

/** One state of a signature, in words for the person who gave it. */
export interface StateTexts {
  heading: string;
  text: string;
}

/** Every text of the pages in one language. Each is a sentence or a label of its own, so that word order is free. */
export interface Texts {
  /** BCP 47 */
  language: string;
  skip: string;
  footer: string;
  errorPrefix: string;
  optional: string;
  /** heads a list of what is wrong */
  correct: string;
  home: { title: string; lead: string; open: string; none: string };
  labels: {
    convener: string;
    cc: string;
    deadline: string;
    letter: string;
    organization: string;
    country: string;
    members: string;
    /** before links to the letter's languages */
    languages: string;
    /** before links to this page in other languages */
    page: string;
  };
  letter: {
    signed: (count: number) => string;
    /** beside the number printed large */
    signedUnit: (count: number) => string;
    /** names the box that holds the number and the button */
    aside: string;
    sign: string;
    closed: Record<Exclude<CampaignState, 'draft'>, string>;
    confirmUntil: string;
    rosterEmpty: string;
    rosterNav: string;
    next: string;
    back: string;
    continued: string;
    editions: string;
    /** of a letter that is open again */
    earlierEditions: string;
  };
  form: {
    title: string;
    intro: string;
    organization: string;
    contact: string;
    contactHint: string;
    statements: string;
    coalition: string;
    noCountry: string;
    submit: string;
    errors: string;
    readLetter: string;
    fields: Record<FieldName, FieldTexts>;
    fault: (fault: FieldFault) => string;
    tooLate: string;
    tooLateText: string;
    typed: string;
  };
  person: PersonTexts;
  code: {
    title: string;
    text: string;
    label: string;
    hint: string;
    submit: string;
    wrong: string;
    /** after as many wrong codes as there are tries */
    locked: string;
    incomplete: string;
    resendTitle: string;
    resendText: string;
    resend: string;
    resent: string;
  };
  confirmation: {
    title: string;
    text: string;
    confirm: string;
    notMe: string;
    notMeText: string;
    over: StateTexts;
    /** needs-reconsent, and nobody can agree any more */
    unanswered: StateTexts;
    /** needs-reconsent, and nobody can agree until the letter is final */
    beingMadeFinal: StateTexts;
    states: Record<Exclude<SignOnState, 'unverified'>, StateTexts>;
    /** approved since the letter was made final */
    nextEdition: StateTexts;
    /** withdrawn or rejected since then */
    lastEdition: StateTexts;
    withdraw: string;
    withdrawText: string;
    withdrawButton: string;
  };
  /** the letter was changed after somebody read it */
  changed: {
    title: string;
    /** over the sign form: nothing was sent yet */
    form: string;
    /** over the button that confirms a new signature */
    verify: string;
    /** to a signer, where silence does not agree */
    confirm: (until: string) => string;
    /** to a signer, where silence agrees */
    object: (until: string) => string;
    /** to a signer whose time is over */
    missed: string;
    /** to a signer without whom the letter was made final */
    afterFinal: string;
    /** names the difference */
    difference: string;
    marks: string;
    layoutOnly: string;
    agree: string;
    again: string;
    read: string;
  };
  thanks: { title: string; text: string; next: string; steps: string[]; letter: string };
  unsubscribe: {
    title: string;
    text: string;
    letter: string;
    fromLetter: string;
    fromAll: string;
    doneTitle: string;
    doneText: string;
  };
  editions: {
    title: string;
    none: string;
    edition: (number: number) => string;
    frozen: string;
    count: string;
    hash: string;
    hashHint: string;
    download: string;
    formats: Record<'pdf' | 'docx' | 'txt' | 'md' | 'html' | 'csv' | 'json', string>;
    more: (count: number) => string;
    live: string;
    all: string;
    /** against the edition before */
    changes: {
      title: (since: number) => string;
      letter: string;
      count: (before: number) => string;
      added: string;
      removed: string;
      corrected: string;
      /** before what changed of an entry */
      fields: Record<EntryField, string>;
      kinds: Record<SignOnKind, string>;
      more: (count: number) => string;
    };
  };
  question: {
    title: string;
    asks: (convener: string) => string;
    label: string;
    hint: string;
    submit: string;
    missing: string;
    tooLong: (most: number) => string;
    unprintable: string;
    /** before the answer that was given */
    given: string;
    answered: StateTexts;
    over: StateTexts;
  };
  invitation: {
    title: string;
    invites: (convener: string) => string;
    read: string;
    sign: string;
    signText: string;
    decline: string;
    declineText: string;
    signed: StateTexts;
    declined: StateTexts;
    over: StateTexts;
  };
  error: {
    code: (status: number) => string;
    home: string;
    /** undefined: as the API says it, in English */
    problem: (code: PageProblem | 'not-found' | 'other') => ProblemTexts | undefined;
  };
}
