import type { CampaignState } from '#campaigns';
import type { SignOnState } from '#sign-ons';

/** The fields of the sign form that a person sees. */
export type FieldName =
  | 'organizationName'
  | 'country'
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
  /** subject of an error's sentence: "Website" in "Website must be …" */
  subject: string;
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
    to: string;
    cc: string;
    deadline: string;
    letter: string;
    organization: string;
    country: string;
    members: string;
    languages: string;
    by: (convener: string) => string;
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
    tooLate: string;
    tooLateText: string;
    typed: string;
  };
  code: {
    title: string;
    text: string;
    label: string;
    hint: string;
    submit: string;
    wrong: string;
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
    states: Record<Exclude<SignOnState, 'unverified'>, StateTexts>;
    withdraw: string;
    withdrawText: string;
    withdrawButton: string;
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
    formats: Record<'txt' | 'md' | 'html' | 'csv' | 'json', string>;
    more: (count: number) => string;
    live: string;
    all: string;
  };
  error: { code: (status: number) => string; home: string };
}
