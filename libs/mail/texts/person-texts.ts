import { frenchLine, frenchText, line, pluralsIn } from '#platform/language';
import type { MailTexts } from './mail-texts.js';

/**
 * What a mail says otherwise to a person who signed for themselves; `organization` is their own name then. Everything that is not here is said
 * as to an organization.
 */
export interface PersonMailTexts {
  verification: Pick<MailTexts['verification'], 'subject' | 'received'>;
  alreadySigned: Pick<MailTexts['alreadySigned'], 'subject' | 'text' | 'behind'>;
  rejection: Pick<MailTexts['rejection'], 'subject' | 'text'>;
  unverifiedReminder: Pick<MailTexts['unverifiedReminder'], 'subject' | 'text'>;
  announcement: Pick<MailTexts['announcement'], 'text' | 'footer'>;
  question: Pick<MailTexts['question'], 'subject' | 'text'>;
  questionReminder: Pick<MailTexts['questionReminder'], 'subject' | 'text'>;
  letterChanged: Pick<MailTexts['letterChanged'], 'text'>;
  reconsentReminder: Pick<MailTexts['reconsentReminder'], 'text'>;
}

const inEn = pluralsIn('en');
const inEs = pluralsIn('es');
const inFr = pluralsIn('fr');
const inPt = pluralsIn('pt');

const en: PersonMailTexts = {
  verification: {
    subject: ({ organization: name }) => `Please confirm your signature, ${name}`,
    received: ({ organization: name, letter, convener }) =>
      line`We received your signature under the letter “${letter}” by ${convener}, to be printed as ${name}, with this address as contact. Please confirm that it came from you:`,
  },
  alreadySigned: {
    subject: ({ organization: name }) => `You have signed already, ${name}`,
    text: ({ organization: name, letter }) =>
      line`Your signature as ${name} under the letter “${letter}” was submitted again with this address. It is on record and confirmed already, so there is nothing left to do.`,
    behind: ({ organization: name, letter }) =>
      line`Your signature as ${name} under the letter “${letter}” was submitted again with this address. It is on record already, but the text of the letter was changed after it was given. The page behind the button shows what changed and whether your answer is needed.`,
  },
  rejection: {
    subject: () => 'Your signature will not be listed under the letter',
    text: ({ organization: name, letter, convener }) =>
      line`${convener} will not list your signature as ${name} under the letter “${letter}”. This is the reason given:`,
  },
  unverifiedReminder: {
    subject: () => 'Reminder: your signature is not on the letter yet',
    text: ({ organization: name, letter }) =>
      line`Your signature as ${name} under the letter “${letter}” still waits for your confirmation.`,
  },
  announcement: {
    text: ({ letter, count, organization: name }) =>
      inEn.plural(count, {
        one: line`The letter “${letter}” is final. It carries one signature: yours, as ${name}. Thank you for signing.`,
        other: line`The letter “${letter}” is final. It carries ${inEn.number(count)} signatures, and yours, as ${name}, is among them. Thank you for signing.`,
      }),
    footer: ({ convener }) => `Sent by ${convener} to everybody who signed the letter.`,
  },
  question: {
    subject: () => 'A question about your signature',
    text: ({ organization: name, letter, convener }) =>
      line`${convener} has a question about your signature as ${name} under the letter “${letter}”:`,
  },
  questionReminder: {
    subject: () => 'Reminder: a question about your signature is open',
    text: ({ organization: name, letter, convener }) =>
      line`Your signature as ${name} under the letter “${letter}” waits for your answer to a question by ${convener}.`,
  },
  letterChanged: {
    text: ({ convener, letter, organization: name }) =>
      line`${convener} changed the text of “${letter}” after you had signed it as ${name}. The change matters, so you are asked whether your signature still stands.`,
  },
  reconsentReminder: {
    text: ({ letter, organization: name }) =>
      line`The text of “${letter}” was changed after you had signed it as ${name}, and you have not answered yet.`,
  },
};

