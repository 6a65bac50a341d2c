import { pluralsIn } from '#platform/language';
import { personTexts } from './person-texts.js';
import type { FieldName, ProblemTexts, Texts } from './texts.js';

const { number, plural } = pluralsIn('pt');

const MISSING: Record<FieldName, string> = {
  affiliation: 'Escreva a sua instituição.',
  region: 'Escreva o estado ou a região.',
  orgType: 'Escolha a abrangência.',
  organizationName: 'Escreva o nome da organização.',
  country: 'Escolha o país.',
  website: 'Escreva o endereço do site.',
  members: 'Escreva a lista de membros.',
  contactName: 'Escreva o seu nome.',
  contactTitle: 'Escreva o seu cargo.',
  contactEmail: 'Escreva o seu e-mail.',
  consent: 'Marque que autoriza a publicação: sem isso, o nome não pode constar da carta.',
  authorized: 'Marque que pode assinar: só assina quem pode fazê-lo em nome da organização.',
};

const WRONG: Record<FieldName, string> = {
  ...MISSING,
  affiliation: 'Escreva apenas a sua instituição, sem endereço da web nem sinais invisíveis.',
  region: 'Escreva apenas o estado ou a região, sem sinais invisíveis.',
  orgType: 'Escolha a abrangência na lista.',
  organizationName:
    'Escreva o nome da organização com letras ou algarismos: sem “=” no início, sem endereço da web e sem sinais invisíveis.',
  country: 'Escolha o país na lista.',
  website: 'O site deve ser um endereço como https://example.org.',
  members: 'A lista de membros não pode ser usada: escreva um nome em cada linha, sem sinais invisíveis.',
  contactName: 'Escreva apenas o seu nome, sem endereço da web nem sinais invisíveis.',
  contactTitle: 'Escreva apenas o seu cargo, sem endereço da web nem sinais invisíveis.',
  contactEmail: 'O e-mail deve ser um endereço como nome@example.org.',
};

