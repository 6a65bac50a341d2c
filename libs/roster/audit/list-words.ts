/**
 * Lines that frame a list: closings, list headings, section headings, end marks and notes, in English, Spanish, Portuguese
 * and French. All expressions are matched against a whole line made `searchable` and freed of its trailing colon and count.
 */
import { searchable } from '#campaigns';

const whole = (...forms: string[]): RegExp => new RegExp(`^(?:${forms.join('|')})$`, 'u');

/** Safe with or without a comma behind them. */
const CLOSINGS = whole(
  // English
  '(?:yours |very |most )*(?:sincerely|faithfully|truly|respectfully|cordially|gratefully)(?: yours| submitted)?',
  'respectfully(?: submitted)?(?: by)?(?: the undersigned)?',
  '(?:with )?(?:our |my )?(?:best|kind|kindest|warm|warmest|sincere) (?:regards|wishes|thanks)',
  'regards|yours|signed|(?:yours )?in (?:solidarity|peace|hope|faith|community|unity)|thanking you',
  'with (?:respect|gratitude|appreciation|solidarity|hope|thanks)(?: and (?:respect|gratitude|appreciation|solidarity|hope|thanks))?',
  // Spanish and Portuguese
  '(?:muy )?(?:atentamente|cordialmente|respetuosamente|sinceramente|fraternalmente|solidariamente)',
  '(?:muito )?(?:atenciosamente|cordialmente|respeitosamente|sinceramente|fraternalmente|solidariamente|com respeito)',
  '(?:un |um )?(?:cordial |respetuoso |fraternal |atento )?(?:saludos?|saudacoes|abracos?)(?: cordial(?:es)?| cordiais| fratern[oa]s?| atentos?)?',
  'en solidaridad|em solidariedade|con (?:solidaridad|respeto)|com (?:os )?(?:melhores|nossos) cumprimentos',
  'quedamos (?:de usted(?:es)?|a sus ordenes)|sin otro particular',
  // French
  '(?:bien )?(?:cordialement|sincerement|respectueusement|solidairement|fraternellement)(?: votres?)?',
  '(?:avec )?(?:nos |mes )?(?:meilleures |sinceres )?salutations(?: distinguees| respectueuses| cordiales| solidaires)?',
  '(?:veuillez|nous vous prions|je vous prie|dans l.attente)\\b.{0,160}',
);

/** Words that are names too: closings only with a comma behind them. */
const CLOSINGS_WITH_COMMA = whole(
  'thank you|thanks|best|warmly|onward|peace|solidarity|sincere thanks|gracias|obrigad[oa]s?|merci|gracias de antemano',
);

const SIGN =
  '(?:(?:co )?signator(?:y|ies)|(?:co )?signers|(?:co )?signed|sign|signing|undersigned|endorsers|endorsements|endorsed?|endorsing|submitted by|signatures|cosponsors|co sponsors|' +
  'supporters|support(?:ing|ed by)|joined by|firmantes|abajofirmantes|firmad[oa]s?|firman|firmas|firmamos|suscriben|suscrib(?:en|imos)|suscrit[oa]s?|adhesiones|adhieren|' +
  'signatari[oa]s|assinam|assinaturas|assinamos|assinad[oa]s?|subscrevem(?: se)?|subscritores|signataires|signe(?:e?s|e)?|signent|soussigne(?:e?s|e)?|signatures)';
const FILLER =
  '(?:the|this|these|those|following|list|of|by|on|behalf|below|to|all|initial|first|full|our|in|alphabetical|order|and|letter|statement|have|has|' +
  'organi[sz]ations?|individuals?|groups?|that|who|respectfully|organi[sz]ational|institutional|include|includes|are|campaign|national|international|state|local|regional|additional|' +
  'as|of|por|las?|los?|el|lista|de|del|esta?|este|carta|abajo|aqui|siguientes|organizaciones|personas|entidades|que|y|se|adhieren|al?|en|presente|comunicado|pronunciamiento|' +
  'nota|manifesto|manifiesto|documento|abaixo|infra|as|os|da|do|das|dos|e|organizacoes|movimentos|grupos|pessoas|tambem|seguintes|' +
  'par|les|des|la|cette|lettre|premiers|premieres|organisations|associations|liste|suivantes?|ont|et|sont|individuelles?|personnalites)';

/** "Signatories", "Signed by the following organizations", "Assinam esta nota", "Liste des organisations signataires". */
const LIST_HEADING = whole(`(?:${FILLER} )*${SIGN}(?: ${FILLER}| ${SIGN})*`, 'on behalf of(?: the following \\p{L}+)?');