const es: PersonMailTexts = {
  verification: {
    subject: ({ organization: name }) => `Por favor, confirme su firma, ${name}`,
    received: ({ organization: name, letter, convener }) =>
      line`Recibimos su firma para la carta «${letter}», impulsada por ${convener}, con esta dirección como contacto. Figurará con el nombre ${name}. Por favor, confirme que la envió usted:`,
  },
  alreadySigned: {
    subject: ({ organization: name }) => `Usted ya firmó, ${name}`,
    text: ({ organization: name, letter }) =>
      line`Su firma para la carta «${letter}», con el nombre ${name}, se envió de nuevo con esta dirección. Ya está registrada y confirmada, así que no queda nada por hacer.`,
    behind: ({ organization: name, letter }) =>
      line`Su firma para la carta «${letter}», con el nombre ${name}, se envió de nuevo con esta dirección. Ya está registrada, pero el texto de la carta se modificó después. La página que abre el botón muestra qué cambió y si hace falta su respuesta.`,
  },
  rejection: {
    subject: () => 'Su firma no figurará en la carta',
    text: ({ organization: name, letter, convener }) =>
      line`${convener} no incluirá su firma, con el nombre ${name}, en la carta «${letter}». Este es el motivo indicado:`,
  },
  unverifiedReminder: {
    subject: () => 'Recordatorio: su firma todavía no está en la carta',
    text: ({ organization: name, letter }) =>
      line`Su firma para la carta «${letter}», con el nombre ${name}, sigue pendiente de su confirmación.`,
  },
  announcement: {
    text: ({ letter, count, organization: name }) =>
      inEs.plural(count, {
        one: line`La carta «${letter}» ya es definitiva. Lleva una sola firma: la suya, con el nombre ${name}. Gracias por firmar.`,
        many: line`La carta «${letter}» ya es definitiva. Lleva ${inEs.number(count)} de firmas, y la suya, con el nombre ${name}, es una de ellas. Gracias por firmar.`,
        other: line`La carta «${letter}» ya es definitiva. Lleva ${inEs.number(count)} firmas, y la suya, con el nombre ${name}, es una de ellas. Gracias por firmar.`,
      }),
    footer: ({ convener }) => `Enviado por ${convener} a quienes firmaron la carta.`,
  },
  question: {
    subject: () => 'Una pregunta sobre su firma',
    text: ({ organization: name, letter, convener }) =>
      line`${convener} tiene una pregunta sobre su firma en la carta «${letter}», con el nombre ${name}:`,
  },
  questionReminder: {
    subject: () => 'Recordatorio: falta una respuesta sobre su firma',
    text: ({ organization: name, letter, convener }) =>
      line`Su firma en la carta «${letter}», con el nombre ${name}, espera su respuesta a una pregunta de ${convener}.`,
  },
  letterChanged: {
    text: ({ convener, letter, organization: name }) =>
      line`${convener} modificó el texto de «${letter}» después de que usted la firmara con el nombre ${name}. El cambio es importante, por eso le preguntamos si su firma se mantiene.`,
  },
  reconsentReminder: {
    text: ({ letter, organization: name }) =>
      line`El texto de «${letter}» se modificó después de que usted firmara con el nombre ${name}, y aún no ha llegado su respuesta.`,
  },
};

const fr: PersonMailTexts = {
  verification: {
    subject: ({ organization: name }) => `Merci de confirmer votre signature, ${name}`,
    received: ({ organization: name, letter, convener }) =>
      frenchLine`Nous avons reçu votre signature pour la lettre « ${letter} », portée par ${convener}, avec cette adresse comme contact. Elle figurera sous le nom ${name}. Merci de confirmer qu’elle vient bien de vous :`,
  },
  alreadySigned: {
    subject: ({ organization: name }) => `Vous avez déjà signé, ${name}`,
    text: ({ organization: name, letter }) =>
      frenchLine`Votre signature pour la lettre « ${letter} », sous le nom ${name}, a été envoyée une nouvelle fois avec cette adresse. Elle est déjà enregistrée et confirmée ; il ne vous reste rien à faire.`,
    behind: ({ organization: name, letter }) =>
      frenchLine`Votre signature pour la lettre « ${letter} », sous le nom ${name}, a été envoyée une nouvelle fois avec cette adresse. Elle est déjà enregistrée, mais le texte de la lettre a été modifié depuis. La page qu’ouvre ce bouton montre ce qui a changé et indique si votre réponse est nécessaire.`,
  },
  rejection: {
    subject: () => 'Votre signature ne figurera pas au bas de la lettre',
    text: ({ organization: name, letter, convener }) =>
      frenchLine`${convener} ne fera pas figurer votre signature, sous le nom ${name}, au bas de la lettre « ${letter} ». Voici le motif indiqué :`,
  },
  unverifiedReminder: {
    subject: () => frenchText`Rappel : votre signature ne figure pas encore sur la lettre`,
    text: ({ organization: name, letter }) =>
      frenchLine`Votre signature pour la lettre « ${letter} », sous le nom ${name}, attend encore votre confirmation.`,
  },
  announcement: {
    text: ({ letter, count, organization: name }) =>
      inFr.plural(count, {
        one: frenchLine`La lettre « ${letter} » est définitive. Elle porte une seule signature : la vôtre, sous le nom ${name}. Merci d’avoir signé.`,
        many: frenchLine`La lettre « ${letter} » est définitive. Elle porte ${inFr.number(count)} de signatures, et la vôtre, sous le nom ${name}, en fait partie. Merci d’avoir signé.`,
        other: frenchLine`La lettre « ${letter} » est définitive. Elle porte ${inFr.number(count)} signatures, et la vôtre, sous le nom ${name}, en fait partie. Merci d’avoir signé.`,
      }),
    footer: ({ convener }) => `Envoyé par ${convener} à l’ensemble des signataires.`,
  },
  question: {
    subject: () => 'Une question sur votre signature',
    text: ({ organization: name, letter, convener }) =>
      frenchLine`${convener} a une question sur votre signature, sous le nom ${name}, au bas de la lettre « ${letter} » :`,
  },
  questionReminder: {
    subject: () => frenchText`Rappel : une question sur votre signature attend une réponse`,
    text: ({ organization: name, letter, convener }) =>
      frenchLine`Votre signature au bas de la lettre « ${letter} », sous le nom ${name}, attend votre réponse à une question posée par ${convener}.`,
  },
  letterChanged: {
    text: ({ convener, letter, organization: name }) =>
      frenchLine`${convener} a modifié le texte de la lettre « ${letter} » après votre signature, donnée sous le nom ${name}. Le changement est important : nous vous demandons donc si votre signature tient toujours.`,
  },
  reconsentReminder: {
    text: ({ letter, organization: name }) =>
      frenchLine`Le texte de la lettre « ${letter} » a été modifié après votre signature, donnée sous le nom ${name}, et nous n’avons pas encore votre réponse.`,
  },
};

