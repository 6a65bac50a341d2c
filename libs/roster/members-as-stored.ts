/** The members of an entry of an edition; those of the first schema are plain names. */
export const MEMBERS_AS_STORED = `
  (SELECT coalesce(jsonb_agg(CASE jsonb_typeof(member) WHEN 'string'
     THEN jsonb_build_object('name', member, 'role', NULL, 'counted', false) ELSE member END ORDER BY place), '[]')
   FROM jsonb_array_elements(members) WITH ORDINALITY AS listed (member, place))`;
