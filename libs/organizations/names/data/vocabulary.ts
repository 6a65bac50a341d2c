/** Small word lists that peeling needs, folded. All hand-made for this project from general vocabulary of en, es, pt and fr. */

/** Written short without a point, or with one, or in British spelling: the word it stands for. Common abbreviations, hand-made. */
export const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  `centre=center centres=centers organisation=organization organisations=organizations labour=labor defence=defense programme=program programmes=programs neighbourhood=neighborhood neighbourhoods=neighborhoods st=saint ft=fort mt.=mount amer=american assn=association assoc=association asoc=asociacion comm=community ctr=center cttee=committee dept=department dev=development educ=education fdn=foundation fed=federation intl=international natl=national nac=nacional org=organization pac=pacific prog=program svc=service svcs=service u=university univ=university viet=vietnamese ongs=ong ngo=ong ngos=ong orgs=organization sta=santa sto=santo`
    .split(/\s+/)
    .map((one) => one.split('=') as [string, string]),
);

/** One thing said in several words, or in one compound: what it is written as to be compared. Folded. Hand-made. */
export const PHRASES: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:organiza\w+ n[ao]+ gu?bern\w+|organiza\w+ n[ao]+ govern\w+|organisations? non gouvern\w+|non ?govern\w+ organi[sz]ations?)\b/g,
    'ong',
  ],
  [/\b(droits|diritti|derechos|direitos) (?:de l |dell |del |do )(?:homme|uomo|hombre|homem)\b/g, '$1 humanos'],
  [/\bmenschenrecht(?:e|s)?\b/g, 'menschen rechte'],
  // "MoveOn.org", "www.avaaz.org": an address for a name.
  [/\bwww\.|(?<=[a-z0-9])\.(?:org|com|net|info|ngo|eu)(?![a-z0-9.])/g, ''],
];

/** Articles, prepositions and conjunctions of en es fr pt (and a few of it, de, nl): they carry no name. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a an the of for and in on to at by with from as or
   el la los las lo un una unos unas de del al y e o u en para por con sobre entre
   os um uma do da dos das no na nos nas ao aos pelo pela pelos pelas com em
   le les des du d l et au aux pour sur avec dans une
   il di della dello dell degli dei delle nel nella sulla per gli der die das den und fur fuer zur zum von vom van voor het`.split(
    /\s+/,
  ),
);

/** Words of a part of an organization: what follows or leads is a unit of it, not another spelling of it. Hand-made. */
export const UNIT_WORDS: ReadonlySet<string> = new Set(
  `unit division department section subcommittee committee program programme project desk office workgroup gt caucus task force clinic
   chapter branch local affiliate auxiliary youth delegation region team faculty
   unidad programa proyecto departamento division comite area oficina delegacion capitulo seccion filial nucleo escritorio seccional
   equipo facultad catedra equipe faculdade faculte
   projeto secao setor secretaria coordenacao regional estadual municipal zonal diretorio subsecao
   unite programme projet departement comite bureau antenne`.split(/\s+/),
);

/** Words that say a place behind a name is a chapter and no address. Hand-made. */
export const CHAPTER_WORDS: ReadonlySet<string> = new Set(
  `chapter branch affiliate section capitulo seccion seccional filial secao regional estadual nucleo delegacion subsecao antenne
   chapters diretorio local`.split(/\s+/),
);

/** A tail of these alone names the whole against its chapters ("– National Headquarters"). Hand-made. */
export const WHOLE_WORDS: ReadonlySet<string> = new Set(
  'national nacional nationale headquarters hq office sede central federal secretariat'.split(' '),
);

/** How far an organization reaches: two different ones are two organizations. Hand-made. */
export const SCOPES: ReadonlySet<string> = new Set(
  'national nacional nationale international internacional internationale regional estadual estatal municipal global mundial continental federal'.split(
    ' ',
  ),
);

/** Roles of people. A name with one of them is a person of an organization, not the organization. Hand-made. */
export const ROLE_WORDS: ReadonlySet<string> = new Set(
  `founder director directora presidente presidenta president chair chairperson coordinator coordinador coordinadora coordenador
   coordenadora fundador fundadora professor professora profesor profesora researcher investigador investigadora pesquisador
   pesquisadora analyst analista councilman councilwoman assemblyman assemblywoman senator senador senadora deputado deputada
   diputado diputada vereador vereadora obispo bispo bishop dr dra prof mtro mtra lic phd`.split(/\s+/),
);

/** Nouns that lead the name of an organization in es, pt, fr and it: a second one in a line begins a second name. Hand-made. */
export const HEAD_NOUNS: ReadonlySet<string> = new Set(
  `asociacion agrupacion alianza articulacion asamblea cabildo casa centro coalicion colectiva colectivo comision comite confederacion
   consejo consorcio cooperativa coordinadora corporacion federacion foro frente fundacion grupo instituto liga mesa movimiento observatorio
   organizacion plataforma red servicio sindicato sociedad union
   associacao alianca articulacao assembleia coalizao coletivo coletiva comissao conselho consorcio coordenacao federacao forum fundacao
   movimento organizacao rede servico sindicato sociedade uniao
   alliance association centre collectif comite conseil federation fondation ligue mouvement observatoire reseau societe syndicat union
   associazione centro comitato federazione fondazione istituto movimento rete societa unione`.split(/\s+/),
);

/** Words that introduce another or a former name. Hand-made. */
export const FORMER_WORDS: ReadonlySet<string> = new Set(
  `formerly former previously aka dba fka antes ex conocido conocida anteriormente antigo antiga antiguo antigua anciennement ehemals vormals`.split(
    /\s+/,
  ),
);

/** The same for the name of today, in brackets alone and with words behind it. Hand-made. */
export const NOW_WORDS: ReadonlySet<string> = new Set(
  'now currently ahora actualmente hoy hoje agora atualmente'.split(' '),
);

/** What signers stick to their name that is none of it: that they sign, and for whom. Hand-made. */
export const SIGNING_WORDS: ReadonlySet<string> = new Set(
  `representando representing representant assina assinam assinamos assinou firma firman firmamos firmante signs sign signed signe
   signent apoia apoiam apoya apoyan adhiere adhieren endorses endorse supports subscreve subscrevem suscribe suscriben
   incluindo including incluyendo incluye`.split(/\s+/),
);
