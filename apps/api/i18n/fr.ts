import { frenchText as text, pluralsIn } from '#platform/language';
import { personTexts } from './person-texts.js';
import type { FieldName, ProblemTexts, Texts } from './texts.js';

const { number, plural } = pluralsIn('fr');

const MISSING: Record<FieldName, string> = {
  affiliation: 'Indiquez votre organisme d’appartenance.',
  region: 'Indiquez l’État ou la région.',
  orgType: 'Choisissez la portée.',
  organizationName: 'Indiquez le nom de l’organisation.',
  country: 'Choisissez le pays.',
  website: 'Indiquez l’adresse du site web.',
  members: 'Indiquez la liste des membres.',
  contactName: 'Indiquez votre nom.',
  contactTitle: 'Indiquez votre fonction.',
  contactEmail: 'Indiquez votre adresse électronique.',
  consent: text`Cochez la case de publication : sans cet accord, le nom ne peut pas figurer sur la lettre.`,
  authorized: text`Cochez la case d’autorisation : il faut pouvoir signer au nom de l’organisation.`,
};

const WRONG: Record<FieldName, string> = {
  ...MISSING,
  affiliation: 'Indiquez seulement votre organisme d’appartenance, sans adresse web ni caractère invisible.',
  region: 'Indiquez seulement l’État ou la région, sans caractère invisible.',
  orgType: 'Choisissez la portée dans la liste.',
  organizationName: text`Indiquez le nom de l’organisation avec des lettres ou des chiffres : sans « = » au début, sans adresse web et sans caractère invisible.`,
  country: 'Choisissez le pays dans la liste.',
  website: 'Le site web doit être une adresse comme https://example.org.',
  members: text`La liste des membres ne peut pas être utilisée : écrivez un nom par ligne, sans caractère invisible.`,
  contactName: 'Indiquez seulement votre nom, sans adresse web ni caractère invisible.',
  contactTitle: 'Indiquez seulement votre fonction, sans adresse web ni caractère invisible.',
  contactEmail: 'L’adresse électronique doit ressembler à nom@example.org.',
};

