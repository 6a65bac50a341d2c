import { line, pluralsIn } from '#platform/language';
import type { MailTexts } from './mail-texts.js';

const { number, plural } = pluralsIn('es');

/** Formal (usted) and without the reader's gender; words that are at home on both sides of the Atlantic. */
export const es: MailTexts = {
  language: 'es',
  common: {
    greeting: ({ name }) => `Hola, ${name}:`,
    confirmButton: 'Abrir la página de confirmación',
    unsubscribe: 'Darse de baja: no recibir más mensajes sobre esta carta',
  },
  verification: {
    subject: ({ organization }) => `Por favor, confirme: ${organization} firma la carta`,
    title: 'Por favor, confirme la firma',
    received: ({ organization, letter, convener }) =>
      line`Recibimos la firma de ${organization} para la carta «${letter}», impulsada por ${convener}, con esta dirección como contacto. Por favor, confirme que la envió usted:`,
    members: ({ names }) => line`Integrantes que figurarán después de su nombre: ${names}`,
    how: 'En la página hay un botón que pulsar; abrir el enlace no confirma nada por sí solo.',
    code: ({ code, address }) =>
      line`Si no puede abrir enlaces desde el correo, escriba el código ${code} en esta dirección: ${address}`,
    until: ({ until }) =>
      line`Si no se confirma antes del ${until}, la firma no figurará en la carta. Una vez confirmada, la revisará el equipo que coordina la carta.`,
    footer:
      '¿No fue usted? No tiene que hacer nada. En la página de confirmación también hay un botón para indicarlo, y no volveremos a escribirle sobre esta firma.',
  },
  alreadySigned: {
    subject: ({ organization }) => `${organization} ya firmó`,
    title: 'Esta firma ya está registrada',
    text: ({ organization, letter }) =>
      line`La firma de ${organization} para la carta «${letter}» se envió de nuevo con esta dirección. Ya está registrada y confirmada, así que no queda nada por hacer.`,
    behind: ({ organization, letter }) =>
      line`La firma de ${organization} para la carta «${letter}» se envió de nuevo con esta dirección. Ya está registrada, pero el texto de la carta se modificó después. La página que abre el botón muestra qué cambió y si hace falta su respuesta.`,
    button: 'Ver o retirar la firma',
    footer: 'Recibe este correo porque alguien completó el formulario de la carta con su dirección.',
  },
  rejection: {
    subject: ({ organization }) => `${organization} no figurará entre las firmas de la carta`,
    title: 'Sobre su firma',
    text: ({ organization, letter, convener }) =>
      line`${convener} no incluirá a ${organization} entre las firmas de la carta «${letter}». Este es el motivo indicado:`,
    mistake: ({ convener }) => line`Por favor, escriba a ${convener} si se trata de un error.`,
    mistakeAt: ({ convener, address }) => line`Por favor, escriba a ${convener} si se trata de un error: ${address}`,
    footer: 'Recibe este correo porque usted envió y confirmó esta firma.',
  },
  unverifiedReminder: {
    subject: ({ organization }) => `Recordatorio: ${organization} todavía no está en la carta`,
    title: 'Su firma sigue pendiente de confirmación',
    text: ({ organization, letter }) =>
      line`La firma de ${organization} para la carta «${letter}» sigue pendiente de su confirmación.`,
    deadline: ({ deadline }) => line`El plazo para firmar termina el ${deadline}.`,
    footer:
      'Recibe este correo porque esta firma se envió con su dirección. En la página también puede indicar que no fue usted.',
  },
  digest: {
    subject: ({ pendingReview, letter }) =>
      pendingReview === 0 ? `Situación de la carta: ${letter}` : `${number(pendingReview)} por revisar: ${letter}`,
    subjectOfSeveral: ({ pendingReview, count }) =>
      pendingReview === 0
        ? `Situación de ${number(count)} cartas`
        : `${number(pendingReview)} por revisar en ${number(count)} cartas`,
    title: 'Lo que está pendiente',
    standing: ({ letter, deadline, passed }) =>
      passed
        ? line`El plazo para firmar «${letter}» terminó el ${deadline}. Así están las firmas:`
        : line`El plazo para firmar «${letter}» termina el ${deadline}. Así están las firmas:`,
    pendingReview: ({ count }) =>
      `${number(count)} ${plural(count, { one: 'confirmada y pendiente', many: 'de confirmadas y pendientes', other: 'confirmadas y pendientes' })} de su revisión`,
    possibleDuplicates: ({ count }) =>
      `${number(count)} ${plural(count, { one: 'posible duplicado', many: 'de posibles duplicados', other: 'posibles duplicados' })} por revisar`,
    approved: ({ count }) =>
      `${number(count)} ${plural(count, { one: 'aprobada', many: 'de aprobadas', other: 'aprobadas' })}`,
    unverified: ({ count }) =>
      `${number(count)} sin confirmar todavía; ${plural(count, { one: 'el recordatorio se envía', other: 'los recordatorios se envían' })} de forma automática`,
    consequence: 'Las firmas sin aprobar cuando se cierre la lista definitiva no figurarán en la carta.',
    footer: 'Recibe este correo porque usted coordina cartas en este sitio.',
  },
  held: {
    subject: ({ letter }) => `No se cerró la versión definitiva: ${letter}`,
    title: 'La carta no pasó a ser definitiva',
    text: ({ letter }) =>
      line`El plazo para firmar y confirmar «${letter}» terminó, pero la carta no pasó a ser definitiva por sí sola.`,
    why: {
      'claim-disagrees': 'Su texto dice un número de firmantes distinto del que figura al pie.',
      'never-asked':
        'A algunos de sus firmantes nunca se les preguntó por la última modificación del texto, porque no salió a tiempo ningún mensaje para ellos. Quedarían fuera de la carta.',
    },
    cure: 'Por favor, revise las comprobaciones de la carta. Corrija el texto o vuelva a abrir la carta con un plazo posterior, para que se pregunte a todos; o ciérrela a mano a pesar de ellas.',
    button: 'Ver las comprobaciones',
    orphaned:
      'Nadie que pueda revisar firmas trabaja en esta carta; por eso este mensaje llega a quienes pueden iniciar campañas. Por favor, procure que alguien se haga cargo de la carta, revise sus comprobaciones y la cierre.',
  },
  announcement: {
    subject: ({ letter }) => `La carta ya es definitiva: ${letter}`,
    title: 'La carta ya es definitiva',
    text: ({ letter, count, organization }) =>
      plural(count, {
        one: line`La carta «${letter}» ya es definitiva. Lleva una sola firma, la de ${organization}. Gracias por firmar.`,
        many: line`La carta «${letter}» ya es definitiva. Lleva ${number(count)} de firmas, y la de ${organization} es una de ellas. Gracias por firmar.`,
        other: line`La carta «${letter}» ya es definitiva. Lleva ${number(count)} firmas, y la de ${organization} es una de ellas. Gracias por firmar.`,
      }),
    button: 'Leer y descargar la carta',
    withdraw: ({ link }) => line`Si necesita retirar la firma de publicaciones posteriores: ${link}`,
    withdrawLink: 'página de su firma',
    footer: ({ convener }) => `Enviado por ${convener} al contacto de cada organización firmante.`,
  },
  question: {
    subject: ({ organization }) => `Una pregunta sobre la firma de ${organization}`,
    title: 'Una pregunta sobre su firma',
    text: ({ organization, letter, convener }) =>
      line`${convener} tiene una pregunta sobre la firma de ${organization} en la carta «${letter}»:`,
    how: 'Por favor, responda en la página que abre este botón. Hasta entonces la firma queda en espera.',
    button: 'Responder a la pregunta',
    footer: 'Recibe este correo porque usted envió y confirmó esta firma.',
  },
  questionReminder: {
    subject: ({ organization }) => `Recordatorio: falta una respuesta sobre la firma de ${organization}`,
    title: 'Una pregunta sigue a la espera de su respuesta',
    text: ({ organization, letter, convener }) =>
      line`La firma de ${organization} en la carta «${letter}» espera su respuesta a una pregunta de ${convener}.`,
  },
  invitation: {
    subject: ({ organization, letter }) => `Invitación a ${organization} para firmar: ${letter}`,
    title: 'Una invitación a firmar una carta',
    text: ({ organization, letter, convener }) =>
      line`${convener} invita a ${organization} a firmar la carta «${letter}».`,
    how: 'En la página que abre este botón puede leer la carta, firmarla con un formulario ya completado hasta donde es posible, o decir que no firmarán.',
    button: 'Abrir la invitación',
    earlier: ({ letter }) =>
      line`Tenemos esta dirección porque fue el contacto de su organización en una carta anterior, «${letter}».`,
    footer: ({ convener }) =>
      `Enviado en nombre de ${convener}. Si dice en la página que no firmarán, no volveremos a escribirle sobre esta carta.`,
  },
  invitationReminder: {
    subject: ({ organization, letter }) => `Recordatorio: invitación a ${organization} para firmar: ${letter}`,
    title: 'La invitación sigue en pie',
    text: ({ organization, letter, convener }) =>
      line`${organization} todavía no ha firmado la carta «${letter}», impulsada por ${convener}. La invitación sigue en pie.`,
  },
  letterChanged: {
    subject: ({ letter }) => `Se modificó la carta que usted firmó: ${letter}`,
    title: 'Se modificó la carta que usted firmó',
    text: ({ convener, letter, organization }) =>
      line`${convener} modificó el texto de «${letter}» después de la firma de ${organization}. El cambio es importante, por eso le preguntamos si la firma se mantiene.`,
    confirm: ({ until }) =>
      line`Por favor, acepte el nuevo texto en la página que abre el botón, a más tardar el ${until}. Sin su respuesta, el nombre no figurará al pie de la carta.`,
    object: ({ until }) =>
      line`Si acepta el nuevo texto, no tiene que hacer nada. Si no lo acepta, retire la firma en la página que abre el botón, a más tardar el ${until}.`,
    final: () =>
      'La carta ya es definitiva y esta firma no figura en ella, porque no se le preguntó a tiempo. Si acepta el nuevo texto, indíquelo en la página que abre el botón. La firma contará entonces para la próxima edición.',
    button: 'Leer qué cambió',
    marks: ({ gone, added }) => line`Lo suprimido aparece como ${gone} y lo añadido como ${added}:`,
    footer: 'Recibe este mensaje porque envió y confirmó esta firma.',
  },
  reconsentReminder: {
    subject: ({ letter }) => `Recordatorio: se modificó la carta que usted firmó: ${letter}`,
    title: 'Su respuesta sigue pendiente',
    text: ({ letter, organization }) =>
      line`El texto de «${letter}» se modificó después de la firma de ${organization}, y aún no ha llegado su respuesta.`,
  },
};
