import { placeOfAdjective, SCOPES, UNIT_WORDS, type Word } from '#organizations';

/** Whether all of the words say how far an organization reaches ("International"). */
export function onlyScopes(words: readonly Word[]): boolean {
  return words.length > 0 && words.every((word) => SCOPES.has(word.text));
}

/** Whether the words name a part of an organization ("Asian Outreach Unit", "Programa de Asuntos Migratorios"). */
export function onlyUnits(words: readonly Word[]): boolean {
  return UNIT_WORDS.has(words[0]?.text ?? '') || UNIT_WORDS.has(words.at(-1)?.text ?? '');
}

/** Whether every word is one that half of civil society has in its name. */
export function onlyCommon(words: readonly Word[]): boolean {
  return words.every((word) => word.ideas.length > 0);
}

/** Whether every word is such a common one or an adjective of a place: none of them is another organization's name. */
export function onlyGeneral(words: readonly Word[]): boolean {
  return words.every((word) => word.ideas.length > 0 || placeOfAdjective(word) !== undefined);
}

/** Ideas that say next to nothing about who is meant; hand-made. */
const FILLERS = new Set(['professional', 'civil', 'general', 'independent', 'state', 'free']);

/** Whether the words are such that a writer leaves them out ("Sindicato dos Jornalistas Profissionais"). */
export function onlyFillers(words: readonly Word[]): boolean {
  return words.every((word) => word.ideas.some((idea) => FILLERS.has(idea)));
}

/** Ideas of words that name a kind of organization or a part of one ("X Foundation" is not always X); hand-made. */
const KINDS = new Set(
  `association society foundation centre institute network coalition alliance council committee commission federation
   confederation union league group collective forum campaign department program project office fund agency school university
   college academy faculty student clinic church ministry youth women chair seminar laboratory library observatory museum company
   chamber board local regional national international`.split(/\s+/),
);

/** Whether a word among these makes another organization or a part out of a name. */
export function namesPart(words: readonly Word[]): boolean {
  return words.some(
    (word) => UNIT_WORDS.has(word.text) || SCOPES.has(word.text) || word.ideas.some((idea) => KINDS.has(idea)),
  );
}

/** Most towns have so many words or fewer, small ones left out. */
const LONGEST_PLACE = 3;
/** Common words that towns and counties are called by, in en es pt fr; hand-made. */
const OF_TOWNS = new Set(
  `saint san santa santo sao sainte new nueva nuevo nova novo nouvelle north south east west norte sur sul este oeste upper lower alto alta
   county valley valle vale lake lago bay bahia port puerto porto fort river rio mount monte mont villa vila ville city ciudad cidade
   hill hills falls springs beach playa praia park barrio bairro centro central`.split(/\s+/),
);

/** A tagline says something in common words; two or three names, and no such word, may be a town that no list has. */
export function mayBePlace(words: readonly Word[]): boolean {
  return words.length <= LONGEST_PLACE && words.every((word) => word.ideas.length === 0 || isOfTowns(word));
}

/** Whether many towns have the word in their names ("County", "San"): equal ones are no sign of one town. */
export function isOfTowns({ text }: Word): boolean {
  return OF_TOWNS.has(text);
}
