import { pluralsIn } from '#platform/language';
import { personTexts } from './person-texts.js';
import type { FieldName, ProblemTexts, Texts } from './texts.js';

const { number, plural } = pluralsIn('es');

const MISSING: Record<FieldName, string> = {
  affiliation: 'Escriba su afiliación.',
  region: 'Escriba el estado o la región.',
  orgType: 'Elija el alcance.',
  organizationName: 'Escriba el nombre de la organización.',
  country: 'Elija el país.',
  website: 'Escriba la dirección del sitio web.',
  members: 'Escriba la lista de integrantes.',
  contactName: 'Escriba su nombre.',
  contactTitle: 'Escriba su cargo.',
  contactEmail: 'Escriba su correo electrónico.',
  consent: 'Marque que autoriza la publicación: sin esa autorización el nombre no puede figurar.',
  authorized: 'Marque que puede firmar: solo firma quien puede hacerlo en nombre de la organización.',
};

const WRONG: Record<FieldName, string> = {
  ...MISSING,
  affiliation: 'Escriba solo su afiliación, sin dirección web ni signos invisibles.',
  region: 'Escriba solo el estado o la región, sin signos invisibles.',
  orgType: 'Elija el alcance en la lista.',
  organizationName:
    'Escriba el nombre de la organización con letras o cifras: sin «=» al principio, sin dirección web y sin signos invisibles.',
  country: 'Elija el país en la lista.',
  website: 'El sitio web debe ser una dirección como https://example.org.',
  members: 'La lista de integrantes no se puede usar: escriba un nombre en cada línea, sin signos invisibles.',
  contactName: 'Escriba solo su nombre, sin dirección web ni signos invisibles.',
  contactTitle: 'Escriba solo su cargo, sin dirección web ni signos invisibles.',
  contactEmail: 'El correo electrónico debe ser una dirección como nombre@example.org.',
};