/** Formal (vous) and without the reader's gender. */
export const fr: Texts = {
  language: 'fr',
  skip: 'Aller au contenu',
  footer:
    'Chaque nom au bas d’une lettre a été confirmé depuis une adresse électronique et approuvé par l’équipe qui coordonne la lettre.',
  errorPrefix: text`Erreur : `,
  optional: '(facultatif)',
  correct: text`Merci de corriger :`,
  home: {
    title: 'Lettres à signer',
    lead: 'Des coalitions font circuler ici des lettres ouvertes, et des organisations y ajoutent leur nom.',
    open: 'Ouvertes à la signature',
    none: 'Aucune lettre n’est ouverte à la signature en ce moment.',
  },
  labels: {
    convener: 'Portée par',
    cc: 'Copie à',
    deadline: 'À signer avant le',
    letter: 'Lettre',
    organization: 'Organisation',
    country: 'Pays',
    members: 'Ses membres',
    languages: 'Lire la lettre en',
    page: 'Cette page en',
  },
  letter: {
    signed: (count) =>
      plural(count, {
        zero: 'Aucune organisation n’a encore signé',
        one: '1 organisation a signé',
        many: `${number(count)} d’organisations ont signé`,
        other: `${number(count)} organisations ont signé`,
      }),
    signedUnit: (count) =>
      plural(count, {
        one: 'organisation a signé',
        many: 'd’organisations ont signé',
        other: 'organisations ont signé',
      }),
    aside: 'Signataires',
    sign: 'Signer pour votre organisation',
    closed: {
      open: 'La date limite est passée. Les signatures ne sont plus acceptées.',
      closing: text`La date limite est passée. Les signatures ne sont plus acceptées ; celles données à temps peuvent encore être confirmées.`,
      closed: 'La date limite est passée. Les signatures ne sont plus acceptées, et la version définitive se prépare.',
      finalized: 'Cette lettre est définitive. Les signatures ne sont plus acceptées.',
      archived: 'Cette lettre est définitive et archivée.',
    },
    confirmUntil: 'À confirmer avant le',
    rosterEmpty: 'Le premier nom figurera ici une fois confirmé et approuvé.',
    rosterNav: 'Autres signataires',
    next: 'Signataires suivants',
    back: 'Retour à la lettre',
    continued: 'Signataires, suite',
    editions: 'Lire et télécharger la lettre définitive',
    earlierEditions: 'Éditions précédentes de cette lettre',
  },
  form: {
    title: 'Signer pour votre organisation',
    intro:
      'Merci de remplir tous les champs qui ne sont pas facultatifs. Nous vous écrivons ensuite, et il vous suffit d’appuyer sur un bouton pour confirmer.',
    organization: 'Votre organisation',
    contact: 'Vous',
    contactHint:
      'Ces informations ne sont jamais publiées. Elles servent à confirmer et à vous joindre à propos de cette lettre.',
    statements: 'Votre accord',
    coalition: text`Pour les coalitions seulement : liste des membres`,
    noCountry: 'Aucun pays choisi',
    submit: 'Envoyer la signature',
    errors: text`La signature n’a pas encore été envoyée. Merci de corriger :`,
    readLetter: 'Lire la lettre',
    fields: {
      affiliation: {
        label: 'Votre organisme d’appartenance',
        hint: 'Là où vous travaillez ou militez. Il n’est mentionné qu’à des fins d’identification.',
      },
      region: { label: 'État ou région' },
      orgType: { label: 'Portée de l’organisation' },
      organizationName: {
        label: 'Nom de l’organisation',
        hint: 'Tel qu’il doit figurer au bas de la lettre.',
      },
      country: { label: 'Pays' },
      website: { label: 'Site web', hint: 'Par exemple example.org' },
      members: {
        label: 'Membres, un par ligne',
        hint: text`Ils figurent après le nom de votre coalition. Une ligne qui finit par deux-points, comme « Observateurs : », est un titre pour celles qui suivent.`,
      },
      contactName: { label: 'Votre nom' },
      contactTitle: { label: 'Votre fonction', hint: 'Par exemple Direction' },
      contactEmail: {
        label: 'Votre adresse électronique',
        hint: 'Le message de confirmation y sera envoyé. De préférence une adresse de l’organisation.',
      },
      consent: {
        label:
          'Le nom de l’organisation peut être publié avec cette lettre, et ce que j’ai écrit ici peut être conservé à cette fin.',
      },
      authorized: { label: 'J’ai l’autorisation de signer au nom de cette organisation.' },
    },
    fault: ({ field, kind, numbers: [first = 0, second = 0] }) => {
      if (kind === 'missing') return MISSING[field];
      if (kind === 'wrong')
        return field === 'members' && first > 0
          ? text`Corrigez le nom numéro ${number(first)} de la liste des membres : un par ligne, sans caractère invisible et de 300 caractères au plus.`
          : WRONG[field];
      return field === 'members'
        ? text`La liste des membres peut compter ${number(first)} noms au plus ; elle en compte ${number(second)}.`
        : text`Le texte « ${fr.form.fields[field].label} » peut compter ${number(first)} caractères au plus ; il en compte ${number(second)}.`;
    },
    tooLate: 'Cette lettre n’accepte plus de signatures',
    tooLateText: text`Votre signature n’a pas été enregistrée : la lettre a été close avant son arrivée. Si elle doit encore compter, merci d’écrire à l’organisation qui porte la lettre.`,
    typed: 'Ce que vous avez écrit',
  },
  person: personTexts.fr,
  code: {
    title: 'Consultez votre messagerie',
    text: 'Un message est en route vers l’adresse que vous avez indiquée. Ouvrez le lien qu’il contient, appuyez sur le bouton de cette page, et la signature sera confirmée.',
    label: 'Code reçu par message',
    hint: text`Si vous ne pouvez pas ouvrir les liens depuis votre messagerie : le message contient aussi un code à six chiffres.`,
    submit: 'Confirmer avec le code',
    wrong: text`Ce n’est pas le code du message le plus récent. Comparez les chiffres. Après cinq codes erronés, il en faut un nouveau : faites renvoyer le message.`,
    locked: text`C’était le cinquième code erroné, et aucun code de ce message ne fonctionne plus. Faites renvoyer le message : il apportera un nouveau code.`,
    incomplete: 'Le code doit comporter six chiffres.',
    resendTitle: text`Rien n’est arrivé ?`,
    resendText:
      'Regardez aussi dans les courriers indésirables. Cinq minutes après un message, vous pouvez en demander un autre.',
    resend: 'Renvoyer le message',
    resent:
      'Si la signature attend encore sa confirmation, un autre message est en route. Il s’écoule au moins cinq minutes entre deux messages.',
  },
  confirmation: {
    title: 'Merci de confirmer cette signature',
    text: 'Cette signature a été donnée avec votre adresse comme contact. Rien n’est confirmé tant que vous n’avez pas appuyé sur le bouton.',
    confirm: 'Oui, confirmer la signature',
    notMe: 'Ce n’était pas moi',
    notMeText: text`Vous n’avez pas signé ? Signalez-le, et la signature sera retirée.`,
    over: {
      heading: 'Le délai de confirmation est passé',
      text: text`Cette signature n’a pas été confirmée à temps ; elle ne figure donc pas sur la lettre.`,
    },
    unanswered: {
      heading: 'Votre organisation ne figure pas sur la lettre',
      text: 'Le texte de la lettre a été modifié après la signature et la réponse n’est pas arrivée à temps. Il n’est plus possible de la donner.',
    },
    beingMadeFinal: {
      heading: 'Votre organisation ne figure pas sur la lettre pour le moment',
      text: 'Le texte de la lettre a été modifié après la signature et la réponse n’est pas arrivée à temps. La version définitive est en cours de préparation. Dès qu’elle sera établie, vous pourrez accepter le texte sur cette page, et la signature comptera pour la prochaine édition.',
    },
    states: {
      'pending-review': {
        heading: 'Confirmée, en cours d’examen',
        text: text`Vous avez confirmé cette signature. L’équipe qui coordonne la lettre l’examine à présent ; il ne vous reste rien à faire.`,
      },
      approved: {
        heading: 'Votre organisation figure sur la lettre',
        text: 'Cette signature est confirmée et figure au bas de la lettre.',
      },
      merged: {
        heading: 'Votre organisation figure sur la lettre',
        text: 'Cette signature a été réunie avec une autre de la même organisation, qui figure une seule fois.',
      },
      rejected: {
        heading: 'Absente de la lettre',
        text: 'L’équipe qui coordonne la lettre a décidé de ne pas y faire figurer cette signature.',
      },
      'needs-reconsent': {
        heading: 'Votre organisation ne figure pas sur la lettre pour le moment',
        text: 'Le texte de la lettre a été modifié après la signature et la réponse n’est pas arrivée à temps. Dès que vous aurez accepté le nouveau texte, la signature comptera de nouveau.',
      },
      withdrawn: {
        heading: 'Signature retirée',
        text: 'Cette signature a été retirée. Elle ne figure pas sur la lettre, et nous ne vous écrirons plus à son sujet.',
      },
      expired: {
        heading: 'Le délai de confirmation est passé',
        text: text`Cette signature n’a pas été confirmée à temps ; elle ne figure donc pas sur la lettre.`,
      },
    },
    nextEdition: {
      heading: 'Le nom figurera dans la prochaine édition',
      text: 'Cette signature est confirmée et approuvée. La lettre était alors déjà définitive\u202f: le nom ne figure pas dans l’édition publiée actuellement, il figurera dans la prochaine que l’équipe de coordination établira.',
    },
    lastEdition: {
      heading: 'Retirée dans la prochaine édition',
      text: 'Cette signature ne compte plus. L’édition de la lettre publiée actuellement porte encore le nom, car elle était déjà définitive\u202f; la prochaine ne le portera plus.',
    },
    withdraw: 'Retirer cette signature',
    withdrawText:
      'Le nom sera retiré de la lettre. Une lettre déjà définitive reste telle qu’elle a été publiée. Ce choix est irréversible.',
    withdrawButton: 'Retirer définitivement la signature',
  },
  changed: {
    title: 'La lettre a été modifiée',
    form: 'Pendant que vous remplissiez le formulaire, le texte de la lettre a été modifié. Rien n’a encore été envoyé. Merci de lire ce qui est nouveau et d’envoyer de nouveau la signature si vous l’acceptez.',
    verify:
      'Le texte de la lettre a été modifié après cette signature. Merci de lire ce qui est nouveau avant de confirmer.',
    confirm: (until) =>
      text`Le texte de la lettre a été modifié après votre signature. Merci de l’accepter au plus tard le ${until} ; sans réponse de votre part, le nom ne figurera pas au bas de la lettre.`,
    object: (until) =>
      text`Le texte de la lettre a été modifié après votre signature. Si vous l’acceptez, vous n’avez rien à faire. Sinon, retirez la signature au plus tard le ${until}.`,
    missed:
      'Vous pouvez encore accepter le nouveau texte tant que la lettre n’est pas définitive. La signature comptera alors de nouveau.',
    afterFinal:
      'La lettre est devenue définitive sans cette signature. Vous pouvez encore en accepter le texte\u202f; la signature comptera alors pour la prochaine édition que l’équipe de coordination établira.',
    difference: 'Ce qui a changé',
    marks: 'Ce qui est nouveau est souligné, ce qui a été supprimé est barré.',
    layoutOnly: 'Seule la mise en page du texte a changé.',
    agree: 'Nous acceptons le nouveau texte',
    again: 'La lettre a encore été modifiée pendant votre lecture. Merci de la relire.',
    read: 'Lire toute la lettre',
  },
  thanks: {
    title: 'Merci',
    text: 'La signature est confirmée.',
    next: 'Et ensuite',
    steps: [
      'L’équipe qui coordonne la lettre examine la signature.',
      'Si elle l’approuve, le nom figure au bas de la lettre et il est compté.',
      'Quand la lettre sera définitive, vous recevrez un message avec son adresse.',
    ],
    letter: 'Retour à la lettre',
  },
  unsubscribe: {
    title: text`Ne plus recevoir de messages ?`,
    text: 'Vous ne recevrez plus de rappels, d’invitations ni d’annonces. Un message que vous demandez vous-même, comme celui qui confirme une signature, vous parviendra toujours.',
    letter: text`Le message portait sur :`,
    fromLetter: 'Ne plus recevoir de messages sur cette lettre',
    fromAll: 'Ne plus recevoir de messages sur aucune lettre de ce site',
    doneTitle: 'Votre désabonnement est enregistré',
    doneText: 'Vous ne recevrez plus de tels messages. Un message déjà en route peut encore arriver.',
  },
  editions: {
    title: 'Lettre définitive',
    none: 'Cette lettre n’est pas encore définitive.',
    edition: (value) => `Édition ${value}`,
    frozen: 'Définitive depuis le',
    count: 'Nombre de signatures',
    hash: 'Empreinte',
    hashHint:
      'SHA-256 de l’édition en JSON canonique (RFC 8785). En la recalculant, on vérifie que rien n’a été modifié.',
    download: 'Télécharger',
    formats: {
      pdf: 'PDF, à imprimer',
      docx: 'Word (DOCX)',
      txt: 'Texte brut',
      md: 'Markdown',
      html: 'Page web',
      csv: 'Tableur (CSV)',
      json: 'Données (JSON)',
    },
    more: (count) =>
      plural(count, {
        one: `${number(count)} autre se trouve dans les fichiers ci-dessus.`,
        other: `${number(count)} autres se trouvent dans les fichiers ci-dessus.`,
      }),
    live: 'La lettre telle qu’elle est aujourd’hui',
    all: 'Toutes les éditions',
    changes: {
      title: (since) => `Ce qui a changé depuis l’édition ${since}`,
      letter: 'Le texte de la lettre est une autre version.',
      count: (before) =>
        `Auparavant : ${number(before)} ${plural(before, { one: 'signature', many: 'signatures', other: 'signatures' })}.`,
      added: 'Ajoutées',
      removed: 'Ne figurent plus',
      corrected: 'Corrigées',
      fields: {
        name: text`Nom :`,
        kind: text`Signe comme :`,
        country: text`Pays :`,
        affiliation: text`Organisme d’appartenance :`,
        members: text`Membres :`,
        counted: text`Membres comptés :`,
      },
      kinds: { organization: 'organisation', individual: 'particulier' },
      more: (count) =>
        `${number(count)} ${plural(count, { one: 'autre entrée a changé', many: 'autres entrées ont changé', other: 'autres entrées ont changé' })}.`,
    },
  },
  question: {
    title: 'Une question sur votre signature',
    asks: (convener) => text`${convener} demande :`,
    label: 'Votre réponse',
    hint: 'Seule l’équipe qui coordonne la lettre la lit. Elle n’est jamais publiée.',
    submit: 'Envoyer la réponse',
    missing: 'Merci d’écrire une réponse.',
    tooLong: (most) => `La réponse peut compter au plus ${number(most)} caractères.`,
    unprintable: 'La réponse contient des caractères qui ne peuvent pas être affichés. Merci de la saisir de nouveau.',
    given: text`Votre réponse :`,
    answered: {
      heading: 'Merci de votre réponse',
      text: 'L’équipe qui coordonne la lettre la lit maintenant. Vous n’avez plus rien à faire.',
    },
    over: {
      heading: 'Une réponse n’est plus nécessaire',
      text: 'Entre-temps, la signature a été traitée ou retirée.',
    },
  },
  invitation: {
    title: 'Votre organisation est invitée à signer',
    invites: (convener) => `${convener} demande à votre organisation de signer cette lettre.`,
    read: 'Lire la lettre',
    sign: 'Ouvrir le formulaire pour signer',
    signText:
      'Le formulaire est rempli avec ce que nous savons de votre organisation. Rien n’est signé avant que vous l’envoyiez.',
    decline: 'Nous ne signerons pas',
    declineText: text`Votre organisation ne signera pas ? Indiquez-le ici, et nous ne vous écrirons plus au sujet de cette lettre.`,
    signed: { heading: 'Votre organisation a signé', text: 'Merci. Il n’y a plus rien à faire ici.' },
    declined: {
      heading: 'Vous ne signerez pas',
      text: 'Nous ne vous écrirons plus au sujet de cette lettre. Si vous changez d’avis, vous pouvez signer sur la page de la lettre jusqu’à la date limite.',
    },
    over: {
      heading: 'Cette invitation n’est plus valable',
      text: 'La lettre ne reçoit plus de signatures, ou l’invitation a été retirée.',
    },
  },
  error: {
    code: (status) => `Erreur ${status}`,
    home: 'Vers les lettres à signer',
    problem: (code) => PROBLEMS[code],
  },
};