const SCOPES =
  '(?:inter|multi|trans|bi)?nationa(?:l|is)|federal|states?|statewide|local|regional|global|tribal|county|city|municipal|community(?: based)?|grassroots|legal|law schools?|school|' +
  'academic|student|youth|faith(?: based)?|religious|labor|labour|union|business|health|medical|civil|society|non ?governmental|immigrant|rights|human|u\\.?s\\.?|us based|' +
  'organi[sz]ational|institutional|individual|personal|additional|other|supporting|member|partner|national and international|latin american|' +
  'internacionales?|nacionales|regionales|locales|estatales|mundiales|academic[oa]s|civiles|religios[oa]s|sociales|individuales|otr[oa]s|' +
  'internacionais|nacionais|regionais|locais|estaduais|municipais|religiosas|sociais|individuais|outr[oa]s|a titulo (?:individual|personal)|' +
  'internationales?|nationales?|regionales?|locales?|autres|individuelles|a titre (?:individuel|personnel)';
const GROUPS =
  'organi[sz]ations|groups|entities|institutions|associations|networks|coalitions|unions|companies|businesses|individuals|persons|people|academics|scholars|' +
  'experts|leaders|law firms|law schools|schools|universities|chapters|affiliates|members|partners|ngos|csos|nonprofits|signatories|endorsers|supporters|sponsors|' +
  'co sponsors|cosponsors|allies|officials|faculty|professors|' +
  'organizaciones|entidades|instituciones|asociaciones|redes|coaliciones|colectivos|colectivas|personas|individuos|academic[oa]s|personalidades|integrantes|' +
  'organizacoes|instituicoes|associacoes|movimentos|movimientos|grupos|sindicatos|pessoas|individuos|universidades|firmantes|signatari[oa]s|ongs|plataformas|' +
  'organisations|associations|reseaux|collectifs|syndicats|personnes|personnalites|individus|signataires|universitaires';
const JOIN =
  "and|or|&|/|the|of|from|y|e|et|de|del|la|las|los|das|dos|da|do|des|les|d[’']|l[’']|sociedad|sociedade|societe|civil|civile|que|firman|assinam";

const SECTION = whole(`(?:(?:${JOIN}|${SCOPES}|${GROUPS})[ ,/-]+)*(?:${GROUPS})(?: (?:${SCOPES}|${JOIN}|${GROUPS}))*`);
const ALONE =
  '(?:inter|multi|bi)?nationa(?:l|is)|federal|states?|statewide|local|regional|global|legal|academic|law schools?|individual|' +
  'internacional(?:es)?|nacional(?:es)?|regionales|locales|estatal(?:es)?|internacionais|nacionais|regionais|locais|estaduais|internationales?|nationales?|' +
  'a titulo (?:individual|personal)|a titre (?:individuel|personnel)';
const SECTION_WORD = whole(`(?:${ALONE})(?:(?: and | y | e | et |[ /,-]+)(?:${ALONE}))*`);

const ENDS = whole(
  '--|###|# ?# ?#|-30-|(?:foot|end)?notes?|references|sources|bibliography|appendix.{0,40}|annex.{0,40}|attachments?|enclosures?|about(?: us)?|cc|bcc|p\\.?s\\.?',
  '(?:media |press )?contacts?(?: information)?|for (?:more|further|additional|media|press)\\b.{0,60}|share this.{0,20}|related.{0,20}|comments?',
  'notas?(?: al pie| de rodape)?|referencias|anexos?|contactos?(?: de prensa)?|mas informacion|contatos?(?: de imprensa)?|mais informacoes|para (?:mas|mais)\\b.{0,60}',
  'notes de bas de page|sources|annexes?|contacts? presse|pour (?:plus|toute)\\b.{0,60}|pieces? jointes?',
);
const ENDS_WITH_MORE =
  /^(?:cc|c\.c\.|bcc|(?:media |press )?contacts?|contact[oe]?s?(?: d[eao]s?)? (?:prensa|imprensa|presse|medios)|contacto|contato|(?:media|press) inquiries|(?:mayores )?informes|enclosures?|attachments?|anexos?|p\.?s\.?|notes?|nota bene)\s?:/;