/** Formal (usted) and without the reader's gender. */
export const es: Texts = {
  language: 'es',
  skip: 'Ir al contenido',
  footer:
    'Cada nombre al pie de una carta se confirmó desde un buzón de correo y fue aprobado por quienes coordinan la carta.',
  errorPrefix: 'Error: ',
  optional: '(opcional)',
  correct: 'Por favor, corrija lo siguiente:',
  home: {
    title: 'Cartas para firmar',
    lead: 'Aquí circulan cartas abiertas de coaliciones, y las organizaciones suman su nombre.',
    open: 'Abiertas a firmas',
    none: 'En este momento no hay ninguna carta abierta a firmas.',
  },
  labels: {
    convener: 'Impulsada por',
    cc: 'Copia a',
    deadline: 'Firmar antes del',
    letter: 'Carta',
    organization: 'Organización',
    country: 'País',
    members: 'Integrantes',
    languages: 'Leer la carta en',
    page: 'Esta página en',
  },
  letter: {
    signed: (count) =>
      plural(count, {
        zero: 'Todavía no ha firmado ninguna organización',
        one: 'Ha firmado 1 organización',
        many: `Han firmado ${number(count)} de organizaciones`,
        other: `Han firmado ${number(count)} organizaciones`,
      }),
    signedUnit: (count) =>
      plural(count, {
        one: 'organización firmante',
        many: 'de organizaciones firmantes',
        other: 'organizaciones firmantes',
      }),
    aside: 'Firmas',
    sign: 'Firmar por su organización',
    closed: {
      open: 'El plazo terminó. Ya no se aceptan firmas.',
      closing: 'El plazo terminó. Ya no se aceptan firmas; quienes firmaron a tiempo aún pueden confirmar.',
      closed: 'El plazo terminó. Ya no se aceptan firmas, y se prepara la versión definitiva de la carta.',
      finalized: 'Esta carta es definitiva. Ya no se aceptan firmas.',
      archived: 'Esta carta es definitiva y está archivada.',
    },
    confirmUntil: 'Confirmar antes del',
    rosterEmpty: 'El primer nombre aparecerá aquí en cuanto se confirme y se apruebe.',
    rosterNav: 'Más firmas',
    next: 'Firmas siguientes',
    back: 'Volver a la carta',
    continued: 'Firmas (continuación)',
    editions: 'Leer y descargar la carta definitiva',
    earlierEditions: 'Ediciones anteriores de esta carta',
  },
  form: {
    title: 'Firmar por su organización',
    intro:
      'Por favor, complete todos los campos que no estén marcados como opcionales. Después le escribiremos para que confirme con solo pulsar un botón.',
    organization: 'Su organización',
    contact: 'Usted',
    contactHint: 'Esto nunca se publica. Sirve para la confirmación y para consultas sobre esta carta.',
    statements: 'Su conformidad',
    coalition: 'Solo para coaliciones: lista de integrantes',
    noCountry: 'Ningún país elegido',
    submit: 'Enviar la firma',
    errors: 'La firma todavía no se ha enviado. Por favor, corrija lo siguiente:',
    readLetter: 'Leer la carta',
    fields: {
      affiliation: { label: 'Su afiliación', hint: 'Donde trabaja o a la que pertenece. Figura solo como referencia.' },
      region: { label: 'Estado o región' },
      orgType: { label: 'Alcance de la organización' },
      organizationName: { label: 'Nombre de la organización', hint: 'Tal como debe figurar al pie de la carta.' },
      country: { label: 'País' },
      website: { label: 'Sitio web', hint: 'Por ejemplo, example.org' },
      members: {
        label: 'Integrantes, en líneas separadas',
        hint: 'Figuran después del nombre de su coalición. Una línea que termina en dos puntos, como Observadoras:, es un encabezado para las que siguen.',
      },
      contactName: { label: 'Su nombre' },
      contactTitle: { label: 'Su cargo', hint: 'Por ejemplo, Dirección' },
      contactEmail: {
        label: 'Su correo electrónico',
        hint: 'Allí llegará el mensaje para confirmar la firma. Es preferible una dirección de la organización.',
      },
      consent: {
        label:
          'El nombre de la organización puede publicarse con esta carta, y lo que escribí aquí puede guardarse para ello.',
      },
      authorized: { label: 'Tengo autorización para firmar en nombre de esta organización.' },
    },
    fault: ({ field, kind, numbers: [first = 0, second = 0] }) => {
      if (kind === 'missing') return MISSING[field];
      if (kind === 'wrong')
        return field === 'members' && first > 0
          ? `Corrija el nombre número ${number(first)} de la lista de integrantes: uno en cada línea, sin signos invisibles y con 300 caracteres como máximo.`
          : WRONG[field];
      return field === 'members'
        ? `La lista de integrantes admite ${number(first)} nombres como máximo; tiene ${number(second)}.`
        : `El texto «${es.form.fields[field].label}» admite ${number(first)} caracteres como máximo; tiene ${number(second)}.`;
    },
    tooLate: 'Esta carta ya no admite firmas',
    tooLateText:
      'Su firma no se guardó: la carta se cerró antes de que llegara. Si aún debería contar, por favor escriba a quien impulsa la carta.',
    typed: 'Lo que escribió',
  },
  person: personTexts.es,
  code: {
    title: 'Revise su correo',
    text: 'Va en camino un mensaje a la dirección que indicó. Abra el enlace que contiene, pulse el botón de esa página y la firma quedará confirmada.',
    label: 'Código del mensaje',
    hint: 'Si no puede abrir enlaces desde el correo, el mensaje trae también un código de seis cifras.',
    submit: 'Confirmar con el código',
    wrong:
      'Este no es el código del mensaje más reciente. Compare las cifras. Después de cinco códigos erróneos necesita uno nuevo: pida que se envíe otra vez el mensaje.',
    locked:
      'Fue el quinto código erróneo, y ya no sirve ningún código de ese mensaje. Pida que se envíe otra vez: traerá un código nuevo.',
    incomplete: 'El código debe tener seis cifras.',
    resendTitle: '¿No ha llegado nada?',
    resendText: 'Busque también en el correo no deseado. Cinco minutos después de un mensaje puede pedir otro.',
    resend: 'Enviar otra vez el mensaje',
    resent:
      'Si la firma sigue pendiente de confirmación, va en camino otro mensaje. Entre dos mensajes pasan al menos cinco minutos.',
  },
  confirmation: {
    title: 'Por favor, confirme esta firma',
    text: 'Esta firma se dio con su dirección de correo como contacto. Nada queda confirmado hasta que pulse el botón.',
    confirm: 'Sí, confirmar la firma',
    notMe: 'No fui yo',
    notMeText: '¿No firmó usted? Indíquelo y la firma se retirará.',
    over: {
      heading: 'El plazo para confirmar terminó',
      text: 'Esta firma no se confirmó a tiempo, así que no figura en la carta.',
    },
    unanswered: {
      heading: 'Su organización no figura en la carta',
      text: 'El texto de la carta se modificó después de la firma y la respuesta no llegó a tiempo. Ya no es posible darla.',
    },
    beingMadeFinal: {
      heading: 'Su organización no figura en la carta por el momento',
      text: 'El texto de la carta se modificó después de la firma y la respuesta no llegó a tiempo. Ahora se está preparando la versión definitiva. Cuando esté lista, podrá aceptar el texto en esta página y la firma contará para su próxima edición.',
    },
    states: {
      'pending-review': {
        heading: 'Confirmada. Ahora pasa a revisión',
        text: 'Usted confirmó esta firma. Ahora la revisa el equipo que coordina la carta; no le queda nada por hacer.',
      },
      approved: {
        heading: 'Su organización está en la carta',
        text: 'Esta firma está confirmada y figura al pie de la carta.',
      },
      merged: {
        heading: 'Su organización está en la carta',
        text: 'Esta firma se unió a otra de la misma organización, que figura una sola vez.',
      },
      rejected: {
        heading: 'No está en la carta',
        text: 'Quienes coordinan la carta decidieron que esta firma no figure en ella.',
      },
      'needs-reconsent': {
        heading: 'Su organización no figura en la carta por el momento',
        text: 'El texto de la carta se modificó después de la firma y la respuesta no llegó a tiempo. En cuanto acepte el nuevo texto, la firma volverá a contar.',
      },
      withdrawn: {
        heading: 'Firma retirada',
        text: 'Esta firma se retiró. No figura en la carta, y no volveremos a escribirle sobre ella.',
      },
      expired: {
        heading: 'El plazo para confirmar terminó',
        text: 'Esta firma no se confirmó a tiempo, así que no figura en la carta.',
      },
    },
    nextEdition: {
      heading: 'Figurará en la próxima edición',
      text: 'Esta firma está confirmada y aprobada. La carta ya era definitiva, por lo que el nombre no figura en la edición publicada ahora; figurará en la próxima que preparen quienes coordinan la carta.',
    },
    lastEdition: {
      heading: 'Se retira con la próxima edición',
      text: 'Esta firma ya no cuenta. La edición de la carta publicada ahora todavía lleva el nombre, porque ya era definitiva; la próxima edición no lo llevará.',
    },
    withdraw: 'Retirar esta firma',
    withdrawText:
      'El nombre se quitará de la carta. Una carta que ya es definitiva queda como se publicó. No es posible deshacerlo.',
    withdrawButton: 'Retirar la firma definitivamente',
  },
  changed: {
    title: 'Se modificó la carta',
    form: 'Mientras rellenaba el formulario, se modificó el texto de la carta. Todavía no se ha enviado nada. Por favor, lea lo nuevo y vuelva a enviar la firma si lo acepta.',
    verify: 'El texto de la carta se modificó después de esta firma. Por favor, lea lo nuevo antes de confirmar.',
    confirm: (until) =>
      `El texto de la carta se modificó después de la firma. Por favor, acéptelo a más tardar el ${until}; sin su respuesta, el nombre no figurará al pie de la carta.`,
    object: (until) =>
      `El texto de la carta se modificó después de la firma. Si lo acepta, no tiene que hacer nada. Si no lo acepta, retire la firma a más tardar el ${until}.`,
    missed: 'Puede aceptar el nuevo texto mientras la carta no sea definitiva. La firma volverá entonces a contar.',
    afterFinal:
      'La carta pasó a ser definitiva sin esta firma. Aún puede aceptar su texto; la firma contará entonces para la próxima edición que preparen quienes coordinan la carta.',
    difference: 'Qué cambió',
    marks: 'Lo nuevo está subrayado y lo suprimido, tachado.',
    layoutOnly: 'Solo cambió la presentación del texto.',
    agree: 'Aceptamos el nuevo texto',
    again: 'La carta se modificó otra vez mientras leía. Por favor, vuelva a leerla.',
    read: 'Leer la carta completa',
  },
  thanks: {
    title: 'Gracias',
    text: 'La firma está confirmada.',
    next: 'Qué pasa ahora',
    steps: [
      'El equipo que coordina la carta revisa la firma.',
      'Si la aprueba, el nombre figura al pie de la carta y cuenta en ella.',
      'Cuando la carta sea definitiva, recibirá un mensaje con su dirección.',
    ],
    letter: 'Volver a la carta',
  },
  unsubscribe: {
    title: '¿No quiere más mensajes?',
    text: 'No recibirá más recordatorios, invitaciones ni anuncios. Los mensajes que usted pide, como el que confirma una firma, siguen llegando.',
    letter: 'El mensaje trataba de:',
    fromLetter: 'No más mensajes sobre esta carta',
    fromAll: 'No más mensajes sobre ninguna carta de este sitio',
    doneTitle: 'Su baja está registrada',
    doneText: 'No recibirá más mensajes de este tipo. Puede que aún llegue uno que ya estaba en camino.',
  },
  editions: {
    title: 'Carta definitiva',
    none: 'Esta carta todavía no es definitiva.',
    edition: (value) => `Edición ${value}`,
    frozen: 'Definitiva desde el',
    count: 'Firmas',
    hash: 'Huella digital',
    hashHint:
      'SHA-256 de la edición como JSON canónico (RFC 8785). Quien la calcule de nuevo sabrá que nada ha cambiado.',
    download: 'Descargar',
    formats: {
      pdf: 'PDF, para imprimir',
      docx: 'Word (DOCX)',
      txt: 'Texto sin formato',
      md: 'Markdown',
      html: 'Página web',
      csv: 'Hoja de cálculo (CSV)',
      json: 'Datos (JSON)',
    },
    more: (count) =>
      `${number(count)} ${plural(count, { one: 'más está', many: 'más están', other: 'más están' })} en los archivos de arriba.`,
    live: 'La carta tal como está hoy',
    all: 'Todas las ediciones',
    changes: {
      title: (since) => `Qué ha cambiado desde la edición ${since}`,
      letter: 'El texto de la carta es otra versión.',
      count: (before) =>
        `Antes: ${number(before)} ${plural(before, { one: 'firma', many: 'firmas', other: 'firmas' })}.`,
      added: 'Añadidas',
      removed: 'Ya no figuran',
      corrected: 'Corregidas',
      fields: {
        name: 'Nombre:',
        kind: 'Firma como:',
        country: 'País:',
        affiliation: 'Afiliación:',
        members: 'Integrantes:',
        counted: 'Integrantes que cuentan:',
      },
      kinds: { organization: 'organización', individual: 'persona' },
      more: (count) =>
        `${plural(count, { one: 'Ha cambiado', many: 'Han cambiado', other: 'Han cambiado' })} ${number(count)} ${plural(count, { one: 'entrada más', many: 'entradas más', other: 'entradas más' })}.`,
    },
  },
  question: {
    title: 'Una pregunta sobre su firma',
    asks: (convener) => `${convener} pregunta:`,
    label: 'Su respuesta',
    hint: 'Solo la leen quienes coordinan la carta. Nunca se publica.',
    submit: 'Enviar la respuesta',
    missing: 'Por favor, escriba una respuesta.',
    tooLong: (most) => `La respuesta puede tener como máximo ${number(most)} caracteres.`,
    unprintable: 'La respuesta contiene caracteres que no se pueden mostrar. Escríbala de nuevo, por favor.',
    given: 'Su respuesta:',
    answered: {
      heading: 'Gracias por su respuesta',
      text: 'Quienes coordinan la carta la leen ahora. No queda nada más por hacer.',
    },
    over: {
      heading: 'Ya no hace falta una respuesta',
      text: 'Entretanto se decidió sobre la firma o se retiró.',
    },
  },
  invitation: {
    title: 'Su organización recibió una invitación a firmar',
    invites: (convener) => `${convener} pide a su organización que firme esta carta.`,
    read: 'Leer la carta',
    sign: 'Abrir el formulario para firmar',
    signText:
      'El formulario está completado con lo que sabemos de su organización. Nada queda firmado hasta que usted lo envíe.',
    decline: 'No firmaremos',
    declineText: '¿Su organización no firmará? Indíquelo aquí y no volveremos a escribirle sobre esta carta.',
    signed: { heading: 'Su organización ha firmado', text: 'Gracias. Aquí no queda nada por hacer.' },
    declined: {
      heading: 'No firmarán',
      text: 'No volveremos a escribirle sobre esta carta. Si cambian de opinión, pueden firmar en la página de la carta hasta que venza el plazo.',
    },
    over: {
      heading: 'Esta invitación ya no es válida',
      text: 'La carta no recibe más firmas o la invitación fue retirada.',
    },
  },
  error: {
    code: (status) => `Error ${status}`,
    home: 'Ver las cartas que se pueden firmar',
    problem: (code) => PROBLEMS[code],
  },
};

