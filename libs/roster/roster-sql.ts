import { leftOut } from '#reconsent';
import type { CountRule } from './edition-document.js';
import { countryNames } from './settings/country-names.js';
import type { OrderLanguage, RosterLayout, RosterSettings } from './settings/roster-settings.js';

/**
 * Who is on a roster. printed: everybody approved. settled: those whom an edition would have if it were made now, without those who have
 * not agreed to the letter in force.
 */
export type RosterBasis = 'printed' | 'settled';

/** The table of those whom `settled` leaves out. @param campaign SQL of the campaign */
const leftOutTable = (campaign: string): string =>
  `left_out AS MATERIALIZED (SELECT id FROM sign_ons WHERE state = 'approved' AND ${leftOut('sign_ons', campaign)}),`;

const isOn = (signOn: string, basis: RosterBasis): string =>
  `${signOn}.state = 'approved'${
    basis === 'settled' ? ` AND NOT EXISTS (SELECT FROM left_out WHERE left_out.id = ${signOn}.id)` : ''
  }`;

/**
 * The members that coalitions list, each with whether the number in the letter counts it. By the rule `coalitions-with-members` it
 * counts each distinct member once that does not sign itself: two are one by their folded name or by the organization they are taken for,
 * and the one in the coalition that signed first is counted. This is the only place where that is decided.
 *
 * @param of SQL of the campaign, or of an array of campaigns
 * @param judge always: tells of every member whether it signs, also where the rule does not ask
 * @param rule as if it were in force; each campaign's own when left out
 */
export const countedMembers = (
  of: { campaign: string; basis: RosterBasis } | { campaigns: string },
  judge: 'counting' | 'always' = 'counting',
  rule?: CountRule,
): string => {
  const basis = 'campaign' in of ? of.basis : 'printed';
  return `${'campaign' in of && basis === 'settled' ? leftOutTable(of.campaign) : ''}
  listed_members AS (
    SELECT sign_ons.id AS sign_on_id, sign_ons.campaign_id, received_at, place, member ->> 'name' AS name,
      member ->> 'role' AS role, member ->> 'key' AS key, counting,
      CASE WHEN ${judge === 'always' ? 'true' : 'counting'} THEN (
        SELECT root_id FROM coalition_members known JOIN organizations ON organizations.id = organization_id
        WHERE known.sign_on_id = sign_ons.id AND known.name = member ->> 'name' ORDER BY known.position LIMIT 1) END AS root
    FROM sign_ons
    LEFT JOIN roster_settings USING (campaign_id)
    CROSS JOIN LATERAL (SELECT ${rule === undefined ? `coalesce(count_rule = 'coalitions-with-members', false)` : rule === 'coalitions-with-members'} AS counting) AS rule
    CROSS JOIN LATERAL jsonb_array_elements(printed_members) WITH ORDINALITY AS printed (member, place)
    WHERE sign_ons.campaign_id = ${'campaign' in of ? of.campaign : `ANY(${of.campaigns})`} AND ${isOn('sign_ons', basis)} AND printed_members <> '[]'),
  looked_up AS (
    SELECT listed_members.*, ${judge === 'always' ? 'true' : 'counting'} AND (
        EXISTS (
          SELECT FROM sign_ons own
          WHERE own.campaign_id = listed_members.campaign_id AND own.match_key = key AND ${isOn('own', basis)})
        OR EXISTS (
          SELECT FROM organizations part JOIN organization_links link ON link.organization_id = part.id
          JOIN sign_ons own ON own.id = link.sign_on_id
          WHERE part.root_id = root AND own.campaign_id = listed_members.campaign_id AND ${isOn('own', basis)})) AS signs
    FROM listed_members),
  judged_members AS (
    SELECT looked_up.*, counting AND NOT signs
        AND row_number() OVER (PARTITION BY campaign_id, key ORDER BY received_at, sign_on_id, place) = 1
        AND (root IS NULL OR row_number() OVER (PARTITION BY campaign_id, root ORDER BY received_at, sign_on_id, place) = 1)
        AS counted
    FROM looked_up)`;
};

/** What an entry is filed under: the key set by hand, else what is printed, without its article where the rule says so. */
function filedUnder({ leadingArticles, orderLanguage }: RosterSettings): string {
  const articles = ARTICLES[orderLanguage];
  if (leadingArticles === 'as-written' || articles === undefined)
    return 'coalesce(sort_key, display_name, sign_ons.name)';
  return `coalesce(sort_key, regexp_replace(coalesce(display_name, sign_ons.name), '${articles}', '', 'i'))`;
}

/** The definite articles that libraries set aside at the head of a title, and the indefinite ones where no other word is like them. */
const ARTICLES: Partial<Record<OrderLanguage, string>> = {
  en: '^(the|an?)\\s+(?=\\S)',
  es: '^(el|la|los|las)\\s+(?=\\S)',
  fr: "^((le|la|les)\\s+|l[\u2019''\u02bc]\\s*)(?=\\S)",
  pt: '^(os?|as?)\\s+(?=\\S)',
};