const NOTES =
  /^[*†‡(]*\s?(?:(?:organi[sz]ational |institutional |all )?affiliations?|titles?|institutions?|organi[sz]ations?|for|solo|apenas|somente|a titre|a titulo)\b.*\b(?:identification|informational|purposes|identificacion|identificacao|identificatif)|^[*(]*(?:listed |in )?(?:in )?alphabetical(?:ly| order)|^[(]?(?:en|em|por) orden? alfabetic[oa]|^[(]?(?:as of|list (?:in formation|as of)|al|actualizad[oa]|updated|last updated|atualizad[oa]) .*\d|^[(]?(?:par )?ordre alphabetique/;

/** The line as the expressions want it: without markers, a count ("(94)", ": 94", "94 "), and closing punctuation. */
function bare(text: string): string {
  return searchable(text)
    .replace(/^[#*_•=~–—-]*[#*_•=~–—\s-]+(?=\p{L})/u, '')
    .replace(/\s*[([]\s*\d[\d.,]*\s*(?:\p{L}+)?\s*[)\]]|[\s:–—-]+\d[\d.,]*$|^\d[\d.,]*\s+(?=\p{L}+)/gu, '')
    .replace(/[\s:.,;*_=~–—-]+$/u, '')
    .trim();
}

/** "Sincerely,", "Atentamente", "Veuillez agréer … salutations distinguées." */
export function isClosing(text: string): boolean {
  const line = bare(text);
  if (text.length > 180 || (/:$/.test(text) && !/^signed/i.test(text))) return false;
  return CLOSINGS.test(line) || (text.endsWith(',') && CLOSINGS_WITH_COMMA.test(line));
}

/** A heading that says that signatories follow. */
export function isListHeading(text: string): boolean {
  return text.length <= 120 && LIST_HEADING.test(bare(text));
}

/** A heading made of nothing but kinds of signatories: "National organizations", "Individuals (12)", "Legal:". */
export function isSectionHeading(text: string): boolean {
  return text.length <= 80 && (SECTION.test(bare(text)) || isListHeading(text));
}

/** "National", "State and Local", "Legal": a heading where one can stand, elsewhere perhaps a name. */
export function isSectionWord(text: string): boolean {
  return text.length <= 50 && SECTION_WORD.test(bare(text));
}

const ITEM = /^(?:[-+•*]|\d+[.)])\s/;

/** A line after which no signatories follow: notes, contacts, annexes, "###", the "--" of RFC 3676 (4.3). */
export function isEndMark(text: string): boolean {
  if (/^(?:#{3}|# # #|-30-|--)$/.test(text.trim())) return true;
  if (ITEM.test(text)) return false;
  const line = searchable(text).trim();
  return (
    ENDS_WITH_MORE.test(line) ||
    (ENDS.test(bare(text)) && (text.endsWith(':') || text.length <= 60) && !/^[A-Z]{2,3}$/.test(text))
  );
}

const MONTHS =
  'january|february|march|april|may|june|july|august|september|october|november|december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|' +
  'septiembre|octubre|noviembre|diciembre|janeiro|fevereiro|marco|maio|junho|julho|setembro|outubro|novembro|dezembro|janvier|fevrier|mars|avril|' +
  'mai|juin|juillet|aout|septembre|octobre|novembre|decembre';
const DATE = new RegExp(
  `^(?:[\\p{L}. ]{2,40}, )?(?:(?:on|le|el|em) )?(?:\\d{1,2}\\.?(?:er|º)? (?:de )?(?:${MONTHS})|(?:${MONTHS}) \\d{1,2},?),? ?(?:del? |of )?\\d{4}\\.?$`,
  'u',
);
const CREDIT =
  /^\*?(?:editad[oa]|edited|edicao|edicion|traduccion|translated|publicad[oa]|published|posted|photo|foto|fonte|fuente|source)s? ?(?:por|by|de|:|em|on|\p{L}+:)/u;

/** A remark about the list: "*Affiliations for identification only", "In alphabetical order", a date, an editor's credit. */
export function isNote(text: string): boolean {
  const line = searchable(text).trim();
  return NOTES.test(line) || DATE.test(line) || CREDIT.test(line) || /^(?:and|y|e|et|&)$/.test(line);
}

/** A short sentence that is no name: "You can download the brief here." */
export function isSentence(text: string): boolean {
  const words = text.split(' ').filter((word) => /\p{L}/u.test(word));
  const lower = words.slice(1).filter((word) => /^\p{Ll}/u.test(word)).length;
  return (
    words.length > 4 && lower >= (words.length - 1) * 0.75 && /\p{Ll}{3,}[.!?:]$/u.test(text) && !text.includes(';')
  );
}
