import { lookUpLanguage } from '#platform/language';

/** The words that a finished letter has of its own. */
export interface LetterLabels {
  to: string;
  cc: string;
  /** heads the roster */
  signatories: string;
  /** under a heading with people in it, whose organizations did not sign */
  identification: string;
  /** at the foot of a page */
  edition: (number: number) => string;
}

const LABELS: Record<string, LetterLabels> = {
  en: {
    to: 'To:',
    cc: 'cc:',
    signatories: 'Signatories',
    identification: 'Affiliations are given for identification only.',
    edition: (number) => `Edition ${number}`,
  },
  es: {
    to: 'A:',
    cc: 'c. c.:',
    signatories: 'Firmantes',
    identification: 'Las afiliaciones se indican únicamente con fines de identificación.',
    edition: (number) => `Edición ${number}`,
  },
  fr: {
    to: 'À\u00a0:',
    cc: 'Copie\u00a0:',
    signatories: 'Signataires',
    identification: 'Les affiliations sont mentionnées uniquement à titre d’identification.',
    edition: (number) => `Édition ${number}`,
  },
  pt: {
    to: 'Para:',
    cc: 'c/c:',
    signatories: 'Signatários',
    identification: 'As afiliações são indicadas apenas para fins de identificação.',
    edition: (number) => `Edição ${number}`,
  },
};

/** @param language BCP 47 tag @returns the words in it; in English when there are none */
export function labelsIn(language: string): LetterLabels {
  return LABELS[lookUpLanguage([language, 'en'], Object.keys(LABELS)) ?? 'en'] as LetterLabels;
}

/** What heads a roster in any language. */
export const SIGNATORIES: readonly string[] = Object.values(LABELS).map(({ signatories }) => signatories);

/** The note on affiliations in every language. */
export const IDENTIFICATION_NOTES: readonly string[] = Object.values(LABELS).map(
  ({ identification }) => identification,
);