const PROBLEMS: Record<Parameters<Texts['error']['problem']>[0], ProblemTexts> = {
  'campaign-not-found': { title: 'Introuvable', text: 'Cette lettre n’existe pas. Vérifiez l’adresse.' },
  'edition-not-found': { title: 'Introuvable', text: 'Cette lettre n’a pas (encore) cette édition.' },
  'link-unknown': {
    title: 'Introuvable',
    text: 'Ce lien est inconnu. Ouvrez-le de nouveau, en entier, depuis le message, ou demandez un nouveau message.',
  },
  'verification-over': { title: 'Délai passé', text: 'Le délai pour confirmer cette signature est passé.' },
  'sign-on-not-standing': {
    title: 'Délai passé',
    text: text`Cette signature ne tient plus : elle a été retirée, n’a pas été acceptée par l’équipe qui coordonne la lettre, ou a expiré.`,
  },
  'question-over': {
    title: 'Plus nécessaire',
    text: 'Cette signature a été traitée entre-temps, la question n’attend donc plus de réponse.',
  },
  'reconsent-over': {
    title: 'La lettre devient définitive',
    text: 'Le délai pour accepter la lettre modifiée est écoulé. Si la signature doit encore figurer au bas de la lettre, merci d’écrire à celles et ceux qui la portent.',
  },
  'body-too-large': { title: 'Trop volumineux', text: 'L’envoi dépasse 1 Mio. Raccourcissez le texte le plus long.' },
  'too-many-requests': {
    title: 'Trop de demandes',
    text: 'Trop de demandes viennent de votre adresse. Attendez une minute, puis réessayez.',
  },
  internal: {
    title: 'Une erreur s’est produite',
    text: text`Une erreur s’est produite de notre côté. Rien n’est perdu ; réessayez dans un instant.`,
  },
  'not-found': { title: 'Introuvable', text: 'Il n’y a rien à cette adresse.' },
  other: { title: 'La demande ne peut pas aboutir', text: 'Vérifiez l’adresse, puis réessayez.' },
};
