import type { SignOnKind } from '#sign-ons';
import type { Texts } from './texts.js';
import { textsFor } from './texts-for.js';

/** What pages say otherwise to a person who signs for themselves. */
interface SaidToPerson {
  /** headings of how the signature stands */
  isOn: string;
  isOff: string;
  isOffNow: string;
  /** joined with another */
  merged: string;
  agree: string;
  /** a box that is not ticked */
  authorized: string;
  /** of a letter that persons may sign too */
  letter: { sign: string; nobody: string };
}

const SAID_TO_PERSON: Record<string, SaidToPerson> = {
  en: {
    isOn: 'Your name is on the letter',
    isOff: 'Your name is not on the letter',
    isOffNow: 'Your name is not on the letter at the moment',
    merged: 'This signature was joined with another one of yours, and your name is printed once.',
    agree: 'I agree to the new text',
    authorized: 'Please confirm that you are the person named above and sign for yourself.',
    letter: { sign: 'Sign the letter', nobody: 'Nobody has signed yet' },
  },
  es: {
    isOn: 'Su nombre está en la carta',
    isOff: 'Su nombre no figura en la carta',
    isOffNow: 'Su nombre no figura en la carta por el momento',
    merged: 'Esta firma se unió a otra suya, y su nombre figura una sola vez.',
    agree: 'Acepto el nuevo texto',
    authorized: 'Marque que es la persona que figura arriba y que firma a título individual.',
    letter: { sign: 'Firmar la carta', nobody: 'Todavía no ha firmado nadie' },
  },
  fr: {
    isOn: 'Votre nom figure sur la lettre',
    isOff: 'Votre nom ne figure pas sur la lettre',
    isOffNow: 'Votre nom ne figure pas sur la lettre pour le moment',
    merged: 'Cette signature a été réunie avec une autre que vous avez donnée, et votre nom figure une seule fois.',
    agree: 'J’accepte le nouveau texte',
    authorized: 'Cochez la case qui indique que le nom ci-dessus est le vôtre et que vous signez à titre individuel.',
    letter: { sign: 'Signer la lettre', nobody: 'Personne n’a encore signé' },
  },
  pt: {
    isOn: 'O seu nome está na carta',
    isOff: 'O seu nome não figura na carta',
    isOffNow: 'O seu nome não figura na carta por enquanto',
    merged: 'Esta assinatura foi unida a outra sua, e o seu nome aparece uma só vez.',
    agree: 'Aceito o novo texto',
    authorized: 'Marque que é a pessoa indicada acima e que assina em seu próprio nome.',
    letter: { sign: 'Assinar a carta', nobody: 'Ninguém assinou ainda' },
  },
};

/**
 * @param kind of the signature that a page is about
 * @param wanted see {@link textsFor}
 * @returns the pages' texts as they are said to its signer
 */
export function textsForSigner(kind: SignOnKind, ...wanted: (string | undefined)[]): Texts {
  const texts = textsFor(...wanted);
  const person = SAID_TO_PERSON[texts.language];
  if (kind !== 'individual' || person === undefined) return texts;
  const { labels, confirmation, form, changed } = texts;
  const { states } = confirmation;
  return {
    ...texts,
    labels: { ...labels, organization: texts.person.name },
    confirmation: {
      ...confirmation,
      unanswered: { ...confirmation.unanswered, heading: person.isOff },
      beingMadeFinal: { ...confirmation.beingMadeFinal, heading: person.isOffNow },
      states: {
        ...states,
        approved: { ...states.approved, heading: person.isOn },
        merged: { heading: person.isOn, text: person.merged },
        'needs-reconsent': { ...states['needs-reconsent'], heading: person.isOffNow },
      },
    },
    changed: { ...changed, agree: person.agree },
    form: {
      ...form,
      fault: (fault) => (fault.field === 'authorized' ? person.authorized : form.fault(fault)),
    },
  };
}

/**
 * @param personsToo whether the letter takes signatures of persons
 * @param wanted see {@link textsFor}
 * @returns the texts of the page of a letter, which say who may sign it
 */
export function textsForLetter(personsToo: boolean, ...wanted: (string | undefined)[]): Texts {
  const texts = textsFor(...wanted);
  const person = SAID_TO_PERSON[texts.language];
  if (!personsToo || person === undefined) return texts;
  const { signed, signedUnit } = texts.letter;
  return {
    ...texts,
    letter: {
      ...texts.letter,
      sign: person.letter.sign,
      signed: (count) => (count === 0 ? person.letter.nobody : signed(count)),
      signedUnit: (count) => (count === 0 ? texts.person.signedUnit(count) : signedUnit(count)),
    },
  };
}