/** What a section is called in the header, and what it is filed under among the others; by layout, for who has no section before. */
const sections = (countries: string): Record<Exclude<RosterLayout, 'one-list'>, { key: string; filed: string }> => ({
  'organizations-then-individuals': { key: `'organizations'`, filed: `'1'` },
  'by-country': {
    key: `'country:' || coalesce(country, '')`,
    filed: `coalesce('1 ' || coalesce(${countries}::jsonb ->> country, country), '8')`,
  },
  'by-region': { key: `'region:' || coalesce(region, '')`, filed: `coalesce('1 ' || region, '8')` },
  'by-type': {
    key: `'type:' || coalesce(org_type, '')`,
    filed: `coalesce(array_position(ARRAY['international', 'national', 'state', 'local'], org_type)::text, '8')`,
  },
});

function sectionOf(
  { layout, convenersFirst, individualsMaySign }: RosterSettings,
  countries: string,
): { key: string; filed: string } {
  const whole = { key: individualsMaySign ? `'signatories'` : `'organizations'`, filed: `'1'` };
  const own = layout === 'one-list' ? whole : sections(countries)[layout];
  const cases = [
    ...(convenersFirst ? [{ when: 'convener', key: 'conveners', filed: '0' }] : []),
    ...(layout === 'one-list' ? [] : [{ when: `kind = 'individual'`, key: 'individuals', filed: '9' }]),
  ];
  if (cases.length === 0) return own;
  const pick = (part: 'key' | 'filed'): string =>
    `CASE ${cases.map((one) => `WHEN ${one.when} THEN '${one[part]}'`).join(' ')} ELSE ${own[part]} END`;
  return { key: pick('key'), filed: pick('filed') };
}

/** The roster of a campaign as it would be printed now, for use in a statement. */
export interface RosterSql {
  /** common tables; the last, `entry`, has one row for each sign-on that stands: id, section, section_filed, kind, name, country,
   * affiliation, members (as printed), members_counted, filed */
  tables: string;
  /** of rows of `entry` */
  order: string;
  /** of the sections among each other */
  sectionOrder: string;
  /** columns of the order, in brackets, for comparing with where a page ended */
  place: (sectionFiled: string, filed: string, id: string) => string;
  /** value of the parameter `countries`: JSON of the countries' names, in whose order their sections stand */
  countries: string;
}

/**
 * The order of every roster: sections, in them ICU collation at base strength with punctuation counted, ties by the full
 * string's code points, then by id. A sort key set by hand stands in for the printed name.
 *
 * @param parameters of the statement that it is for: `$1` of the campaign, `$2` of {@link RosterSql.countries}
 */
export function rosterSql(
  settings: RosterSettings,
  { campaign, countries }: { campaign: `$${number}`; countries: `$${number}` },
  basis: RosterBasis = 'printed',
): RosterSql {
  const { orderLanguage, layout, languages, countRule } = settings;
  const collation = orderLanguage === 'root' ? 'roster_order' : `roster_order_${orderLanguage}`;
  const section = sectionOf(settings, countries);
  const ordered = (text: string): string => `${text} COLLATE ${collation}, ${text} COLLATE "C"`;
  const columns = (sectionFiled: string, filed: string, id: string): string =>
    `${ordered(sectionFiled)}, ${ordered(filed)}, ${id}`;
  return {
    tables: `${countedMembers({ campaign, basis }, 'counting', countRule)},
  member_lists AS (
    SELECT sign_on_id, count(*) FILTER (WHERE counted)::int AS counted,
      jsonb_agg(jsonb_build_object('name', name, 'role', role, 'counted', counted) ORDER BY place) AS members
    FROM judged_members GROUP BY sign_on_id),
  entry AS (
    SELECT sign_ons.id, ${section.key} AS section, ${section.filed} AS section_filed, kind,
      coalesce(display_name, sign_ons.name) AS name, country, CASE kind WHEN 'individual' THEN affiliation END AS affiliation,
      coalesce(member_lists.members, '[]') AS members, coalesce(member_lists.counted, 0) AS members_counted,
      ${filedUnder(settings)} AS filed
    FROM sign_ons LEFT JOIN member_lists ON member_lists.sign_on_id = sign_ons.id
    WHERE campaign_id = ${campaign} AND ${isOn('sign_ons', basis)} AND ${countries}::text IS NOT NULL)`,
    order: columns('section_filed', 'filed', 'id'),
    sectionOrder: ordered('section_filed'),
    place: (...parts) => `(${columns(...parts)})`,
    countries: layout === 'by-country' ? JSON.stringify(countryNames(languages[0] ?? 'en')) : '{}',
  };
}
