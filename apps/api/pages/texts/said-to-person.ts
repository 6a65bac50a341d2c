import type { SignOnKind } from '#sign-ons';
import type { StateTexts, Texts } from './texts.js';
import { textsFor } from './texts-for.js';

/** What pages say otherwise to a person who signs for themselves. */
interface SaidToPerson {
  confirmation: { unanswered: StateTexts; states: Record<'approved' | 'merged' | 'needs-reconsent', StateTexts> };
  agree: string;
  /** a box that is not ticked */
  authorized: string;
  /** of a letter that persons may sign too */
  letter: { sign: string; nobody: string };
}

const SAID_TO_PERSON: Record<string, SaidToPerson> = {
  en: {
    confirmation: {
      unanswered: {
        heading: 'Your name is not on the letter',
        text: 'The text of the letter was changed after you signed, and your answer did not come in time. It cannot be given any more.',
      },
      states: {
        approved: {
          heading: 'Your name is on the letter',
          text: 'This signature is confirmed and printed under the letter.',
        },
        merged: {
          heading: 'Your name is on the letter',
          text: 'This signature was joined with another one of yours, and your name is printed once.',
        },
        'needs-reconsent': {
          heading: 'Your name is not on the letter at the moment',
          text: 'The text of the letter was changed after you signed, and your answer has not come in time. Once you agree to the new text, the signature counts again.',
        },
      },
    },
    agree: 'I agree to the new text',
    authorized: 'Please confirm that you are the person named above and sign for yourself.',
    letter: { sign: 'Sign the letter', nobody: 'Nobody has signed yet' },
  },
  es: {
    confirmation: {
      unanswered: {
        heading: 'Su nombre no figura en la carta',
        text: 'El texto de la carta se modificó después de la firma y la respuesta no llegó a tiempo. Ya no es posible darla.',
      },
      states: {
        approved: {
          heading: 'Su nombre está en la carta',
          text: 'Esta firma está confirmada y figura al pie de la carta.',
        },
        merged: {
          heading: 'Su nombre está en la carta',
          text: 'Esta firma se unió a otra suya, y su nombre figura una sola vez.',
        },
        'needs-reconsent': {
          heading: 'Su nombre no figura en la carta por el momento',
          text: 'El texto de la carta se modificó después de la firma y la respuesta no llegó a tiempo. En cuanto acepte el nuevo texto, la firma volverá a contar.',
        },
      },
    },
    agree: 'Acepto el nuevo texto',
    authorized: 'Marque que es la persona que figura arriba y que firma a título individual.',
    letter: { sign: 'Firmar la carta', nobody: 'Todavía no ha firmado nadie' },
  },
  fr: {
    confirmation: {
      unanswered: {
        heading: 'Votre nom ne figure pas sur la lettre',
        text: 'Le texte de la lettre a été modifié après la signature et la réponse n’est pas arrivée à temps. Il n’est plus possible de la donner.',
      },
      states: {
        approved: {
          heading: 'Votre nom figure sur la lettre',
          text: 'Cette signature est confirmée et figure au bas de la lettre.',
        },
        merged: {
          heading: 'Votre nom figure sur la lettre',
          text: 'Cette signature a été réunie avec une autre que vous avez donnée, et votre nom figure une seule fois.',
        },
        'needs-reconsent': {
          heading: 'Votre nom ne figure pas sur la lettre pour le moment',
          text: 'Le texte de la lettre a été modifié après la signature et la réponse n’est pas arrivée à temps. Dès que vous aurez accepté le nouveau texte, la signature comptera de nouveau.',
        },
      },
    },
    agree: 'J’accepte le nouveau texte',
    authorized: 'Cochez la case qui indique que le nom ci-dessus est le vôtre et que vous signez à titre individuel.',
    letter: { sign: 'Signer la lettre', nobody: 'Personne n’a encore signé' },
  },
  pt: {
    confirmation: {
      unanswered: {
        heading: 'O seu nome não figura na carta',
        text: 'O texto da carta foi alterado depois da assinatura e a resposta não chegou a tempo. Já não é possível dá-la.',
      },
      states: {
        approved: {
          heading: 'O seu nome está na carta',
          text: 'Esta assinatura está confirmada e consta da carta.',
        },
        merged: {
          heading: 'O seu nome está na carta',
          text: 'Esta assinatura foi unida a outra sua, e o seu nome aparece uma só vez.',
        },
        'needs-reconsent': {
          heading: 'O seu nome não figura na carta por enquanto',
          text: 'O texto da carta foi alterado depois da assinatura e a resposta não chegou a tempo. Assim que aceitar o novo texto, a assinatura voltará a contar.',
        },
      },
    },
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
  return {
    ...texts,
    labels: { ...labels, organization: texts.person.name },
    confirmation: {
      ...confirmation,
      ...person.confirmation,
      states: { ...confirmation.states, ...person.confirmation.states },
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