const PROBLEMS: Record<Parameters<Texts['error']['problem']>[0], ProblemTexts> = {
  'campaign-not-found': { title: 'No se encontró', text: 'Esa carta no existe. Revise la dirección.' },
  'edition-not-found': { title: 'No se encontró', text: 'Esta carta no tiene (todavía) esa edición.' },
  'link-unknown': {
    title: 'No se encontró',
    text: 'No reconocemos este enlace. Ábralo de nuevo, completo, desde el mensaje, o pida un mensaje nuevo.',
  },
  'verification-over': { title: 'Plazo terminado', text: 'El plazo para confirmar esta firma terminó.' },
  'sign-on-not-standing': {
    title: 'Plazo terminado',
    text: 'Esta firma ya no tiene efecto: se retiró, no fue aceptada por quienes coordinan la carta o caducó.',
  },
  'question-over': {
    title: 'Ya no hace falta',
    text: 'Entretanto se decidió sobre esta firma, así que la pregunta no necesita respuesta.',
  },
  'reconsent-over': {
    title: 'La carta se está cerrando',
    text: 'El plazo para aceptar la carta modificada ha terminado. Si la firma aún debe figurar al pie, escriba a quienes impulsan la carta.',
  },
  'body-too-large': { title: 'Demasiado grande', text: 'Lo enviado supera 1 MiB. Acorte el texto más largo.' },
  'too-many-requests': {
    title: 'Demasiadas solicitudes',
    text: 'Han llegado demasiadas solicitudes desde su dirección. Espere un minuto e inténtelo de nuevo.',
  },
  internal: {
    title: 'Algo salió mal',
    text: 'Algo salió mal de nuestro lado. No se perdió nada; inténtelo de nuevo en un momento.',
  },
  'not-found': { title: 'No se encontró', text: 'No hay nada en esta dirección.' },
  other: { title: 'No se puede atender la solicitud', text: 'Revise la dirección e inténtelo de nuevo.' },
};
