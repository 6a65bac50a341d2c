/** Reads the members that a coalition lists inside its own name. */
import { foldText } from './words.js';

/** One member of a coalition. */
export interface CoalitionMember {
  /** The organization or person, as typed. */
  name: string;
  /** What it is in the coalition, as typed, where that is said: "Observers", "Secretaría Técnica". */
  role?: string;
}

/** A coalition with its members. */
export interface Coalition {
  /** The coalition's own name, without its members. */
  name: string;
  /** What stands between the semicolons, as typed. */
  listed: string[];
  /** The members in those parts, in order: without remarks on their role, which stand beside them. */
  members: CoalitionMember[];
}

/**
 * Reads a name that lists members: separated by semicolons behind the first colon ("Group – G: a; b"), or, three or more, in the
 * brackets at its end ("Group (a; b; c)"). Undefined for any other name.
 */
export function coalitionOf(name: string): Coalition | undefined {
  const text = name.trim();
  const bracket = closingBracket(text);
  if (bracket !== undefined && bracket.inside.split(';').length > 2) {
    const listed = splitMembers(bracket.inside);
    return { name: bracket.before, listed, members: membersOf(listed) };
  }
  if (!listsMembers(text)) return undefined;
  const colon = text.indexOf(':');
  const listed = splitMembers(text.slice(colon + 1));
  return { name: text.slice(0, colon).trim(), listed, members: membersOf(listed) };
}

/** Whether a text has the form "Name: member; member", whole or cut off behind the first semicolon. */
export function listsMembers(text: string): boolean {
  const colon = text.indexOf(':');
  return colon > 0 && text.indexOf(';') > colon;
}

/** Splits at semicolons outside brackets, and takes off the "and" before the last member. */
export function splitMembers(text: string): string[] {
  const members = [''];
  let depth = 0;
  for (const letter of text) {
    if (letter === '(') depth += 1;
    if (letter === ')') depth = Math.max(0, depth - 1);
    if (letter === ';' && depth === 0) members.push('');
    else members[members.length - 1] += letter;
  }
  return members.map(clean).filter((member) => member !== '');
}

/**
 * Tells members from their roles. A role is a heading for those behind it ("Observers: a; b", until the next one), or is said of
 * one member in brackets or behind a comma or dash ("a (Observadoras)", "b, Secretaría Técnica").
 *
 * @param listed the members as listed, one for each semicolon or line
 */
export function membersOf(listed: readonly string[]): CoalitionMember[] {
  let heading: string | undefined;
  return listed.flatMap(sentences).flatMap((part): CoalitionMember[] => {
    const colon = part.indexOf(':');
    const label = colon < 0 ? '' : part.slice(0, colon).trim();
    if (isRole(label)) heading = PLAIN_MEMBERS.has(foldText(label)) ? undefined : label;
    const [name, own] = ownRole(isRole(label) ? part.slice(colon + 1).trim() : part);
    const role = own ?? heading;
    return name === '' ? [] : [role === undefined ? { name } : { name, role }];
  });
}

/** "a (Observers). b, Secretariat" and "a. Observers: b" are two members: a full stop ends one where a role stands beside it. */
function sentences(part: string): string[] {
  const found = [''];
  for (const sentence of part.split(/(?<=\.)\s+(?=\p{Lu})/u)) {
    const [before = '', colon] = [found.at(-1), sentence.indexOf(':')];
    const told = ownRole(before.replace(/\.$/, ''))[1] !== undefined || isRole(sentence.slice(0, Math.max(0, colon)));
    if (before !== '' && told) found.push(sentence);
    else found[found.length - 1] = `${before} ${sentence}`.trim();
  }
  return found.map((sentence, index) =>
    index < found.length - 1 || ownRole(sentence.replace(/\.$/, ''))[1] !== undefined
      ? sentence.replace(/\.$/, '')
      : sentence,
  );
}

/** The role that ends a member, if any, and the member without it. */
function ownRole(member: string): [string, string | undefined] {
  const said = /^(.+?)(?:\s*\(([^()]+)\)|(?:,|\s[-–—])\s*([^,–—()]+))$/u.exec(member);
  const role = (said?.[2] ?? said?.[3] ?? '').trim();
  return isRole(role) ? [(said?.[1] ?? '').trim(), role] : [member, undefined];
}

/** What a member can be in a coalition, folded, in en es pt and fr; hand-made. */
const ROLES: ReadonlySet<string> = new Set(
  `member members miembro miembros membro membros membre membres integrante integrantes
   observer observers observador observadora observadores observadoras observateur observateurs observatrice observatrices
   secretariat secretaria secretariado secretary convener conveners convenor convenors convocante convocantes
   coordinator coordinators coordination coordinacion coordenacao facilitator facilitators facilitadora facilitacion
   ally allies aliado aliados aliada aliadas allie allies`.split(/\s+/),
);
const PLAIN_MEMBERS: ReadonlySet<string> = new Set(
  'member members miembro miembros membro membros membre membres integrante integrantes'.split(' '),
);
/** Words that may stand beside it: "Secretaría Técnica", "Executive Secretariat", "Associate members". */
const BESIDE_ROLES: ReadonlySet<string> = new Set(
  `technical tecnica tecnico technique executive ejecutiva ejecutivo executiva executivo general geral permanent permanente honorary
   associate associated asociado asociados asociada asociadas associado associados associadas full invited invitada invitado and y e et`.split(
    /\s+/,
  ),
);

function isRole(text: string): boolean {
  const words = foldText(text).split(' ');
  return words.some((word) => ROLES.has(word)) && words.every((word) => ROLES.has(word) || BESIDE_ROLES.has(word));
}

/** The brackets that close at the end of a text, with what stands in and before them. */
function closingBracket(text: string): { before: string; inside: string } | undefined {
  const end = text.endsWith(').') ? text.length - 2 : text.length - 1;
  if (text[end] !== ')') return undefined;
  let depth = 0;
  for (let at = end; at > 0; at -= 1) {
    if (text[at] === ')') depth += 1;
    if (text[at] === '(') depth -= 1;
    if (depth === 0) return { before: text.slice(0, at).trim(), inside: text.slice(at + 1, end) };
  }
  return undefined;
}

function clean(member: string): string {
  return member
    .trim()
    .replace(/^(?:and|y|e|et)\s+(?=\p{Lu})/u, '')
    .replace(/[;,]$/, '');
}