const pt: PersonMailTexts = {
  verification: {
    subject: ({ organization: name }) => `Por favor, confirme a sua assinatura, ${name}`,
    received: ({ organization: name, letter, convener }) =>
      line`Recebemos a sua assinatura para a carta “${letter}”, promovida por ${convener}, enviada com este endereço de e-mail. O nome que constará da carta é ${name}. Por favor, confirme que o envio foi seu:`,
  },
  alreadySigned: {
    subject: ({ organization: name }) => `Já temos a sua assinatura, ${name}`,
    text: ({ organization: name, letter }) =>
      line`A sua assinatura para a carta “${letter}”, com o nome ${name}, foi enviada de novo com este endereço. Ela já foi recebida e confirmada; não falta fazer nada.`,
    behind: ({ organization: name, letter }) =>
      line`A sua assinatura para a carta “${letter}”, com o nome ${name}, foi enviada de novo com este endereço. Ela já foi recebida, mas o texto da carta foi alterado depois. A página que o botão abre mostra o que mudou e se é preciso que responda.`,
  },
  rejection: {
    subject: () => 'A sua assinatura não constará da carta',
    text: ({ organization: name, letter, convener }) =>
      line`${convener} não incluirá a sua assinatura, com o nome ${name}, na carta “${letter}”. Este é o motivo indicado:`,
  },
  unverifiedReminder: {
    subject: () => 'Lembrete: a sua assinatura ainda não está na carta',
    text: ({ organization: name, letter }) =>
      line`A sua assinatura para a carta “${letter}”, com o nome ${name}, ainda aguarda confirmação.`,
  },
  announcement: {
    text: ({ letter, count, organization: name }) =>
      inPt.plural(count, {
        one: line`A carta “${letter}” está finalizada. Tem uma só assinatura: a sua, com o nome ${name}. Agradecemos a assinatura.`,
        many: line`A carta “${letter}” está finalizada. Tem ${inPt.number(count)} de assinaturas, e a sua, com o nome ${name}, é uma delas. Agradecemos a assinatura.`,
        other: line`A carta “${letter}” está finalizada. Tem ${inPt.number(count)} assinaturas, e a sua, com o nome ${name}, é uma delas. Agradecemos a assinatura.`,
      }),
    footer: ({ convener }) => `Enviado por ${convener} a quem assinou a carta.`,
  },
  question: {
    subject: () => 'Uma pergunta sobre a sua assinatura',
    text: ({ organization: name, letter, convener }) =>
      line`${convener} tem uma pergunta sobre a sua assinatura na carta “${letter}”, com o nome ${name}:`,
  },
  questionReminder: {
    subject: () => 'Lembrete: falta uma resposta sobre a sua assinatura',
    text: ({ organization: name, letter, convener }) =>
      line`A sua assinatura na carta “${letter}”, com o nome ${name}, espera pela sua resposta a uma pergunta feita por ${convener}.`,
  },
  letterChanged: {
    text: ({ convener, letter, organization: name }) =>
      line`${convener} alterou o texto de “${letter}” depois da sua assinatura, feita com o nome ${name}. A alteração é importante; por isso perguntamos se a assinatura se mantém.`,
  },
  reconsentReminder: {
    text: ({ letter, organization: name }) =>
      line`O texto de “${letter}” foi alterado depois da sua assinatura, feita com o nome ${name}, e a sua resposta ainda não chegou.`,
  },
};

/** By {@link MailTexts.language}. */
const PERSON_MAIL_TEXTS: Readonly<Record<string, PersonMailTexts>> = { en, es, fr, pt };

/** @returns the texts of one language as they are said to a person who signed for themselves */
export function saidToPerson(texts: MailTexts): MailTexts {
  const person = PERSON_MAIL_TEXTS[texts.language] ?? en;
  return {
    ...texts,
    verification: { ...texts.verification, ...person.verification },
    alreadySigned: { ...texts.alreadySigned, ...person.alreadySigned },
    rejection: { ...texts.rejection, ...person.rejection },
    unverifiedReminder: { ...texts.unverifiedReminder, ...person.unverifiedReminder },
    announcement: { ...texts.announcement, ...person.announcement },
    question: { ...texts.question, ...person.question },
    questionReminder: { ...texts.questionReminder, ...person.questionReminder },
    letterChanged: { ...texts.letterChanged, ...person.letterChanged },
    reconsentReminder: { ...texts.reconsentReminder, ...person.reconsentReminder },
  };
}
