/** The words by which a letter says who signs it, as expressions over `searchable` text (lower case, no accents, no hyphens). */
import type { NumberLanguage as Language } from '#campaigns';

export interface ClaimWords {
  /** Says that those counted sign: "94 … undersigned". */
  readonly signing: string;
  /** Says so only when it follows a noun of `group`: "94 organizations listed below"; treaties are signed too. */
  readonly signingGroup: string;
  /** Says so before the number: "the undersigned, 94 …". */
  readonly signers: string;
  /** What is counted. */
  readonly group: string;
  /** The first person in front of the number. */
  readonly we: string;
  /** Words that may stand between those and the number: "a coalition of", "representing". */
  readonly link: string;
  /** Words that cannot stand between a number and the noun it counts. */
  readonly stop: string;
  /** Before the number, without the first person: "signed by 94 …". */
  readonly signedBy: string;
  /** Verbs of a title or news sentence that begins with the number: "94 organizations call on …". */
  readonly speaks: string;
  readonly and: string;
}

export const CLAIM_WORDS: Readonly<Record<Language, ClaimWords>> = {
  en: {
    signing: 'undersigned|under signed|below signed|(?:co ?)?signator(?:y|ies)|(?:co ?)?signers',
    signingGroup:
      '(?:listed|named|signed|appearing) below|below(?= ?[,.:;])|endors(?:ed|ing)|(?:(?:who|that|which) )?(?:have )?(?:sign|signed|signing|endorse|endorsed)' +
      '(?: on)?(?: to| onto)? (?:this|the (?:letter|statement|declaration|present))',
    signers: 'undersigned|under signed|below signed|signatories',
    group:
      'organi[sz]ations?|orgs?|groups?|ngos?|csos?|cbos?|associations?|entit(?:y|ies)|institutions?|institutes?|coalitions?|networks?|' +
      'alliances?|unions?|federations?|compan(?:y|ies)|businesses|individuals?|people|persons|citizens|residents|members|scholars|' +
      'academics?|professors|faculty|experts?|leaders?|lawyers|attorneys|physicians|doctors|nurses|scientists|researchers|economists|' +
      'students|parents|workers|survivors|advocates|activists|defenders|agenc(?:y|ies)|churches|congregations|denominations|' +
      'foundations?|societies|bodies|universities|colleges|schools|hospitals|libraries|museums|partners|providers|clinics|centers|centres|communities|movements|collectives|nonprofits|' +
      'non profits|charities|parties|publishers|journalists|officials|mayors|legislators|parliamentarians|signatories|supporters',
    we: 'we|on behalf of|in the name of|(?<=(?:^|[.!?:;"“]) ?)as',
    link:
      'the|a|an|as|of|all|our|these|being|are|represent(?:ing|atives)?|write|writing|on behalf|undersigned|following|coalition|group|' +
      'network|alliance|diverse|broad|total|together|joint|combined',
    stop: 'the|this|these|those|our|their|its|(?<!united )states|countries|nations|governments|was|were|will|are|is|been|has|had|we|it|million|millions|billion|percent|per|years?|days?|months?|times',
    signedBy: '(?:co ?)?(?:signed|endorsed|supported|submitted|sent|joined|issued) (?:on )?by',
    speaks:
      '(?:call|urge|ask|demand|condemn|denounce|oppose|support|express|join|sign|issue|release|reject|welcome)(?:e?d)?|write|wrote|sen[dt]',
    and: 'and|as well as|plus|together with',
  },
  es: {
    signing:
      '(?:abajo ?|infra ?|aqui )?firmantes|(?:abajo ?|infra ?|aqui )(?:firmad|suscrit|subscrit|escrit)[oa]s|signatari[oa]s|suscribientes',
    signingGroup:
      '(?:que )?(?:abajo |aqui )?(?:firma(?:n|mos)|suscrib(?:en|imos))|suscrit[oa]s|adherid[oa]s|' +
      '(?:enlistad|listad|nombrad|mencionad)[oa]s (?:abajo|a continuacion|al calce)',
    signers:
      '(?:abajo ?|infra ?|aqui )?firmantes|(?:abajo ?|infra ?|aqui )(?:firmad|suscrit|escrit)[oa]s|suscrit[oa]s|signatari[oa]s',
    group:
      'organizaciones|organismos?|grupos?|ongs?|osc|asociaciones|entidades|instituciones|institutos|coaliciones|redes|alianzas|sindicatos|' +
      'federaciones|empresas|personas|individuos|ciudadan[oa]s|academic[oa]s|profesor[ea]s|expert[oa]s|abogad[oa]s|medic[oa]s|cientific[oa]s|' +
      'investigador[ea]s|defensor[ea]s|activistas|colectiv[oa]s?|colectividades|comunidades|iglesias|fundaciones|movimientos|centros|plataformas|' +
      'integrantes|miembros|lideres|estudiantes|periodistas|universidades|articulaciones|firmantes',
    we: 'nosotr[oa]s|en nombre de|en representacion de|a nombre de|quienes suscribimos',
    link:
      'l[oa]s|el|la|de|del|que|como|un|una|todas?|todos?|estas?|estos?|nosotr[oa]s|somos|representa(?:ndo|mos|ntes)|en nombre|conjunto|coalicion|grupo|red|total|' +
      'siguientes|abajo|firmantes|en|representacion|integrada por|por',
    stop: 'l[oa]s|estados|paises|gobiernos|estas|estos|nuestr[oa]s|sus|fueron|son|han|sido|millones|millon|por ciento|anos|dias|meses|veces|mil',
    signedBy: '(?:firmad|suscrit|respaldad|apoyad|avalad|signad)[oa]s? (?:hasta ahora )?por|adhesion(?:es)? de',
    speaks:
      'piden|exigen|llaman|demandan|denuncian|condenan|rechazan|expresan|instan|solicitan|exhortan|urgen|firman|suscriben',
    and: 'y|e|asi como|mas|junto con',
  },
  pt: {
    signing: '(?:abaixo|infra) ?(?:assinad|subscrit|firmad)[oa]s|signatari[oa]s|subscritor[ea]s',
    signingGroup:
      'assinantes|subscrit[oa]s|(?:que )?(?:abaixo )?(?:assina(?:m|mos)|subscrev(?:em|emos))|(?:listad|nomead|relacionad)[oa]s abaixo',
    signers: '(?:abaixo|infra) ?(?:assinad|subscrit|firmad)[oa]s|signatari[oa]s|subscritor[ea]s',
    group:
      'organizacoes|organismos?|grupos?|ongs?|osc|associacoes|entidades|instituicoes|institutos|coalizoes|redes|aliancas|articulacoes|sindicatos|' +
      'federacoes|empresas|pessoas|individuos|cidada[os]s|cidadas|academic[oa]s|professor[ea]s|especialistas|advogad[oa]s|medic[oa]s|cientistas|' +
      'pesquisador[ea]s|defensor[ea]s|ativistas|militantes|coletivos?|comunidades|igrejas|fundacoes|movimentos|centros|plataformas|membros|' +
      'integrantes|lideres|liderancas|estudantes|jornalistas|universidades|foruns|signatarios',
    // "nos" inside a sentence is "in the", not "we".
    we: '(?<=(?:^|[.!?:;"“]) ?)nos|em nome d[eao]s?|em representacao d[eao]s?',
    link:
      '[oa]s|d[eao]s?|que|como|um|uma|tod[oa]s|est[ea]s|nos|somos|representa(?:ndo|mos|ntes)|em nome|conjunto|coalizao|grupo|rede|total|seguintes|' +
      'abaixo|assinad[oa]s|por',
    stop: '[oa]s|estados|paises|governos|est[ea]s|noss[oa]s|suas|seus|foram|sao|tem|milhoes|milhao|por cento|anos|dias|meses|vezes|mil',
    signedBy: '(?:assinad|subscrit|apoiad|endossad)[oa]s? por|reune|reunindo|adesao de',
    speaks:
      'pedem|exigem|cobram|denunciam|condenam|repudiam|rejeitam|manifestam|assinam|subscrevem|solicitam|divulgam|lancam|chamam',
    and: 'e|bem como|mais|alem de|assim como',
  },
  fr: {
    signing: 'sous ?signe(?:e?s|e)?|(?:co ?)?signataires',
    signingGroup: '(?:(?:mentionne|liste|nomme)e?s )?ci (?:dessous|apres)|(?:qui )?(?:signent|signons)',
    signers: 'sous ?signe(?:e?s|e)?|signataires',
    group:
      'organi[sz]ations?|organismes?|groupes?|ong|osc|associations?|entites|institutions?|instituts|coalitions?|reseaux|alliances|syndicats|' +
      'federations|entreprises|personnes|individus|citoyen(?:ne)?s|universitaires|professeur(?:e)?s|expert(?:e)?s|avocat(?:e)?s|medecins|scientifiques|' +
      'chercheur(?:e|se)?s|defenseur(?:e|se)?s|militant(?:e)?s|collectifs?|communautes|eglises|fondations|mouvements|centres|plateformes|membres|' +
      'societes|unions|etudiant(?:e)?s|journalistes|signataires',
    we: 'nous|au nom d(?:e|es|u)',
    link:
      'les|des?|du|d|la|le|l|un|une|que|en tant que?|tou(?:te)?s|ces|nous|sommes|representant|representons|au nom|ensemble|coalition|groupe|' +
      'reseau|total|suivant(?:e?s)?|soussigne(?:e?s)?|par',
    stop: 'les|etats|pays|gouvernements|ces|nos|leurs|ont|sont|ete|millions?|pour cent|ans|jours|mois|fois|annees',
    signedBy: '(?:signe|soutenu|appuye|endosse)e?s? par',
    speaks:
      'appellent|demandent|exigent|denoncent|condamnent|exhortent|rejettent|expriment|signent|lancent|interpellent|exprime',
    and: 'et|ainsi que|plus',
  },
};
