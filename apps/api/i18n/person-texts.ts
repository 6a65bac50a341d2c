import { pluralsIn } from '#platform/language';
import type { OrgType } from '#sign-ons';

/** What pages say where individuals may sign too, and of sections and members. */
export interface PersonTexts {
  /** link on the form of an organization */
  instead: string;
  /** link on the form of an individual */
  organizationInstead: string;
  title: string;
  nameHint: string;
  contactHint: string;
  emailHint: string;
  consent: string;
  authorized: string;
  /** beside the name of an individual, on their own pages */
  name: string;
  affiliation: string;
  orgTypes: Record<OrgType, string>;
  noOrgType: string;
  /** of a roster with individuals on it */
  signed: (by: { organizations: number; individuals: number }) => string;
  /** beside the number printed large */
  signedUnit: (count: number) => string;
}

const en = pluralsIn('en');
const es = pluralsIn('es');
const fr = pluralsIn('fr');
const pt = pluralsIn('pt');

export const personTexts: Record<'en' | 'es' | 'fr' | 'pt', PersonTexts> = {
  en: {
    instead: 'You sign for yourself, not for an organization? Sign as an individual',
    organizationInstead: 'You sign for an organization? Use its form',
    title: 'Sign as an individual',
    nameHint: 'As it is to be printed under the letter.',
    contactHint: 'Your name and your affiliation are published with the letter. Your mail address never is.',
    emailHint: 'The mail to confirm the signature goes there.',
    consent:
      'My name and my affiliation may be published with this letter, and what I wrote here may be stored for it.',
    authorized: 'I am the person named above, and I sign for myself.',
    name: 'Name',
    affiliation: 'Affiliation',
    orgTypes: {
      local: 'Local',
      state: 'State or regional',
      national: 'National',
      international: 'International',
    },
    noOrgType: 'No reach chosen',
    signed: ({ organizations, individuals }) =>
      `${en.number(organizations)} ${en.plural(organizations, { one: 'organization', other: 'organizations' })} and ${en.number(individuals)} ${en.plural(individuals, { one: 'individual', other: 'individuals' })} have signed`,
    signedUnit: (count) => en.plural(count, { one: 'has signed', other: 'have signed' }),
  },
  es: {
    instead: '¿Firma a título personal y no por una organización? Firmar a título individual',
    organizationInstead: '¿Firma por una organización? Ir a su formulario',
    title: 'Firmar a título individual',
    nameHint: 'Tal como debe figurar al pie de la carta.',
    contactHint: 'Su nombre y su afiliación se publican con la carta. Su correo electrónico, nunca.',
    emailHint: 'Allí llegará el mensaje para confirmar la firma.',
    consent:
      'Mi nombre y mi afiliación pueden publicarse con esta carta, y lo que escribí aquí puede guardarse para ello.',
    authorized: 'Soy la persona que figura arriba y firmo a título individual.',
    name: 'Nombre',
    affiliation: 'Afiliación',
    orgTypes: {
      local: 'Alcance local',
      state: 'Alcance estatal o regional',
      national: 'Alcance nacional',
      international: 'Alcance internacional',
    },
    noOrgType: 'Ningún alcance elegido',
    signed: ({ organizations, individuals }) =>
      `Han firmado ${es.number(organizations)} ${es.plural(organizations, { one: 'organización', many: 'de organizaciones', other: 'organizaciones' })} y ${es.number(individuals)} ${es.plural(individuals, { one: 'persona', many: 'de personas', other: 'personas' })} a título individual`,
    signedUnit: (count) => es.plural(count, { one: 'firma', many: 'de firmas', other: 'firmas' }),
  },
  fr: {
    instead: 'Vous signez en votre propre nom et non pour une organisation\u202f? Signer à titre individuel',
    organizationInstead: 'Vous signez pour une organisation\u202f? Passer à son formulaire',
    title: 'Signer à titre individuel',
    nameHint: 'Tel qu’il doit figurer au bas de la lettre.',
    contactHint:
      'Votre nom et votre affiliation sont publiés avec la lettre. Votre adresse électronique ne l’est jamais.',
    emailHint: 'Le message de confirmation y sera envoyé.',
    consent:
      'Mon nom et mon affiliation peuvent être publiés avec cette lettre, et ce que j’ai écrit ici peut être conservé à cette fin.',
    authorized: 'Le nom ci-dessus est le mien, et je signe à titre individuel.',
    name: 'Nom',
    affiliation: 'Organisme d’appartenance',
    orgTypes: {
      local: 'Locale',
      state: 'Régionale',
      national: 'Nationale',
      international: 'Internationale',
    },
    noOrgType: 'Aucune portée choisie',
    signed: ({ organizations, individuals }) =>
      `${fr.number(organizations)} ${fr.plural(organizations, { one: 'organisation', many: 'd’organisations', other: 'organisations' })} et ${fr.number(individuals)} ${fr.plural(individuals, { one: 'personne', many: 'de personnes', other: 'personnes' })} à titre individuel ont signé`,
    signedUnit: (count) => fr.plural(count, { one: 'signature', many: 'de signatures', other: 'signatures' }),
  },
  pt: {
    instead: 'Assina em seu próprio nome, e não por uma organização? Assinar como pessoa física',
    organizationInstead: 'Assina por uma organização? Ir ao formulário dela',
    title: 'Assinar como pessoa física',
    nameHint: 'Como deve aparecer na carta.',
    contactHint: 'O seu nome e a sua afiliação são publicados com a carta. O seu e-mail, nunca.',
    emailHint: 'A mensagem para confirmar a assinatura vai para lá.',
    consent:
      'O meu nome e a minha afiliação podem ser publicados com esta carta, e o que escrevi aqui pode ser guardado para esse fim.',
    authorized: 'Sou a pessoa indicada acima e assino em meu próprio nome.',
    name: 'Nome',
    affiliation: 'Instituição a que pertence',
    orgTypes: {
      local: 'Municipal ou comunitária',
      state: 'Estadual ou regional',
      national: 'De âmbito nacional',
      international: 'De âmbito internacional',
    },
    noOrgType: 'Nenhuma abrangência escolhida',
    signed: ({ organizations, individuals }) =>
      `Assinaram ${pt.number(organizations)} ${pt.plural(organizations, { one: 'organização', many: 'de organizações', other: 'organizações' })} e ${pt.number(individuals)} ${pt.plural(individuals, { one: 'pessoa física', many: 'de pessoas físicas', other: 'pessoas físicas' })}`,
    signedUnit: (count) => pt.plural(count, { one: 'assinatura', many: 'de assinaturas', other: 'assinaturas' }),
  },
};