/** Brazilian, in words that also read well in Portugal; without the reader's gender. */
export const pt: Texts = {
  language: 'pt',
  skip: 'Ir para o conteúdo',
  footer: 'Cada nome numa carta foi confirmado a partir de uma caixa de e-mail e aprovado por quem coordena a carta.',
  errorPrefix: 'Erro: ',
  optional: '(opcional)',
  correct: 'Por favor, corrija:',
  home: {
    title: 'Cartas para assinar',
    lead: 'Aqui circulam cartas abertas de coalizões, e as organizações juntam o seu nome.',
    open: 'Abertas a assinaturas',
    none: 'Neste momento não há nenhuma carta aberta a assinaturas.',
  },
  labels: {
    convener: 'Promovida por',
    cc: 'Cópia para',
    deadline: 'Assinar até',
    letter: 'Carta',
    organization: 'Organização',
    country: 'País',
    members: 'Membros',
    languages: 'Ler a carta em',
    page: 'Esta página em',
  },
  letter: {
    signed: (count) =>
      plural(count, {
        zero: 'Nenhuma organização assinou ainda',
        one: '1 organização assinou',
        many: `${number(count)} de organizações assinaram`,
        other: `${number(count)} organizações assinaram`,
      }),
    signedUnit: (count) =>
      plural(count, {
        zero: 'organizações assinaram',
        one: 'organização assinou',
        many: 'de organizações assinaram',
        other: 'organizações assinaram',
      }),
    aside: 'Assinaturas',
    sign: 'Assinar pela sua organização',
    closed: {
      open: 'O prazo terminou. Já não se aceitam assinaturas.',
      closing: 'O prazo terminou. Já não se aceitam assinaturas; quem assinou a tempo ainda pode confirmar.',
      closed: 'O prazo terminou. Já não se aceitam assinaturas, e a versão final da carta está em preparação.',
      finalized: 'Esta carta está finalizada. Já não se aceitam assinaturas.',
      archived: 'Esta carta está finalizada e arquivada.',
    },
    confirmUntil: 'Confirmar até',
    rosterEmpty: 'O primeiro nome aparecerá aqui depois de confirmado e aprovado.',
    rosterNav: 'Mais assinaturas',
    next: 'Assinaturas seguintes',
    back: 'Voltar à carta',
    continued: 'Assinaturas, continuação',
    editions: 'Ler e baixar a carta final',
    earlierEditions: 'Edições anteriores desta carta',
  },
  form: {
    title: 'Assinar pela sua organização',
    intro:
      'Por favor, preencha todos os campos que não são opcionais. Depois enviamos um e-mail, e basta pressionar um botão para confirmar.',
    organization: 'A sua organização',
    contact: 'Quem assina',
    contactHint: 'Isto nunca é publicado. Serve para a confirmação e para perguntas sobre esta carta.',
    statements: 'A sua concordância',
    coalition: 'Só para coalizões: lista de membros',
    noCountry: 'Nenhum país escolhido',
    submit: 'Enviar a assinatura',
    errors: 'A assinatura ainda não foi enviada. Por favor, corrija:',
    readLetter: 'Ler a carta',
    fields: {
      affiliation: {
        label: 'A sua instituição',
        hint: 'Onde trabalha ou a que pertence. Aparece apenas para identificação.',
      },
      region: { label: 'Estado ou região' },
      orgType: { label: 'Abrangência da organização' },
      organizationName: { label: 'Nome da organização', hint: 'Como deve aparecer na carta.' },
      country: { label: 'País' },
      website: { label: 'Site', hint: 'Por exemplo, example.org' },
      members: {
        label: 'Membros, um em cada linha',
        hint: 'Aparecem depois do nome da coalizão. Uma linha que termina em dois-pontos, como Observadoras:, é um título para as seguintes.',
      },
      contactName: { label: 'O seu nome' },
      contactTitle: { label: 'O seu cargo', hint: 'Por exemplo, Direção' },
      contactEmail: {
        label: 'O seu e-mail',
        hint: 'A mensagem para confirmar a assinatura vai para lá. De preferência, um endereço da organização.',
      },
      consent: {
        label:
          'O nome da organização pode ser publicado com esta carta, e o que escrevi aqui pode ser guardado para esse fim.',
      },
      authorized: { label: 'Tenho autorização para assinar em nome desta organização.' },
    },
    fault: ({ field, kind, numbers: [first = 0, second = 0] }) => {
      if (kind === 'missing') return MISSING[field];
      if (kind === 'wrong')
        return field === 'members' && first > 0
          ? `Corrija o nome número ${number(first)} da lista de membros: um em cada linha, sem sinais invisíveis e com no máximo 300 caracteres.`
          : WRONG[field];
      return field === 'members'
        ? `A lista de membros pode ter no máximo ${number(first)} nomes; tem ${number(second)}.`
        : `O texto “${pt.form.fields[field].label}” pode ter no máximo ${number(first)} caracteres; tem ${number(second)}.`;
    },
    tooLate: 'Esta carta já não aceita assinaturas',
    tooLateText:
      'A sua assinatura não foi guardada: a carta foi encerrada antes de ela chegar. Se ainda deve contar, por favor escreva a quem promove a carta.',
    typed: 'O que escreveu',
  },
  person: personTexts.pt,
  code: {
    title: 'Veja o seu e-mail',
    text: 'Uma mensagem está a caminho do endereço indicado. Abra o link que ela traz, pressione o botão da página, e a assinatura fica confirmada.',
    label: 'Código da mensagem',
    hint: 'Se não for possível abrir links a partir do e-mail: a mensagem traz também um código de seis algarismos.',
    submit: 'Confirmar com o código',
    wrong:
      'Este não é o código da mensagem mais recente. Compare os algarismos. Depois de cinco códigos errados é preciso um novo: peça que a mensagem seja enviada outra vez.',
    locked:
      'Foi o quinto código errado, e já nenhum código dessa mensagem funciona. Peça que seja enviada outra vez: trará um código novo.',
    incomplete: 'O código deve ter seis algarismos.',
    resendTitle: 'Não chegou nada?',
    resendText:
      'Procure também no correio indesejado (spam). Cinco minutos depois de uma mensagem, é possível pedir outra.',
    resend: 'Enviar a mensagem outra vez',
    resent:
      'Se a assinatura ainda aguarda confirmação, outra mensagem está a caminho. Entre duas mensagens passam pelo menos cinco minutos.',
  },
  confirmation: {
    title: 'Por favor, confirme esta assinatura',
    text: 'Esta assinatura foi feita com o seu endereço de e-mail. Nada fica confirmado enquanto o botão não for pressionado.',
    confirm: 'Sim, confirmar a assinatura',
    notMe: 'Não fui eu',
    notMeText: 'Não reconhece esta assinatura? Diga isso, e ela será retirada.',
    over: {
      heading: 'O prazo para confirmar terminou',
      text: 'Esta assinatura não foi confirmada a tempo e por isso não consta da carta.',
    },
    unanswered: {
      heading: 'A organização não figura na carta',
      text: 'O texto da carta foi alterado depois da assinatura e a resposta não chegou a tempo. Já não é possível dá-la.',
    },
    beingMadeFinal: {
      heading: 'A organização não figura na carta por enquanto',
      text: 'O texto da carta foi alterado depois da assinatura e a resposta não chegou a tempo. A versão definitiva está agora a ser preparada. Quando estiver pronta, poderá aceitar o texto nesta página e a assinatura contará para a próxima edição.',
    },
    states: {
      'pending-review': {
        heading: 'Confirmada. Agora é analisada',
        text: 'Esta assinatura está confirmada. Quem coordena a carta vai analisá-la agora; não falta fazer nada.',
      },
      approved: {
        heading: 'A sua organização está na carta',
        text: 'Esta assinatura está confirmada e consta da carta.',
      },
      merged: {
        heading: 'A sua organização está na carta',
        text: 'Esta assinatura foi unida a outra da mesma organização, que aparece uma só vez.',
      },
      rejected: {
        heading: 'Não está na carta',
        text: 'Quem coordena a carta decidiu que esta assinatura não conste dela.',
      },
      'needs-reconsent': {
        heading: 'A organização não figura na carta por enquanto',
        text: 'O texto da carta foi alterado depois da assinatura e a resposta não chegou a tempo. Assim que aceitar o novo texto, a assinatura voltará a contar.',
      },
      withdrawn: {
        heading: 'Assinatura retirada',
        text: 'Esta assinatura foi retirada. Não consta da carta, e não escreveremos mais sobre ela.',
      },
      expired: {
        heading: 'O prazo para confirmar terminou',
        text: 'Esta assinatura não foi confirmada a tempo e por isso não consta da carta.',
      },
    },
    nextEdition: {
      heading: 'O nome constará da próxima edição',
      text: 'Esta assinatura está confirmada e aprovada. A carta já era definitiva, por isso o nome não consta da edição publicada agora; constará da próxima que a coordenação da carta fizer.',
    },
    lastEdition: {
      heading: 'Retirada na próxima edição',
      text: 'Esta assinatura já não conta. A edição da carta publicada agora ainda traz o nome, porque já era definitiva; a próxima edição não o trará.',
    },
    withdraw: 'Retirar esta assinatura',
    withdrawText:
      'O nome será retirado da carta. Uma carta já finalizada fica como foi publicada. Não é possível desfazer.',
    withdrawButton: 'Retirar a assinatura de vez',
  },
  changed: {
    title: 'A carta foi alterada',
    form: 'Enquanto preenchia o formulário, o texto da carta foi alterado. Nada foi enviado ainda. Por favor, leia o que é novo e envie a assinatura outra vez se concordar.',
    verify: 'O texto da carta foi alterado depois desta assinatura. Por favor, leia o que é novo antes de confirmar.',
    confirm: (until) =>
      `O texto da carta foi alterado depois da assinatura. Por favor, aceite-o até ${until}; sem a sua resposta, o nome não figurará no fim da carta.`,
    object: (until) =>
      `O texto da carta foi alterado depois da assinatura. Se concorda, não precisa fazer nada. Se não concorda, retire a assinatura até ${until}.`,
    missed: 'Ainda pode aceitar o novo texto enquanto a carta não for definitiva. A assinatura voltará então a contar.',
    afterFinal:
      'A carta tornou-se definitiva sem esta assinatura. Ainda pode aceitar o texto; a assinatura contará então para a próxima edição que a coordenação da carta fizer.',
    difference: 'O que mudou',
    marks: 'O que é novo está sublinhado e o que foi retirado está riscado.',
    layoutOnly: 'Só mudou a apresentação do texto.',
    agree: 'Aceitamos o novo texto',
    again: 'A carta foi alterada mais uma vez enquanto lia. Por favor, leia-a de novo.',
    read: 'Ler a carta inteira',
  },
  thanks: {
    title: 'Agradecemos a assinatura',
    text: 'A assinatura está confirmada.',
    next: 'O que acontece agora',
    steps: [
      'Quem coordena a carta analisa a assinatura.',
      'Se for aprovada, o nome aparece na carta e conta nela.',
      'Quando a carta estiver finalizada, enviaremos um e-mail com o endereço dela.',
    ],
    letter: 'Voltar à carta',
  },
  unsubscribe: {
    title: 'Não quer mais mensagens?',
    text: 'Não receberá mais lembretes, convites nem anúncios. Uma mensagem que a própria pessoa pede, como a que confirma uma assinatura, continua a chegar.',
    letter: 'A mensagem era sobre:',
    fromLetter: 'Sem mais mensagens sobre esta carta',
    fromAll: 'Sem mais mensagens sobre nenhuma carta deste site',
    doneTitle: 'O envio de mensagens foi cancelado',
    doneText: 'Não receberá mais mensagens deste tipo. Uma que já esteja a caminho ainda pode chegar.',
  },
  editions: {
    title: 'Carta final',
    none: 'Esta carta ainda não está finalizada.',
    edition: (value) => `Edição ${value}`,
    frozen: 'Finalizada em',
    count: 'Assinaturas',
    hash: 'Impressão digital',
    hashHint: 'SHA-256 da edição em JSON canônico (RFC 8785). Quem fizer o cálculo de novo saberá que nada mudou.',
    download: 'Baixar',
    formats: {
      pdf: 'PDF, para imprimir',
      docx: 'Word (DOCX)',
      txt: 'Texto simples',
      md: 'Markdown',
      html: 'Página web',
      csv: 'Planilha (CSV)',
      json: 'Dados (JSON)',
    },
    more: (count) =>
      `${number(count)} ${plural(count, { one: 'outra está', many: 'outras estão', other: 'outras estão' })} nos arquivos acima.`,
    live: 'A carta como está hoje',
    all: 'Todas as edições',
    changes: {
      title: (since) => `O que mudou desde a edição ${since}`,
      letter: 'O texto da carta é outra versão.',
      count: (before) =>
        `Antes: ${number(before)} ${plural(before, { one: 'assinatura', many: 'assinaturas', other: 'assinaturas' })}.`,
      added: 'Acrescentadas',
      removed: 'Já não constam',
      corrected: 'Corrigidas',
      fields: {
        name: 'Nome:',
        kind: 'Assina como:',
        country: 'País:',
        affiliation: 'Instituição:',
        members: 'Membros:',
        counted: 'Membros que contam:',
      },
      kinds: { organization: 'organização', individual: 'pessoa' },
      more: (count) =>
        `${plural(count, { one: 'Mudou', many: 'Mudaram', other: 'Mudaram' })} mais ${number(count)} ${plural(count, { one: 'entrada', many: 'entradas', other: 'entradas' })}.`,
    },
  },
  question: {
    title: 'Uma pergunta sobre a sua assinatura',
    asks: (convener) => `${convener} pergunta:`,
    label: 'A sua resposta',
    hint: 'Só quem coordena a carta a lê. Nunca é publicada.',
    submit: 'Enviar a resposta',
    missing: 'Por favor, escreva uma resposta.',
    tooLong: (most) => `A resposta pode ter no máximo ${number(most)} caracteres.`,
    unprintable: 'A resposta contém caracteres que não se podem mostrar. Por favor, escreva-a de novo.',
    given: 'A sua resposta:',
    answered: {
      heading: 'Agradecemos a sua resposta',
      text: 'Quem coordena a carta a lê agora. Não há mais nada a fazer.',
    },
    over: {
      heading: 'Já não é preciso responder',
      text: 'Entretanto decidiu-se sobre a assinatura ou ela foi retirada.',
    },
  },
  invitation: {
    title: 'A sua organização recebeu um convite para assinar',
    invites: (convener) => `${convener} pede à sua organização que assine esta carta.`,
    read: 'Ler a carta',
    sign: 'Abrir o formulário para assinar',
    signText: 'O formulário está preenchido com o que sabemos da sua organização. Nada fica assinado antes do envio.',
    decline: 'Não vamos assinar',
    declineText: 'A sua organização não vai assinar? Indique-o aqui, e não escreveremos mais sobre esta carta.',
    signed: { heading: 'A sua organização assinou', text: 'Agradecemos. Não há mais nada a fazer aqui.' },
    declined: {
      heading: 'Não vão assinar',
      text: 'Não escreveremos mais sobre esta carta. Se mudarem de ideia, podem assinar na página da carta até o fim do prazo.',
    },
    over: {
      heading: 'Este convite já não é válido',
      text: 'A carta não recebe mais assinaturas ou o convite foi retirado.',
    },
  },
  error: {
    code: (status) => `Erro ${status}`,
    home: 'Ver as cartas que se podem assinar',
    problem: (code) => PROBLEMS[code],
  },
};

