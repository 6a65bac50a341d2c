import type { RosterEntry } from './roster-file.js';

/** Organizations that do not exist, with the habits of names that do: accents, acronyms, articles, a coalition. */
export const SAMPLE_ROSTER: RosterEntry[] = [
  'Alianza del Río Verde',
  'Amigos de la Cuenca, A.C.',
  'Association des Riverains de l’Île-aux-Saules',
  'Blue Heron Watershed Council',
  'Casa del Agua (CDA)',
  'Ceibo: Centro de Estudios del Bosque',
  'Clean Streams Network',
  'Comité Ciudadano por el Manantial',
  'Downriver Farmers’ Cooperative',
  'El Cántaro',
  'Fundação Águas Claras',
  'Fundación Lluvia Nueva',
  'Hermanas del Lago',
  'Île Verte Environnement',
  'Lakeside Interfaith Alliance',
  'Observatorio del Agua Ñandú',
  'Otter Creek Land Trust',
  'Red de Mujeres por el Agua (REMA)',
  'Rivers & Roots',
  'South Valley Health Workers',
  'Springwater Teachers’ Union, Local 12',
  'The Wetlands Society',
  'Zona Húmeda',
]
  .map((name): RosterEntry => ({ name, members: [] }))
  .concat({
    name: 'Mesa del Agua-MDA',
    members: ['Colectivo Bajo Río', 'Escuela de la Laguna, A.C.', 'Vigías del Pozo'],
  });

export const SAMPLE_TITLE = 'Keep the shared rivers clean';

/** The letter of every demonstration. The sentence with the number is what all of this is about. */
export const SAMPLE_LETTER = `Dear Commissioners,

We, the {{count}} undersigned {{count: organization | organizations}}, write ahead of your joint session to ask you to protect the rivers that our communities share.

We urge you to:

- **publish the monthly measurements** of every monitoring station within ten days;
- finish the treatment works that were [agreed on](https://example.org/agreement) and name a date for each;
- consult the communities downstream *before* a permit is given, in their languages.

Water does not stop at a border, and neither should the care for it. We stand ready to take part.

Sincerely,
`;
