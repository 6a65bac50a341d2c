import { frenchLine as line, frenchText as text, pluralsIn } from '#platform/language';
import type { MailTexts } from './mail-texts.js';

const { number, plural } = pluralsIn('fr');

/** Formal (vous) and without the reader's gender. A name never follows a bare “de”, which some would elide. */
export const fr: MailTexts = {
  language: 'fr',
  common: {
    greeting: ({ name }) => `Bonjour ${name},`,
    confirmButton: 'Ouvrir la page de confirmation',
    unsubscribe: text`Se désabonner : ne plus recevoir de messages sur cette lettre`,
  },
  verification: {
    subject: ({ organization }) => text`Merci de confirmer : ${organization} signe la lettre`,
    title: 'Merci de confirmer la signature',
    received: ({ organization, letter, convener }) =>
      line`Nous avons reçu la signature de l’organisation ${organization} pour la lettre « ${letter} », portée par ${convener}, avec cette adresse comme contact. Merci de confirmer qu’elle vient bien de vous :`,
    members: ({ names }) => line`Ses membres, qui figureront après son nom : ${names}`,
    how: text`Il faut appuyer sur le bouton de cette page ; ouvrir le lien ne suffit pas à confirmer.`,
    code: ({ code, address }) =>
      line`Si vous ne pouvez pas ouvrir les liens depuis votre messagerie, saisissez le code ${code} à cette adresse : ${address}`,
    until: ({ until }) =>
      line`Sans confirmation avant le ${until}, la signature ne figurera pas au bas de la lettre. Une fois confirmée, elle sera examinée par l’équipe qui coordonne la lettre.`,
    footer: text`Ce n’était pas vous ? Vous n’avez rien à faire. La page de confirmation comporte aussi un bouton pour le signaler, et nous ne vous écrirons plus à ce sujet.`,
  },
  alreadySigned: {
    subject: ({ organization }) => `${organization} a déjà signé`,
    title: 'Cette signature est déjà enregistrée',
    text: ({ organization, letter }) =>
      line`La signature de l’organisation ${organization} pour la lettre « ${letter} » a été envoyée une nouvelle fois avec cette adresse. Elle est déjà enregistrée et confirmée ; il ne vous reste rien à faire.`,
    behind: ({ organization, letter }) =>
      line`La signature de l’organisation ${organization} pour la lettre « ${letter} » a été envoyée une nouvelle fois avec cette adresse. Elle est déjà enregistrée, mais le texte de la lettre a été modifié depuis. La page qu’ouvre ce bouton montre ce qui a changé et indique si votre réponse est nécessaire.`,
    button: 'Voir ou retirer la signature',
    footer: 'Vous recevez ce message parce que le formulaire de la lettre a été rempli avec votre adresse.',
  },
  rejection: {
    subject: ({ organization }) => `${organization} ne figurera pas parmi les signataires de la lettre`,
    title: 'À propos de votre signature',
    text: ({ organization, letter, convener }) =>
      line`${convener} ne fera pas figurer ${organization} parmi les signataires de la lettre « ${letter} ». Voici le motif indiqué :`,
    mistake: ({ convener }) => line`Merci d’écrire à ${convener} s’il s’agit d’une erreur.`,
    mistakeAt: ({ convener, address }) => line`Merci d’écrire à ${convener} s’il s’agit d’une erreur : ${address}`,
    footer: 'Vous recevez ce message parce que vous avez envoyé et confirmé cette signature.',
  },
  unverifiedReminder: {
    subject: ({ organization }) => text`Rappel : ${organization} ne figure pas encore sur la lettre`,
    title: 'Votre signature attend encore votre confirmation',
    text: ({ organization, letter }) =>
      line`La signature de l’organisation ${organization} pour la lettre « ${letter} » attend encore votre confirmation.`,
    deadline: ({ deadline }) => line`Les signatures seront closes le ${deadline}.`,
    footer:
      'Vous recevez ce message parce que cette signature a été envoyée avec votre adresse. La page vous permet aussi de signaler que ce n’était pas vous.',
  },
  digest: {
    subject: ({ pendingReview, letter }) =>
      pendingReview === 0
        ? text`État des signatures : ${letter}`
        : text`${number(pendingReview)} à examiner : ${letter}`,
    subjectOfSeveral: ({ pendingReview, count }) =>
      pendingReview === 0
        ? `État des signatures de ${number(count)} lettres`
        : `${number(pendingReview)} à examiner dans ${number(count)} lettres`,
    title: 'Ce qui vous attend',
    standing: ({ letter, deadline, passed }) =>
      passed
        ? line`Les signatures de « ${letter} » ont été closes le ${deadline}. Voici où elles en sont :`
        : line`Les signatures de « ${letter} » seront closes le ${deadline}. Voici où elles en sont :`,
    pendingReview: ({ count }) =>
      `${number(count)} ${plural(count, { one: 'confirmée, à examiner', many: 'de confirmées, à examiner', other: 'confirmées, à examiner' })}`,
    possibleDuplicates: ({ count }) =>
      `${number(count)} ${plural(count, { one: 'doublon possible', many: 'de doublons possibles', other: 'doublons possibles' })} à vérifier`,
    approved: ({ count }) =>
      `${number(count)} ${plural(count, { one: 'approuvée', many: 'd’approuvées', other: 'approuvées' })}`,
    unverified: ({ count }) =>
      plural(count, {
        one: text`${number(count)} pas encore confirmée ; le rappel part automatiquement`,
        many: text`${number(count)} de pas encore confirmées ; les rappels partent automatiquement`,
        other: text`${number(count)} pas encore confirmées ; les rappels partent automatiquement`,
      }),
    consequence:
      'Les signatures qui ne sont pas approuvées quand la liste devient définitive ne figurent pas sur la lettre.',
    footer: 'Vous recevez ce message parce que vous coordonnez des lettres sur ce site.',
  },
  held: {
    subject: ({ letter }) => text`Version définitive en attente : ${letter}`,
    title: 'La lettre n’est pas devenue définitive',
    text: ({ letter }) =>
      line`Le délai pour signer et confirmer « ${letter} » est écoulé, mais la lettre n’est pas devenue définitive d’elle-même.`,
    why: {
      'claim-disagrees': 'Son texte annonce un autre nombre de signataires que celui de la liste.',
      'never-asked':
        'Certains de ses signataires n’ont jamais été interrogés sur la dernière modification du texte, faute de message parti à temps. Ils seraient laissés de côté.',
    },
    cure: 'Merci de consulter les vérifications de la lettre, puis de corriger le texte ou de rouvrir la lettre avec une échéance plus tardive, afin que tout le monde soit interrogé, ou encore de la rendre définitive malgré elles.',
    button: 'Voir les vérifications',
    orphaned:
      'Personne ne peut examiner les signatures de cette lettre\u202f; ce message est donc adressé à celles et ceux qui peuvent lancer des campagnes. Merci de veiller à ce que la lettre soit confiée à une personne qui pourra consulter ses vérifications et la rendre définitive.',
  },
  announcement: {
    subject: ({ letter }) => text`La lettre est définitive : ${letter}`,
    title: 'La lettre est définitive',
    text: ({ letter, count, organization }) =>
      plural(count, {
        one: line`La lettre « ${letter} » est définitive. Elle porte une seule signature, celle de l’organisation ${organization}. Merci d’avoir signé.`,
        many: line`La lettre « ${letter} » est définitive. Elle porte ${number(count)} de signatures, et celle de l’organisation ${organization} en fait partie. Merci d’avoir signé.`,
        other: line`La lettre « ${letter} » est définitive. Elle porte ${number(count)} signatures, et celle de l’organisation ${organization} en fait partie. Merci d’avoir signé.`,
      }),
    button: 'Lire et télécharger la lettre',
    withdraw: ({ link }) => line`Si vous devez retirer la signature des publications à venir : ${link}`,
    withdrawLink: 'page de votre signature',
    footer: ({ convener }) => `Envoyé par ${convener} au contact de chaque organisation signataire.`,
  },
  question: {
    subject: ({ organization }) => `Une question sur la signature de l’organisation ${organization}`,
    title: 'Une question sur votre signature',
    text: ({ organization, letter, convener }) =>
      line`${convener} a une question sur la signature de l’organisation ${organization} au bas de la lettre « ${letter} » :`,
    how: 'Merci de répondre sur la page qu’ouvre ce bouton. D’ici là, la signature reste en attente.',
    button: 'Répondre à la question',
    footer: 'Vous recevez ce message parce que vous avez envoyé et confirmé cette signature.',
  },
  questionReminder: {
    subject: ({ organization }) =>
      text`Rappel : une question sur la signature de l’organisation ${organization} attend une réponse`,
    title: 'Une question attend toujours votre réponse',
    text: ({ organization, letter, convener }) =>
      line`La signature de l’organisation ${organization} au bas de la lettre « ${letter} » attend votre réponse à une question posée par ${convener}.`,
  },
  invitation: {
    subject: ({ organization, letter }) => text`Invitation à signer pour ${organization} : ${letter}`,
    title: 'Une invitation à signer une lettre',
    text: ({ organization, letter, convener }) =>
      line`${convener} invite l’organisation ${organization} à signer la lettre « ${letter} ».`,
    how: 'Sur la page qu’ouvre ce bouton, vous pouvez lire la lettre, la signer avec un formulaire déjà rempli autant que possible, ou indiquer que vous ne signerez pas.',
    button: 'Ouvrir l’invitation',
    earlier: ({ letter }) =>
      line`Nous avons cette adresse parce qu’elle était l’adresse de contact de votre organisation pour une lettre précédente, « ${letter} ».`,
    footer: ({ convener }) =>
      `Ce message vous est adressé par ${convener}. Si vous indiquez sur la page que vous ne signerez pas, nous ne vous écrirons plus au sujet de cette lettre.`,
  },
  invitationReminder: {
    subject: ({ organization, letter }) => text`Rappel : invitation à signer pour ${organization} : ${letter}`,
    title: 'L’invitation tient toujours',
    text: ({ organization, letter, convener }) =>
      line`L’organisation ${organization} n’a pas encore signé la lettre « ${letter} », portée par ${convener}. L’invitation tient toujours.`,
  },
  letterChanged: {
    subject: ({ letter }) => text`La lettre que vous avez signée a été modifiée : ${letter}`,
    title: 'La lettre que vous avez signée a été modifiée',
    text: ({ convener, letter, organization }) =>
      line`${convener} a modifié le texte de la lettre « ${letter} » après la signature de l’organisation ${organization}. Le changement est important : nous vous demandons donc si la signature tient toujours.`,
    confirm: ({ until }) =>
      line`Merci d’accepter le nouveau texte sur la page qu’ouvre ce bouton, au plus tard le ${until}. Sans réponse de votre part, le nom ne figurera pas au bas de la lettre.`,
    object: ({ until }) =>
      line`Si vous acceptez le nouveau texte, vous n’avez rien à faire. Sinon, retirez la signature sur la page qu’ouvre ce bouton, au plus tard le ${until}.`,
    final: () =>
      'La lettre est désormais définitive et cette signature n’y figure pas, car la question ne vous a pas été posée à temps. Si vous acceptez le nouveau texte, dites-le sur la page qu’ouvre ce bouton. La signature comptera alors pour la prochaine édition.',
    button: 'Lire ce qui a changé',
    marks: ({ gone, added }) =>
      line`Ce qui a été supprimé figure ainsi : ${gone}, ce qui a été ajouté ainsi : ${added}`,
    footer: 'Vous recevez ce message parce que vous avez envoyé et confirmé cette signature.',
  },
  reconsentReminder: {
    subject: ({ letter }) => text`Rappel : la lettre que vous avez signée a été modifiée : ${letter}`,
    title: 'Votre réponse est toujours attendue',
    text: ({ letter, organization }) =>
      line`Le texte de la lettre « ${letter} » a été modifié après la signature de l’organisation ${organization}, et nous n’avons pas encore votre réponse.`,
  },
};