const PROBLEMS: Record<Parameters<Texts['error']['problem']>[0], ProblemTexts> = {
  'campaign-not-found': { title: 'Não foi encontrada', text: 'Esta carta não existe. Verifique o endereço.' },
  'edition-not-found': { title: 'Não foi encontrada', text: 'Esta carta não tem (ainda) essa edição.' },
  'link-unknown': {
    title: 'Não foi encontrado',
    text: 'Não reconhecemos este link. Abra-o de novo, inteiro, a partir do e-mail, ou peça um novo e-mail.',
  },
  'verification-over': { title: 'Prazo terminado', text: 'O prazo para confirmar esta assinatura terminou.' },
  'sign-on-not-standing': {
    title: 'Prazo terminado',
    text: 'Esta assinatura já não tem efeito: foi retirada, não foi aceita por quem coordena a carta ou expirou.',
  },
  'question-over': {
    title: 'Já não é preciso',
    text: 'Entretanto decidiu-se sobre esta assinatura, e a pergunta já não precisa de resposta.',
  },
  'reconsent-over': {
    title: 'A carta está a ser concluída',
    text: 'O prazo para aceitar a carta alterada terminou. Se a assinatura ainda deve constar da carta, escreva a quem a promove.',
  },
  'body-too-large': { title: 'Grande demais', text: 'O envio passa de 1 MiB. Encurte o texto mais longo.' },
  'too-many-requests': {
    title: 'Pedidos demais',
    text: 'Chegaram pedidos demais do seu endereço. Espere um minuto e tente de novo.',
  },
  internal: {
    title: 'Algo deu errado',
    text: 'Algo deu errado do nosso lado. Nada se perdeu; tente de novo daqui a pouco.',
  },
  'not-found': { title: 'Não foi encontrado', text: 'Não há nada neste endereço.' },
  other: { title: 'Não é possível atender o pedido', text: 'Verifique o endereço e tente de novo.' },
};
