import { line, pluralsIn } from '#platform/language';
import type { MailTexts } from './mail-texts.js';

const { number, plural } = pluralsIn('pt');

/**
 * Brazilian, in words that also read well in Portugal: it avoids what the two spell differently (contato, equipe, registrado)
 * and both “você” and “si”. A name never follows a bare “de”, which would ask for its gender.
 */
export const pt: MailTexts = {
  language: 'pt',
  common: {
    greeting: ({ name }) => `Olá, ${name},`,
    confirmButton: 'Abrir a página de confirmação',
    unsubscribe: 'Deixar de receber mensagens sobre esta carta',
  },
  verification: {
    subject: ({ organization }) => `Confirme, por favor: ${organization} assina a carta`,
    title: 'Por favor, confirme a assinatura',
    received: ({ organization, letter, convener }) =>
      line`Recebemos a assinatura da organização ${organization} para a carta “${letter}”, promovida por ${convener}, enviada com este endereço de e-mail. Por favor, confirme que o envio foi seu:`,
    members: ({ names }) => line`Membros que aparecerão depois do nome: ${names}`,
    how: 'Nessa página há um botão para confirmar; abrir o link, por si só, não confirma nada.',
    code: ({ code, address }) =>
      line`Se não for possível abrir links a partir do e-mail, escreva o código ${code} neste endereço: ${address}`,
    until: ({ until }) =>
      line`Sem confirmação até ${until}, a assinatura não constará da carta. Depois de confirmada, será analisada por quem coordena a carta.`,
    footer:
      'Não reconhece esta assinatura? Não é preciso fazer nada. A página de confirmação também tem um botão para dizer isso, e não escreveremos mais sobre ela.',
  },
  alreadySigned: {
    subject: ({ organization }) => `${organization} já assinou`,
    title: 'Já temos esta assinatura',
    text: ({ organization, letter }) =>
      line`A assinatura da organização ${organization} para a carta “${letter}” foi enviada de novo com este endereço. Ela já foi recebida e confirmada; não falta fazer nada.`,
    behind: ({ organization, letter }) =>
      line`A assinatura da organização ${organization} para a carta “${letter}” foi enviada de novo com este endereço. Ela já foi recebida, mas o texto da carta foi alterado depois. A página que o botão abre mostra o que mudou e se é preciso que responda.`,
    button: 'Ver ou retirar a assinatura',
    footer: 'Enviamos este e-mail porque alguém preencheu o formulário da carta com o seu endereço.',
  },
  rejection: {
    subject: ({ organization }) => `${organization} não constará da lista de assinaturas da carta`,
    title: 'Sobre a sua assinatura',
    text: ({ organization, letter, convener }) =>
      line`${convener} não incluirá ${organization} na lista de assinaturas da carta “${letter}”. Este é o motivo indicado:`,
    mistake: ({ convener }) => line`Por favor, escreva para ${convener} se for um engano.`,
    mistakeAt: ({ convener, address }) => line`Por favor, escreva para ${convener} se for um engano: ${address}`,
    footer: 'Enviamos este e-mail porque a assinatura foi feita e confirmada com o seu endereço.',
  },
  unverifiedReminder: {
    subject: ({ organization }) => `Lembrete: ${organization} ainda não está na carta`,
    title: 'A sua assinatura ainda aguarda confirmação',
    text: ({ organization, letter }) =>
      line`A assinatura da organização ${organization} para a carta “${letter}” ainda aguarda a sua confirmação.`,
    deadline: ({ deadline }) => line`É possível assinar até ${deadline}.`,
    footer:
      'Enviamos este e-mail porque a assinatura foi feita com o seu endereço. Na página também é possível dizer que não foi iniciativa sua.',
  },
  digest: {
    subject: ({ pendingReview, letter }) =>
      pendingReview === 0 ? `Situação da carta: ${letter}` : `${number(pendingReview)} por analisar: ${letter}`,
    subjectOfSeveral: ({ pendingReview, count }) =>
      pendingReview === 0
        ? `Situação de ${number(count)} cartas`
        : `${number(pendingReview)} por analisar em ${number(count)} cartas`,
    title: 'O que está pendente',
    standing: ({ letter, deadline, passed }) =>
      passed
        ? line`Foi possível assinar “${letter}” até ${deadline}. As assinaturas estão assim:`
        : line`É possível assinar “${letter}” até ${deadline}. As assinaturas estão assim:`,
    pendingReview: ({ count }) =>
      `${number(count)} ${plural(count, { one: 'confirmada, à espera', many: 'de confirmadas, à espera', other: 'confirmadas, à espera' })} da sua análise`,
    possibleDuplicates: ({ count }) =>
      `${number(count)} ${plural(count, { one: 'possível repetição', many: 'de possíveis repetições', other: 'possíveis repetições' })} por verificar`,
    approved: ({ count }) =>
      `${number(count)} ${plural(count, { one: 'aprovada', many: 'de aprovadas', other: 'aprovadas' })}`,
    unverified: ({ count }) =>
      `${number(count)} ainda por confirmar; ${plural(count, { one: 'o lembrete segue', other: 'os lembretes seguem' })} automaticamente`,
    consequence: 'As assinaturas que não estiverem aprovadas quando a lista for fechada não constarão da carta.',
    footer: 'Enviamos este e-mail a quem coordena cartas neste site.',
  },
  held: {
    subject: ({ letter }) => `Ainda não é definitiva: ${letter}`,
    title: 'A carta não se tornou definitiva',
    text: ({ letter }) =>
      line`O prazo para assinar e confirmar “${letter}” terminou, mas a carta não se tornou definitiva por si.`,
    why: {
      'claim-disagrees': 'O texto diz um número de signatários diferente do que consta da lista.',
      'never-asked':
        'Alguns dos signatários nunca foram consultados sobre a última alteração do texto, porque nenhuma mensagem lhes foi enviada a tempo. Ficariam de fora da carta.',
    },
    cure: 'Por favor, veja as verificações da carta. Corrija o texto ou reabra a carta com um prazo posterior, para que todos sejam consultados; ou torne-a definitiva apesar delas.',
    button: 'Ver as verificações',
    orphaned:
      'Ninguém que possa rever assinaturas trabalha nesta carta; por isso esta mensagem chega a quem pode iniciar campanhas. Por favor, providencie que a carta tenha alguém que veja as suas verificações e a torne definitiva.',
  },
  announcement: {
    subject: ({ letter }) => `A carta está finalizada: ${letter}`,
    title: 'A carta está finalizada',
    text: ({ letter, count, organization }) =>
      plural(count, {
        one: line`A carta “${letter}” está finalizada. Tem uma só assinatura, a da organização ${organization}. Agradecemos a assinatura.`,
        many: line`A carta “${letter}” está finalizada. Tem ${number(count)} de assinaturas, e a da organização ${organization} é uma delas. Agradecemos a assinatura.`,
        other: line`A carta “${letter}” está finalizada. Tem ${number(count)} assinaturas, e a da organização ${organization} é uma delas. Agradecemos a assinatura.`,
      }),
    button: 'Ler e baixar a carta',
    withdraw: ({ link }) => line`Se precisar retirar a assinatura de publicações futuras: ${link}`,
    withdrawLink: 'página da sua assinatura',
    footer: ({ convener }) => `Enviado por ${convener} a quem assinou em nome de cada organização.`,
  },
  question: {
    subject: ({ organization }) => `Uma pergunta sobre a assinatura: ${organization}`,
    title: 'Uma pergunta sobre a sua assinatura',
    text: ({ organization, letter, convener }) =>
      line`${convener} tem uma pergunta sobre a assinatura da organização ${organization} na carta “${letter}”:`,
    how: 'Por favor, responda na página que este botão abre. Até lá, a assinatura fica à espera.',
    button: 'Responder à pergunta',
    footer: 'Enviamos este e-mail a quem enviou e confirmou esta assinatura.',
  },
  questionReminder: {
    subject: ({ organization }) => `Lembrete: falta uma resposta sobre a assinatura: ${organization}`,
    title: 'Uma pergunta ainda espera pela sua resposta',
    text: ({ organization, letter, convener }) =>
      line`A assinatura da organização ${organization} na carta “${letter}” espera pela sua resposta a uma pergunta feita por ${convener}.`,
  },
  invitation: {
    subject: ({ organization, letter }) => `Convite à organização ${organization} para assinar: ${letter}`,
    title: 'Um convite para assinar uma carta',
    text: ({ organization, letter, convener }) =>
      line`${convener} convida a organização ${organization} a assinar a carta “${letter}”.`,
    how: 'Na página que este botão abre é possível ler a carta, assiná-la com um formulário já preenchido até onde se pode, ou dizer que não vão assinar.',
    button: 'Abrir o convite',
    earlier: ({ letter }) =>
      line`Temos este endereço porque a sua organização o indicou numa carta anterior, “${letter}”.`,
    footer: ({ convener }) =>
      `Este e-mail foi enviado por ${convener}. Se disser na página que não vão assinar, não escreveremos mais sobre esta carta.`,
  },
  invitationReminder: {
    subject: ({ organization, letter }) => `Lembrete: convite à organização ${organization} para assinar: ${letter}`,
    title: 'O convite continua de pé',
    text: ({ organization, letter, convener }) =>
      line`A organização ${organization} ainda não assinou a carta “${letter}”, promovida por ${convener}. O convite continua de pé.`,
  },
  letterChanged: {
    subject: ({ letter }) => `A carta que assinou foi alterada: ${letter}`,
    title: 'A carta que assinou foi alterada',
    text: ({ convener, letter, organization }) =>
      line`${convener} alterou o texto de “${letter}” depois da assinatura da organização ${organization}. A alteração é importante; por isso perguntamos se a assinatura se mantém.`,
    confirm: ({ until }) =>
      line`Por favor, aceite o novo texto na página que o botão abre, até ${until}. Sem a sua resposta, o nome não figurará no fim da carta.`,
    object: ({ until }) =>
      line`Se aceita o novo texto, não precisa fazer nada. Se não aceita, retire a assinatura na página que o botão abre, até ${until}.`,
    final: () =>
      'A carta já é definitiva e esta assinatura não consta dela, porque a pergunta não lhe foi feita a tempo. Se aceita o novo texto, diga-o na página que o botão abre. A assinatura contará então para a próxima edição.',
    button: 'Ler o que mudou',
    marks: ({ gone, added }) => line`O que foi retirado aparece como ${gone} e o que foi acrescentado como ${added}:`,
    footer: 'Recebe esta mensagem porque enviou e confirmou esta assinatura.',
  },
  reconsentReminder: {
    subject: ({ letter }) => `Lembrete: a carta que assinou foi alterada: ${letter}`,
    title: 'A sua resposta continua em aberto',
    text: ({ letter, organization }) =>
      line`O texto de “${letter}” foi alterado depois da assinatura da organização ${organization}, e a sua resposta ainda não chegou.`,
  },
};
